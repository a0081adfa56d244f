package org.samut.core.paper;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.samut.core.text.Dates;
import org.samut.core.text.Language;

/**
 * How figures and dates stand on paper: grouped by thousands, and in the Buddhist era.
 *
 * @param thai whether figures are in Thai digits; dates and page numbers always are
 */
public record Numerals(boolean thai) {
    /** A figure with more digits than this stands as it is written in science. */
    private static final int MOST_DIGITS = 80;

    /** All decimals as they are: nothing is rounded on paper. */
    public String figure(BigDecimal number) {
        if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
            return digits(number.toString());
        }
        String plain = number.toPlainString();
        int point = plain.indexOf('.');
        int first = plain.startsWith("-") ? 1 : 0;
        StringBuilder grouped = new StringBuilder(plain);
        for (int at = (point < 0 ? plain.length() : point) - 3; at > first; at -= 3) {
            grouped.insert(at, ',');
        }
        return digits(grouped.toString());
    }

    public String figure(long number) {
        return figure(BigDecimal.valueOf(number));
    }

    /** The number of an area or an indicator. */
    public String code(String number) {
        return digits(number);
    }

    private String digits(String text) {
        return thai ? inThai(text) : text;
    }

    /** Such as {@code ๒๘ มีนาคม ๒๕๖๗}. */
    public static String date(LocalDate day) {
        return inThai(Dates.day(day, Language.THAI));
    }

    public static String inThai(Object text) {
        StringBuilder digits = new StringBuilder();
        String.valueOf(text)
                .chars()
                .map(character -> character >= '0' && character <= '9' ? character - '0' + '๐' : character)
                .forEach(character -> digits.append((char) character));
        return digits.toString();
    }
}
