package org.samut.app.window.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samut.core.text.Dates;

/**
 * A day as day/month/year of the Buddhist era. Years outside 2400–2700 are refused: they are another era's, or a slip.
 */
public final class BuddhistDay {
    private static final Pattern WRITTEN =
            Pattern.compile("\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})\\s*");
    private static final int ERA = 543;

    private BuddhistDay() {}

    /** Such as {@code 30/6/2567}. */
    public static String write(LocalDate day, Digits digits) {
        return digits.show(Dates.typed(day));
    }

    /** A day as it is kept, written so; what is no day stays as it is. */
    public static String write(String kept, Digits digits) {
        try {
            return write(LocalDate.parse(kept), digits);
        } catch (DateTimeException noDay) {
            return kept;
        }
    }

    /** Reads Arabic and Thai digits. */
    public static Optional<LocalDate> read(String typed) {
        StringBuilder arabic = new StringBuilder(typed);
        for (int at = 0; at < arabic.length(); at++) {
            char one = arabic.charAt(at);
            if (one >= '๐' && one <= '๙') {
                arabic.setCharAt(at, (char) ('0' + (one - '๐')));
            }
        }
        Matcher written = WRITTEN.matcher(arabic);
        if (!written.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(written.group(3));
        if (year < 2400 || year > 2700) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDate.of(year - ERA, Integer.parseInt(written.group(2)), Integer.parseInt(written.group(1))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
