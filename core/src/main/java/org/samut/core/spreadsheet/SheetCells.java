package org.samut.core.spreadsheet;

import java.util.List;
import java.util.Map;

/** One sheet: its rows in which something stands, in order, each by column from 1. */
public record SheetCells(String name, List<SheetRow> rows) {
    public SheetCells {
        rows = List.copyOf(rows);
    }

    /** @param number from 1, as a spreadsheet counts */
    public record SheetRow(int number, Map<Integer, SheetCell> cells) {
        public SheetRow {
            cells = Map.copyOf(cells);
        }

        public SheetCell cell(int column) {
            return cells.getOrDefault(column, SheetCell.empty(number, column));
        }
    }
}
