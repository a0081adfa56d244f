package org.samut.core.support;

import java.util.Objects;

/** One thing that is so on this PC, by its English name, such as {@code java 17.0.15}. */
public record Fact(String name, String value) {
    public Fact {
        Objects.requireNonNull(name);
        Objects.requireNonNull(value);
    }
}
