package org.samut.app.window.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.samut.core.form.head.Window;
import org.samut.core.text.Dates;

/** How long a form is still taken, in words. */
public final class Deadline {
    private Deadline() {}

    public static String of(Window window, LocalDate today, Texts texts) {
        if (today.isAfter(window.closes())) {
            return texts.say("deadline.closed", day(window.closes(), texts));
        }
        if (today.isBefore(window.opens())) {
            return texts.say("deadline.opens", day(window.opens(), texts));
        }
        long days = ChronoUnit.DAYS.between(today, window.closes());
        return texts.say("deadline.days", days, day(window.closes(), texts));
    }

    private static String day(LocalDate day, Texts texts) {
        return texts.figures(Dates.day(day, texts.language().get()));
    }
}
