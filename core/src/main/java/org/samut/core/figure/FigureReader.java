package org.samut.core.figure;

import java.math.BigDecimal;
import java.util.Optional;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entry;

/**
 * Reads a figure as a clerk types or pastes it. Thai and full-width digits, grouping commas or spaces, and line breaks
 * at the ends are taken; whatever would have to be guessed is refused with a sentence. Exact: at most
 * {@value #INTEGER_DIGITS} digits before the point and {@value #DECIMALS} after it, never rounded. Stateless.
 */
public final class FigureReader {
    public static final int INTEGER_DIGITS = 40;
    public static final int DECIMALS = 60;

    private FigureReader() {}

    /** Blank, a figure with the decimals as typed, or what was typed where it cannot be read. */
    public static Entry read(String typed) {
        TypedFigure figure = TypedFigure.of(typed);
        if (figure.problem().isPresent()) {
            return new Entry.Unreadable(typed);
        }
        return figure.plain().isEmpty() ? Entry.BLANK : new Entry.Figure(new BigDecimal(figure.plain()));
    }

    /** What is wrong with what was typed and what would be right; empty where it is blank or a figure. */
    public static Optional<Text> problem(String typed) {
        return TypedFigure.of(typed).problem();
    }
}
