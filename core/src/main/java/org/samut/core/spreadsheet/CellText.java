package org.samut.core.spreadsheet;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text as an XLSX cell holds it: characters that XML has no way to hold stand as {@code _x000B_} (ECMA-376 part 1,
 * 22.9.2.19), and a text that looks like that with its first underscore written so. {@link #read} is the way back.
 */
public final class CellText {
    /** Characters of one cell, by every spreadsheet program's limit. */
    public static final int LONGEST = 32_767;

    private static final Pattern BEGUN = Pattern.compile("_x([0-9A-Fa-f]{4})");
    private static final Pattern ESCAPED = Pattern.compile(BEGUN + "_");

    private CellText() {}

    public static String write(String text) {
        StringBuilder written = new StringBuilder(text.length());
        Matcher lookalike = BEGUN.matcher(text);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            // What follows such a beginning may be an underscore, or become one.
            boolean looksWritten = c == '_'
                    && lookalike.region(at, text.length()).lookingAt()
                    && lookalike.end() < text.length()
                    && (text.charAt(lookalike.end()) == '_' || isUnheld(text, lookalike.end()));
            if (looksWritten || isUnheld(text, at)) {
                written.append(String.format(Locale.ROOT, "_x%04X_", (int) c));
            } else {
                written.append(c);
            }
        }
        return written.toString();
    }

    public static String read(String cell) {
        if (cell.indexOf("_x") < 0) {
            return cell;
        }
        Matcher escaped = ESCAPED.matcher(cell);
        StringBuilder text = new StringBuilder(cell.length());
        while (escaped.find()) {
            char c = (char) Integer.parseInt(escaped.group(1), 16);
            escaped.appendReplacement(text, Matcher.quoteReplacement(String.valueOf(c)));
        }
        return escaped.appendTail(text).toString();
    }

    /** Whether XML has no way to hold the character that stands here. */
    private static boolean isUnheld(String text, int at) {
        char c = text.charAt(at);
        return c < ' ' && c != '\t' && c != '\n' || c == '\uFFFE' || c == '\uFFFF' || isHalf(text, at);
    }

    /** Half of a surrogate pair that stands alone. */
    private static boolean isHalf(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
