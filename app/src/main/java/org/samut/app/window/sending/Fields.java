package org.samut.app.window.sending;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalInt;
import org.samut.sync.client.choice.Night;
import org.samut.sync.client.line.Pace;

/** What people type about the line, read; Thai digits count as others do. Empty where it cannot be read. */
final class Fields {
    private static final int DECIMAL = 10;

    private Fields() {}

    /** Kilobytes a second; nothing typed is no cap. */
    static Optional<OptionalInt> cap(String typed) {
        String digits = plain(typed);
        if (digits.isEmpty()) {
            return Optional.of(OptionalInt.empty());
        }
        return digits.matches("[0-9]{1,6}")
                        && Integer.parseInt(digits) >= Pace.SLOWEST
                        && Integer.parseInt(digits) <= Pace.FASTEST
                ? Optional.of(OptionalInt.of(Integer.parseInt(digits)))
                : Optional.empty();
    }

    static Optional<Night> night(boolean only, String from, String until) {
        Optional<LocalTime> begin = time(from);
        Optional<LocalTime> end = time(until);
        return begin.isPresent() && end.isPresent()
                ? Optional.of(new Night(only, begin.get(), end.get()))
                : Optional.empty();
    }

    /** {@code 18:00}, also {@code 18.00} as Thais write it, or {@code 18}. */
    private static Optional<LocalTime> time(String typed) {
        String text = plain(typed).replace('.', ':');
        String[] parts = text.split(":", -1);
        if (!text.matches("[0-9]{1,2}(:[0-9]{2})?")) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalTime.of(Integer.parseInt(parts[0]), parts.length > 1 ? Integer.parseInt(parts[1]) : 0));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String plain(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.strip()
                .codePoints()
                .forEach(one ->
                        plain.appendCodePoint(Character.isDigit(one) ? '0' + Character.digit(one, DECIMAL) : one));
        return plain.toString();
    }
}
