package org.samut.core.spreadsheet;

import java.util.regex.Pattern;

/**
 * Text as a CSV cell that no spreadsheet takes for a formula: one that begins like a formula gets an apostrophe, which
 * {@link #read} takes away again. A lone dash is left alone, since it computes nothing.
 */
public final class CsvText {
    /** With apostrophes before it, so that the way back is exact; full-width signs too, which some programs take alike. */
    private static final Pattern LIKE_A_FORMULA = Pattern.compile("'*[=+\\-@\t\r\n＝＋－＠].*", Pattern.DOTALL);

    private CsvText() {}

    public static String write(String text) {
        return isLikeAFormula(text) ? "'" + text : text;
    }

    public static String read(String cell) {
        return cell.startsWith("'") && isLikeAFormula(cell) ? cell.substring(1) : cell;
    }

    private static boolean isLikeAFormula(String text) {
        return !text.equals("-") && LIKE_A_FORMULA.matcher(text).matches();
    }
}
