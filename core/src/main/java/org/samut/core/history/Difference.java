package org.samut.core.history;

import java.util.Objects;
import org.samut.core.workbook.Entry;

/**
 * A field that holds one thing at one moment and another at a later one.
 *
 * @param by the last step between the two that wrote it
 */
public record Difference(String field, Entry before, Entry after, Step by) {
    public Difference {
        Objects.requireNonNull(field);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
        Objects.requireNonNull(by);
    }

    public String indicator() {
        return FieldChange.indicatorOf(field);
    }
}
