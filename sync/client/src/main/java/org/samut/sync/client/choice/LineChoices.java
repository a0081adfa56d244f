package org.samut.sync.client.choice;

import java.util.Objects;
import java.util.OptionalInt;
import org.samut.sync.client.line.ProxyChoice;

/**
 * What the people of this office want of the line.
 *
 * @param paused whether nothing goes by itself until a person lets it
 * @param cap kilobytes a second at most, as {@link org.samut.sync.client.line.Pace} takes them
 * @param night when files may go
 */
public record LineChoices(boolean paused, OptionalInt cap, Night night, ProxyChoice proxy) {
    public static final LineChoices USUAL =
            new LineChoices(false, OptionalInt.empty(), Night.USUAL, ProxyChoice.SYSTEM);

    public LineChoices {
        Objects.requireNonNull(cap);
        Objects.requireNonNull(night);
        Objects.requireNonNull(proxy);
    }

    public LineChoices paused(boolean wanted) {
        return new LineChoices(wanted, cap, night, proxy);
    }

    public LineChoices capped(OptionalInt kilobytes) {
        return new LineChoices(paused, kilobytes, night, proxy);
    }

    public LineChoices at(Night other) {
        return new LineChoices(paused, cap, other, proxy);
    }

    public LineChoices through(ProxyChoice other) {
        return new LineChoices(paused, cap, night, other);
    }
}
