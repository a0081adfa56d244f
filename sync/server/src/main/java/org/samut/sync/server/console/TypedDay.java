package org.samut.sync.server.console;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people type it: {@code 31/8/2570}, {@code 2570-08-31} or the same with a common year, in any digits. */
final class TypedDay {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final int BUDDHIST_FROM = 2400;
    private static final int BUDDHIST_AHEAD = 543;

    private TypedDay() {}

    static Optional<LocalDate> read(String typed) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC)
                .chars()
                .forEach(c -> plain.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : (char) c));
        Matcher dayFirst = DAY_FIRST.matcher(plain);
        Matcher yearFirst = YEAR_FIRST.matcher(plain);
        if (dayFirst.matches()) {
            return day(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        return yearFirst.matches() ? day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        int written = Integer.parseInt(year);
        try {
            return Optional.of(LocalDate.of(
                    written >= BUDDHIST_FROM ? written - BUDDHIST_AHEAD : written,
                    Integer.parseInt(month),
                    Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
