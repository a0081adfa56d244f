package org.samut.core.window;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.form.head.Window;
import org.samut.core.text.Dates;
import org.samut.core.text.Text;

/**
 * The owner's word that a form's window closes on another day.
 *
 * @param id given by the server, such as {@code w-0123456789abcdef}
 * @param form the form's id; it holds for all its versions
 * @param lao the one LAO that it is for, or empty for all
 * @param closes the last day, in Thailand
 * @param reason as the owner gives it
 * @param at when it was given, by the server's clock
 */
public record WindowNotice(String id, String form, Optional<String> lao, LocalDate closes, Text reason, Instant at) {
    public WindowNotice {
        Objects.requireNonNull(id);
        Objects.requireNonNull(form);
        Objects.requireNonNull(lao);
        Objects.requireNonNull(closes);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(at);
    }

    /** The first moment after the window: the midnight that ends its last day. */
    public static Instant end(LocalDate closes) {
        return closes.plusDays(1).atStartOfDay(Dates.ZONE).toInstant();
    }

    /**
     * A form's window by the newest notice to all and the newest to this LAO alone, whichever closes later. So nobody
     * loses by a notice to all what was given to them, and the owner can take back either.
     *
     * @param notices of this form, to all or to this LAO, in the order of their giving
     */
    public static Window window(Window form, List<WindowNotice> notices) {
        LocalDate toAll = newest(notices, false).map(WindowNotice::closes).orElse(form.closes());
        LocalDate closes = newest(notices, true)
                .map(WindowNotice::closes)
                .filter(own -> own.isAfter(toAll))
                .orElse(toAll);
        return new Window(form.opens(), closes.isBefore(form.opens()) ? form.opens() : closes);
    }

    private static Optional<WindowNotice> newest(List<WindowNotice> notices, boolean own) {
        return notices.stream()
                .filter(notice -> notice.lao().isPresent() == own)
                .reduce((older, newer) -> newer);
    }
}
