package org.samut.app.command.server;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import org.samut.sync.client.choice.Night;

/** A night as it is written after {@code --night}. */
final class Hours {
    private Hours() {}

    /** {@code 18:00-06:00}, or {@code off}; empty where it is neither. */
    static Optional<Night> read(String text, Night before) {
        if (text.equals("off")) {
            return Optional.of(before.only(false));
        }
        String[] both = text.split("-", -1);
        try {
            return both.length == 2
                    ? Optional.of(new Night(true, LocalTime.parse(both[0]), LocalTime.parse(both[1])))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
