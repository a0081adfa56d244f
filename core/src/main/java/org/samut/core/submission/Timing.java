package org.samut.core.submission;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The server's word on whether a submission was in time. It never keeps the server from taking one.
 *
 * @param closes the first moment that is too late: the end of the window's last day in Thailand
 * @param sealedAfter a beacon's time that the seal is proven to be after
 * @param sealedBefore a beacon's time that the seal is proven to be before
 */
public record Timing(Standing standing, Instant closes, Optional<Instant> sealedAfter, Optional<Instant> sealedBefore) {
    public Timing {
        Objects.requireNonNull(standing);
        Objects.requireNonNull(closes);
        Objects.requireNonNull(sealedAfter);
        Objects.requireNonNull(sealedBefore);
    }

    /** How it stands with the window. */
    public enum Standing {
        /** Received within the window, or proven to be sealed within it. */
        IN_TIME,
        /** Proven to be sealed after it, or received after it without any proof. */
        LATE,
        /** Sealed offline between a beacon before the end and one after it: the owner decides. */
        UNPROVEN
    }

    /** What the times of a seal and of its arrival come to. */
    public static Timing of(
            Instant received, Instant closes, Optional<Instant> sealedAfter, Optional<Instant> sealedBefore) {
        return new Timing(standing(received, closes, sealedAfter, sealedBefore), closes, sealedAfter, sealedBefore);
    }

    private static Standing standing(
            Instant received, Instant closes, Optional<Instant> sealedAfter, Optional<Instant> sealedBefore) {
        if (received.isBefore(closes)
                || sealedBefore.filter(time -> !time.isAfter(closes)).isPresent()) {
            return Standing.IN_TIME;
        }
        // Without a beacon before the seal nothing speaks for it; with one from after the end, it speaks against.
        return sealedAfter.filter(time -> time.isBefore(closes)).isPresent() ? Standing.UNPROVEN : Standing.LATE;
    }
}
