package org.samut.core.history;

import java.util.Objects;
import java.util.Optional;
import org.samut.core.workbook.Entry;

/**
 * What became of one field in one step.
 *
 * @param document the document that the figure was taken from, or empty
 * @param reason what was given as the indicator's reason at that time, or empty text
 */
public record FieldChange(String field, Entry before, Entry after, Optional<String> document, String reason) {
    public FieldChange {
        Objects.requireNonNull(field);
        Objects.requireNonNull(before);
        Objects.requireNonNull(after);
        Objects.requireNonNull(document);
        Objects.requireNonNull(reason);
    }

    /** Whether it belongs to this indicator. */
    public boolean isOf(String code) {
        int row = field.indexOf('/');
        int end = field.lastIndexOf('.', row < 0 ? field.length() : row);
        return end == code.length() && field.startsWith(code);
    }

    /** The code of the indicator that it belongs to. */
    public String indicator() {
        return indicatorOf(field);
    }

    /** The code of a field's indicator: {@code 1.01} of {@code 1.01.frame} and of {@code 1.01.evidence/0a…}. */
    public static String indicatorOf(String field) {
        int row = field.indexOf('/');
        String plain = row < 0 ? field : field.substring(0, row);
        return plain.substring(0, Math.max(0, plain.lastIndexOf('.')));
    }
}
