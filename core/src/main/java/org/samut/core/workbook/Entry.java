package org.samut.core.workbook;

import java.math.BigDecimal;
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
            rows = rows.stream().map(Map::copyOf).toList();
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
