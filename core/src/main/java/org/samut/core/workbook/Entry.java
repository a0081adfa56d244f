package org.samut.core.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The answer to one item. Blank, zero, no service and not carried out are four different things. */
public sealed interface Entry {
    Entry BLANK = new Blank();
    Entry NO_SERVICE = new NoService();
    Entry NOT_CARRIED_OUT = new NotCarriedOut();

    /** Not filled in yet. */
    record Blank() implements Entry {}

    /** A figure, exactly as entered: {@code 1.50} keeps its zero. */
    record Figure(BigDecimal number) implements Entry {
        public Figure {
            Objects.requireNonNull(number);
        }
    }

    /** Text, an ISO date, a choice, or {@code yes} / {@code no}. */
    record Words(String text) implements Entry {
        public Words {
            Objects.requireNonNull(text);
        }
    }

    /** The rows of a table item; a row maps column names to canonical answers, and lacks what is blank. */
    record Rows(List<Map<String, String>> rows) implements Entry {
        public Rows {
            // Loops cost little here, and a table of thousands of rows is made at every key.
            List<Map<String, String>> copies = new ArrayList<>(rows.size());
            for (Map<String, String> row : rows) {
                copies.add(Map.copyOf(row));
            }
            rows = Collections.unmodifiableList(copies);
        }
    }

    /**
     * A file that was attached to an indicator, entered in the field {@link Evidence#field}; a blank removes it.
     *
     * @param name as the file was named, without its folder
     * @param kind one of the indicator's kinds of evidence, or empty
     * @param note may be empty
     * @param mediaType what the content is, whatever the name says
     * @param size in bytes
     * @param original SHA-256 of the larger image that this one was made of, if it was
     */
    record Attachment(String name, String kind, String note, String mediaType, long size, Optional<String> original)
            implements Entry {
        public Attachment {
            Objects.requireNonNull(name);
            Objects.requireNonNull(kind);
            Objects.requireNonNull(note);
            Objects.requireNonNull(mediaType);
            Objects.requireNonNull(original);
            if (size < 0) {
                throw new IllegalArgumentException("a file of " + size + " bytes");
            }
        }

        /** The same file under another kind and note. */
        public Attachment as(String otherKind, String otherNote) {
            return new Attachment(name, otherKind, otherNote, mediaType, size, original);
        }
    }

    /**
     * One row of a table item, which has a field of its own (see {@link RowFields}): column names to canonical answers,
     * lacking what is blank. A cell that cannot be read stands as it was typed. {@link Blank}: the row was removed.
     */
    record Row(Map<String, String> cells) implements Entry {
        public Row {
            cells = Map.copyOf(cells);
        }
    }

    /** The LAO has no such public service (a frame of 0 says the same). */
    record NoService() implements Entry {}

    /** The service was not carried out in the year. */
    record NotCarriedOut() implements Entry {}

    /** What was typed and cannot be read: kept, so that it stays visible; an error until it is mended. */
    record Unreadable(String typed) implements Entry {
        public Unreadable {
            Objects.requireNonNull(typed);
        }
    }

    static Entry figure(String plain) {
        return new Figure(new BigDecimal(plain));
    }

    /** The number, where this is one. */
    default Optional<BigDecimal> asNumber() {
        return this instanceof Figure figure ? Optional.of(figure.number()) : Optional.empty();
    }

    default boolean isBlank() {
        return this instanceof Blank;
    }

    /** Whether this is a yes of a yes/no item. */
    default boolean isYes() {
        return this instanceof Words words && words.text().equals("yes");
    }
}
