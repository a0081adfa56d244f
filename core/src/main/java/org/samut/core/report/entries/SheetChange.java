package org.samut.core.report.entries;

import java.util.Objects;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entry;

/**
 * One field that a spreadsheet changes.
 *
 * @param place the cell, such as {@code กรอกข้อมูล!C12}; empty where the change follows from another
 * @param label how the field is called
 * @param before what stands there now
 * @param unit of figures, may be empty
 */
public record SheetChange(String place, String field, Text label, Entry before, Entry now, String unit) {
    public SheetChange {
        Objects.requireNonNull(place);
        Objects.requireNonNull(field);
        Objects.requireNonNull(label);
        Objects.requireNonNull(before);
        Objects.requireNonNull(now);
        Objects.requireNonNull(unit);
    }

    /** Whether nobody typed it: an answer takes back a state, or a state takes back an answer. */
    public boolean follows() {
        return place.isEmpty();
    }
}
