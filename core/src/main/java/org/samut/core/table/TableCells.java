package org.samut.core.table;

import java.util.HashMap;
import java.util.Map;
import org.samut.core.figure.AnswerReader;
import org.samut.core.form.Item;
import org.samut.core.workbook.Entry;

/** The cells of a table's rows: how what is typed becomes the text that a row keeps, and what that text says. */
public final class TableCells {
    private TableCells() {}

    /** What a cell's text says, typed or kept; what is too long is unreadable. */
    public static Entry read(Item column, String cell) {
        return cell.length() > TableLimits.LONGEST_CELL ? new Entry.Unreadable(cell) : AnswerReader.read(column, cell);
    }

    /** The text to keep of what was typed: the canonical answer, or what was typed where that cannot be read. */
    public static String kept(Item column, String typed) {
        Entry entry = read(column, typed);
        if (entry instanceof Entry.Figure figure) {
            return figure.number().toPlainString();
        }
        if (entry instanceof Entry.Words words) {
            return words.text();
        }
        return entry instanceof Entry.Unreadable unreadable ? unreadable.typed() : "";
    }

    /** The row with this text in a cell; a blank text clears the cell. */
    public static Entry.Row with(Entry.Row row, Item column, String typed) {
        Map<String, String> cells = new HashMap<>(row.cells());
        String kept = kept(column, typed);
        if (kept.isEmpty()) {
            cells.remove(column.id());
        } else {
            cells.put(column.id(), kept);
        }
        return new Entry.Row(cells);
    }
}
