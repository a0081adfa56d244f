package org.samut.core.table;

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

    /** The text to keep: the canonical answer, or what was typed where that cannot be read. */
    static String kept(Entry entry) {
        if (entry instanceof Entry.Figure figure) {
            return figure.number().toPlainString();
        }
        if (entry instanceof Entry.Words words) {
            return words.text();
        }
        return entry instanceof Entry.Unreadable unreadable ? unreadable.typed() : "";
    }

    /** The row with what was typed in a cell; a blank clears the cell. */
    public static Entry.Row with(Entry.Row row, Item column, String typed) {
        Pieces pieces = new Pieces(row);
        pieces.put(column, typed);
        return pieces.row();
    }
}
