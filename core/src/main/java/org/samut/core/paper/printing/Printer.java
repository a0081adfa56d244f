package org.samut.core.paper.printing;

import java.util.Objects;

/**
 * A printer that this PC knows.
 *
 * @param name as the system shows it
 * @param usual whether the system prints there where nobody chose
 * @param takesPdf whether the PDF itself may be sent
 * @param bothSides whether it can print on both sides of a sheet
 */
public record Printer(String name, boolean usual, boolean takesPdf, boolean bothSides) {
    public Printer {
        Objects.requireNonNull(name);
    }
}
