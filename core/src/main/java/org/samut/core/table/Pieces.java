package org.samut.core.table;

import java.util.HashMap;
import java.util.Map;
import org.samut.core.form.Item;
import org.samut.core.workbook.Entry;

/** A row while several of its cells are written. */
final class Pieces {
    private final Map<String, String> cells;

    Pieces(Entry.Row row) {
        this.cells = new HashMap<>(row.cells());
    }

    /** Puts what was typed; false where it cannot be read. */
    boolean put(Item column, String typed) {
        Entry entry = TableCells.read(column, typed);
        String kept = TableCells.kept(entry);
        if (kept.isEmpty()) {
            cells.remove(column.id());
        } else {
            cells.put(column.id(), kept);
        }
        return !(entry instanceof Entry.Unreadable);
    }

    Entry.Row row() {
        return new Entry.Row(cells);
    }
}
