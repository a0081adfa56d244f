package org.samut.core.form.compile;

import java.util.List;

/** What a CSV or XLSX holds before anything of it is understood: the form's keys, the headings, the rows. */
record Sheets(String indicators, List<Key> keys, List<Cell> header, List<List<Cell>> rows) {
    Sheets {
        keys = List.copyOf(keys);
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    record Key(String name, Cell value) {}
}
