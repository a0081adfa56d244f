package org.samut.app.window.text;

import java.math.BigDecimal;
import org.samut.core.text.Grouped;
import org.samut.core.workbook.Entry;

/** Figures as a person reads them: exactly as entered, grouped by thousands. */
public final class Figures {
    private Figures() {}

    public static String grouped(BigDecimal number) {
        return Grouped.of(number);
    }

    /** What stands in a field that holds this entry; what could not be read stays as it was typed. */
    public static String typed(Entry entry) {
        if (entry instanceof Entry.Figure figure) {
            return grouped(figure.number());
        }
        if (entry instanceof Entry.Words words) {
            return words.text();
        }
        return entry instanceof Entry.Unreadable unreadable ? unreadable.typed() : "";
    }
}
