package org.samut.app;

import org.samut.core.failure.Outcome;

/** What a test takes for granted on its way. */
public final class Expected {
    private Expected() {}

    /** The value of what must not be refused. */
    public static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T> done) {
            return done.value();
        }
        throw new AssertionError(((Outcome.Refused<T>) outcome).refusals().toString());
    }
}
