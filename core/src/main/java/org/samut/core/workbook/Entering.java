package org.samut.core.workbook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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

    /** What makes the one picture of a workbook the other. */
    public static List<Entering> between(Workbook before, Workbook now) {
        Set<String> fields = new LinkedHashSet<>(before.entries().keySet());
        fields.addAll(now.entries().keySet());
        return fields.stream()
                .filter(field -> !before.entry(field).equals(now.entry(field)))
                .map(field -> of(field, now.entry(field)))
                .toList();
    }
}
