package org.samut.core.workbook;

import java.util.Objects;
import java.util.Optional;

/** What somebody wants to write into one field; it becomes a {@link Change} when it is on the disk. */
public record Entering(String field, Entry entry, Optional<String> document) {
    public Entering {
        Objects.requireNonNull(field);
        Objects.requireNonNull(entry);
        Objects.requireNonNull(document);
    }

    public static Entering of(String field, Entry entry) {
        return new Entering(field, entry, Optional.empty());
    }
}
