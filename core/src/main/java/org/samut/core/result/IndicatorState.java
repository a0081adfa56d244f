package org.samut.core.result;

import java.util.Locale;
import java.util.Map;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
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
        boolean carriedOut = true;
        for (Item item : indicator.items()) {
            Entry entry = entries.getOrDefault(item.id(), Entry.BLANK);
            boolean isZeroFrame = item.kind() == ItemKind.FRAME
                    && entry instanceof Entry.Figure frame
                    && frame.number().signum() == 0;
            if (entry instanceof Entry.NoService || isZeroFrame) {
                return NO_SERVICE;
            }
            carriedOut &= !(entry instanceof Entry.NotCarriedOut);
            answered |= !entry.isBlank();
        }
        if (!carriedOut) {
            return NOT_CARRIED_OUT;
        }
        return answered ? VALUE : BLANK;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
