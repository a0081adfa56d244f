package org.samut.core.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;

/**
 * One backup of the whole database.
 *
 * @param number counts up, so that order does not hang on the PC's clock
 * @param madeAt by the PC's clock
 */
public record Backup(Path file, long number, Instant madeAt, Reason reason) {
    public Backup {
        Objects.requireNonNull(file);
        Objects.requireNonNull(madeAt);
        Objects.requireNonNull(reason);
    }

    /** Why it was made. */
    public enum Reason {
        SEAL,
        DAILY,
        /** Before a newer program changes the tables. */
        MIGRATION,
        /** A person asked for it. */
        ASKED
    }
}
