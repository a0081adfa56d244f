package org.samut.app.window.text;

import java.time.Clock;
import java.time.LocalDate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.samut.core.text.Dates;

/**
 * The date in Thailand, as the PC's clock has it. It turns at midnight, when the PC wakes and when its clock is set,
 * since somebody looks at it from time to time; the PC's own zone does not matter. For the screen's thread.
 */
public final class Today {
    private final Clock clock;
    private final ReadOnlyObjectWrapper<LocalDate> date;

    public Today(Clock clock) {
        this.clock = clock;
        this.date = new ReadOnlyObjectWrapper<>(now());
    }

    public ReadOnlyObjectProperty<LocalDate> date() {
        return date.getReadOnlyProperty();
    }

    /** Looks at the clock again. */
    public void look() {
        date.set(now());
    }

    private LocalDate now() {
        return LocalDate.now(clock.withZone(Dates.ZONE));
    }
}
