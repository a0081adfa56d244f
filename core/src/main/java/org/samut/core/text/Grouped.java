package org.samut.core.text;

import java.math.BigDecimal;

/** A figure for people: exactly as entered, grouped by thousands with commas, in Arabic digits. */
public final class Grouped {
    private Grouped() {}

    public static String of(BigDecimal number) {
        String plain = number.toPlainString();
        int from = plain.startsWith("-") ? 1 : 0;
        int point = plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        for (int at = (point < 0 ? plain.length() : point) - 3; at > from; at -= 3) {
            grouped.insert(at, ',');
        }
        return grouped.toString();
    }
}
