package org.samut.core.submission;

import java.time.Instant;
import java.util.Objects;
import org.samut.core.signature.SigningKey;
import org.samut.core.workbook.Change;

/**
 * The moment of sealing: when, by whom, with which PC's key, and the last line of the log that is sealed.
 *
 * @param lastChangeHash the hash of the log's last change, or {@link Change#NO_HASH} for an empty log
 */
public record Sealing(Instant at, Change.Author author, SigningKey key, String lastChangeHash) {
    public Sealing {
        Objects.requireNonNull(at);
        Objects.requireNonNull(author);
        Objects.requireNonNull(key);
        Objects.requireNonNull(lastChangeHash);
    }
}
