package org.samut.core.result;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.workbook.Entry;

/** Which of the four kinds of answer an indicator has; on the wire its name in lower case. */
public enum IndicatorState {
    BLANK,
    VALUE,
    NO_SERVICE,
    NOT_CARRIED_OUT;

    /** Reads it off the entries: a frame of 0 means no service, whatever stands at (2). */
    public static IndicatorState of(Indicator indicator, Map<String, Entry> entries) {
        boolean answered = false;
        for (Item item : indicator.items()) {
            Entry entry = entries.getOrDefault(item.id(), Entry.BLANK);
            if (entry instanceof Entry.NoService) {
                return NO_SERVICE;
            }
            if (entry instanceof Entry.NotCarriedOut) {
                return NOT_CARRIED_OUT;
            }
            answered |= !entry.isBlank();
        }
        Optional<BigDecimal> frame = indicator
                .frame()
                .flatMap(item -> entries.getOrDefault(item.id(), Entry.BLANK).asNumber());
        if (frame.isPresent() && frame.get().signum() == 0) {
            return NO_SERVICE;
        }
        return answered ? VALUE : BLANK;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
