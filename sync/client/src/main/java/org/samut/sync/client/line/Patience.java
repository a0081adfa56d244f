package org.samut.sync.client.line;

import java.time.Duration;
import java.util.Objects;

/**
 * How long a line may take.
 *
 * @param connect to come about
 * @param silence between two pieces of what is sent or answered
 * @param whole from asking to the beginning of the answer, beside the time that what is sent takes at
 *     {@link #SLOWEST_LINE}
 */
public record Patience(Duration connect, Duration silence, Duration whole) {
    /** For lines by satellite and telephone. */
    public static final Patience SLOW_LINE =
            new Patience(Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ofMinutes(3));

    /** Bytes a second that a line must carry on average once it is there; a satellite on a rainy day does. */
    static final long SLOWEST_LINE = 50;

    public Patience {
        Objects.requireNonNull(connect);
        Objects.requireNonNull(silence);
        Objects.requireNonNull(whole);
    }

    /** How long the answer to a question with so many bytes may take to begin. */
    Duration head(long bytes) {
        return whole.plusSeconds(Math.max(0, bytes) / SLOWEST_LINE);
    }

    /** Whether so many bytes of an answer in so much time are too few: a server that gives a byte now and then. */
    boolean isTooSlow(long bytes, Duration taken) {
        Duration over = taken.minus(silence);
        return !over.isNegative() && bytes < over.toSeconds() * SLOWEST_LINE;
    }
}
