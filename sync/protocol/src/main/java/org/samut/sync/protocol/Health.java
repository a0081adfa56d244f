package org.samut.sync.protocol;

import java.util.Objects;

/** Whether the server and its store answer: {@code up}. */
public record Health(String status) {
    public Health {
        Objects.requireNonNull(status);
    }
}
