package org.samut.sync.client.line;

import java.time.Duration;
import java.util.Objects;

/** How long a line may take: to come about, between two pieces of an answer, and for one question in all. */
public record Patience(Duration connect, Duration silence, Duration whole) {
    /** For lines by satellite and telephone. */
    public static final Patience SLOW_LINE =
            new Patience(Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ofMinutes(3));

    public Patience {
        Objects.requireNonNull(connect);
        Objects.requireNonNull(silence);
        Objects.requireNonNull(whole);
    }
}
