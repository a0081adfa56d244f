package org.samut.sync.client.choice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Objects;
import org.samut.core.text.Dates;

/**
 * When files may go, by the clock on Thailand's walls: from an hour in the evening to one in the morning, where a person
 * wants that. Figures are never held back.
 *
 * @param only whether it is wanted
 */
public record Night(boolean only, LocalTime from, LocalTime until) {
    /** From when offices close to when they are about to open. */
    public static final Night USUAL = new Night(false, LocalTime.of(18, 0), LocalTime.of(6, 0));

    public Night {
        Objects.requireNonNull(from);
        Objects.requireNonNull(until);
    }

    public Night only(boolean wanted) {
        return new Night(wanted, from, until);
    }

    /** Whether files may go now; from and until the same hour is the whole day. */
    public boolean allows(Instant now) {
        LocalTime time = now.atZone(Dates.ZONE).toLocalTime();
        if (!only || from.equals(until)) {
            return true;
        }
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }

    /** When files may go next; now where they may. */
    public Instant next(Instant now) {
        if (allows(now)) {
            return now;
        }
        ZonedDateTime today = now.atZone(Dates.ZONE).with(from);
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
}
