package org.samut.core.paper.printing;

import java.util.Objects;

/**
 * What to print and how.
 *
 * @param printer its name as the system shows it
 * @param title what the printer's queue shows
 */
public record PrintOrder(String printer, String title, Way way, PageChoice pages, Sheets sheets) {
    public PrintOrder {
        Objects.requireNonNull(printer);
        Objects.requireNonNull(title);
        Objects.requireNonNull(way);
        Objects.requireNonNull(pages);
        Objects.requireNonNull(sheets);
    }

    /**
     * How often, and on which sides of the paper.
     *
     * @param copies from 1 to 99
     * @param bothSides turned over the short edge, since the pages lie on their side and are bound at the left
     */
    public record Sheets(int copies, boolean bothSides) {
        /** One copy on one side. */
        public static final Sheets ONE = new Sheets(1, false);

        public Sheets {
            if (copies < 1 || copies > 99) {
                throw new IllegalArgumentException("1 to 99 copies, not " + copies);
            }
        }
    }
}
