package org.samut.app.window.table;

import java.math.BigDecimal;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import org.samut.core.workbook.Entry;

/** The order of cells in a sorted column: what can be read, then what cannot, then what is blank, either way round. */
final class CellOrder {
    private static final Collator THAI = Collator.getInstance(Locale.forLanguageTag("th-TH"));

    private CellOrder() {}

    static Comparator<Entry> of(boolean isDescending) {
        Comparator<Entry> within = CellOrder::compare;
        return Comparator.comparingInt(CellOrder::kind).thenComparing(isDescending ? within.reversed() : within);
    }

    private static int kind(Entry said) {
        if (said instanceof Entry.Unreadable) {
            return 1;
        }
        return said.isBlank() ? 2 : 0;
    }

    private static int compare(Entry one, Entry other) {
        if (one instanceof Entry.Figure a && other instanceof Entry.Figure b) {
            BigDecimal number = a.number();
            return number.compareTo(b.number());
        }
        return THAI.compare(text(one), text(other));
    }

    private static String text(Entry said) {
        if (said instanceof Entry.Words words) {
            return words.text();
        }
        return said instanceof Entry.Unreadable unreadable ? unreadable.typed() : "";
    }
}
