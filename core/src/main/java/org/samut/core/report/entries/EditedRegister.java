package org.samut.core.report.entries;

import java.util.ArrayList;
import java.util.List;

/** What was done to the rows of one register: cells of rows that were there, rows that are gone, and new ones. */
final class EditedRegister {
    private final Slot.Register register;
    private final List<Edit> cells = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private final List<NewRow> added = new ArrayList<>();

    EditedRegister(Slot.Register register) {
        this.register = register;
    }

    /** @param after the id of the row above it in the sheet, empty at the top */
    record NewRow(String after, List<Edit> cells) {
        NewRow {
            cells = List.copyOf(cells);
        }
    }

    Slot.Register register() {
        return register;
    }

    List<Edit> cells() {
        return cells;
    }

    List<String> gone() {
        return gone;
    }

    List<NewRow> added() {
        return added;
    }
}
