package org.samut.core.failure;

import java.util.List;
import java.util.Objects;

/** What came of an action that the domain may refuse. */
public sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {
        public Done {
            Objects.requireNonNull(value);
        }
    }

    record Refused<T>(List<Refusal> refusals) implements Outcome<T> {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /** Goes on with the value, or with the refusals. */
    default <R, E extends Exception> R either(Step<T, R, E> done, Step<List<Refusal>, R, E> refused) throws E {
        return this instanceof Done<T> is ? done.go(is.value()) : refused.go(((Refused<T>) this).refusals());
    }

    /** One of the two ways on. */
    @FunctionalInterface
    interface Step<T, R, E extends Exception> {
        R go(T value) throws E;
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal... refusals) {
        return new Refused<>(List.of(refusals));
    }

    static <T> Outcome<T> refused(List<Refusal> refusals) {
        return new Refused<>(refusals);
    }
}
