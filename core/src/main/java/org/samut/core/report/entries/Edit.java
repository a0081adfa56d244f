package org.samut.core.report.entries;

import org.samut.core.spreadsheet.SheetCell;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entry;

/**
 * One cell that was edited and can be read. For a {@link Slot.State} what it says is {@code NO_SERVICE},
 * {@code NOT_CARRIED_OUT} or, where the state was taken away, {@code BLANK}.
 *
 * @param sheet as the file calls it
 */
record Edit(String sheet, SheetCell cell, Slot slot, Entry now) {
    /** Such as {@code กรอกข้อมูล!C12}. */
    String place() {
        return sheet + "!" + cell.place();
    }

    RefusedCell refused(Text why) {
        return new RefusedCell(sheet, cell.place(), cell.text(), why);
    }
}
