package org.samut.sync.protocol;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.text.Text;
import org.samut.core.window.WindowNotice;

/**
 * The owner's word on when a form's window closes: a notice of the feed, of the kind {@code window}.
 *
 * @param type always {@code window}, so that no other signed document passes for one
 * @param form the form's id; it holds for all its versions
 * @param lao the one LAO that it is for, or empty for all
 * @param closes the last day, in ISO 8601 by the Gregorian calendar
 */
public record WindowWord(
        String type,
        String id,
        String form,
        String lao,
        String closes,
        String reasonThai,
        String reasonEnglish,
        Instant at) {
    /** The kind of the notice. */
    public static final String KIND = "window";

    /** The longest reason, in characters. */
    public static final int REASON = 500;

    public WindowWord {
        if (!KIND.equals(type)) {
            throw new IllegalArgumentException("no word on a window: " + type);
        }
        if (!id.matches("w-[0-9a-f]{16}")
                || !form.matches("[A-Za-z0-9._-]{1,64}")
                || !lao.matches("([0-9]{7}|TH-10)?")
                || reasonThai.length() > REASON
                || reasonEnglish.length() > REASON) {
            throw new IllegalArgumentException("no word on a window: " + id);
        }
        try {
            LocalDate.parse(closes);
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException(noDay);
        }
        Objects.requireNonNull(at);
    }

    public static WindowWord of(WindowNotice notice) {
        return new WindowWord(
                KIND,
                notice.id(),
                notice.form(),
                notice.lao().orElse(""),
                notice.closes().toString(),
                notice.reason().thai(),
                notice.reason().english(),
                notice.at());
    }

    public WindowNotice notice() {
        return new WindowNotice(
                id,
                form,
                Optional.of(lao).filter(code -> !code.isEmpty()),
                LocalDate.parse(closes),
                Text.of(reasonThai, reasonEnglish),
                at);
    }
}
