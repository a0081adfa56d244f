package org.samut.core.workbook;

import java.util.Objects;
import java.util.Optional;

/**
 * One line of the append-only change log.
 *
 * @param sequence from 1, without gaps within the workbook
 * @param workbook the workbook's id
 * @param field an item id such as {@code 1.01.frame}; {@code 1.01.reason} and {@code 1.01.note} for what is said about
 *     an indicator; {@code 1.01.evidence/⟨hash⟩} for a file beside it; a name that begins with {@code #} for an event such as {@code #seal}
 * @param author who entered it and on which PC
 * @param document the document that the figure was taken from, or empty
 * @param previousHash the hash of the line before, 64 zeros at the first
 * @param hash SHA-256 in hex over all of the above
 */
public record Change(
        long sequence,
        String workbook,
        String field,
        Entry entry,
        Author author,
        HybridTime time,
        Optional<String> document,
        String previousHash,
        String hash) {
    /** The {@link #previousHash} of a log's first line. */
    public static final String NO_HASH = "0".repeat(64);

    public Change {
        Objects.requireNonNull(workbook);
        Objects.requireNonNull(field);
        Objects.requireNonNull(entry);
        Objects.requireNonNull(author);
        Objects.requireNonNull(time);
        Objects.requireNonNull(document);
        Objects.requireNonNull(previousHash);
        Objects.requireNonNull(hash);
    }

    /** Whether this line is an event of the workbook and not the answer to a field. */
    public boolean isEvent() {
        return field.startsWith("#");
    }

    /** Who typed, on which PC. */
    public record Author(String officer, String device) {
        public Author {
            Objects.requireNonNull(officer);
            Objects.requireNonNull(device);
        }
    }
}
