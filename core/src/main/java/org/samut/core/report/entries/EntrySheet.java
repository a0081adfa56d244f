package org.samut.core.report.entries;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sheet to be filled in: a row of keys that is not shown, headings, and lines whose first cell names them. What stands
 * in it now is what an untouched one would say.
 *
 * @param key of its first column, by which it is known whatever it is called
 * @param register the table item whose rows it holds
 */
record EntrySheet(String key, String name, List<Column> columns, List<Line> lines, Optional<Slot.Register> register) {
    static final String PREFIX = "samut:";

    EntrySheet {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** @param width in a spreadsheet's units, about a digit each */
    record Column(String key, String heading, double width) {}

    /**
     * @param id such as an indicator's code
     * @param band a heading over the lines from this one on, or empty
     * @param cells for the columns after the first
     */
    record Line(String id, String band, List<Place> cells) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    /** A cell: what it belongs to, what stands in it, and the answers that it offers. */
    record Place(Slot slot, Shown shown, List<String> offered) {
        Place(Slot slot, Shown shown) {
            this(slot, shown, List.of());
        }

        boolean isFixed() {
            return slot instanceof Slot.Fixed;
        }
    }

    Map<String, Line> byId() {
        Map<String, Line> byId = new HashMap<>();
        lines.forEach(line -> byId.put(line.id(), line));
        return byId;
    }
}
