package org.samut.core.paper;

import java.time.LocalDate;
import java.util.Objects;

/** What a sealed workbook's paper says of its seal: the submission's SHA-256 in hex and the day of sealing. */
public record SealMark(String sha256, LocalDate sealedOn) {
    public SealMark {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 in hex: " + sha256);
        }
        Objects.requireNonNull(sealedOn);
    }
}
