package org.samut.core.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.form.Item;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.RowFields;

/** What is to be written when somebody edits one table item: each edit one step, each row of it one entry. */
public final class TableEdits {
    /** Of what is written from the clipboard. */
    public static final String PASTED = "วางจากตาราง";

    private final Item table;
    private final RowIds ids;

    public TableEdits(Item table, RowIds ids) {
        this.table = table;
        this.ids = ids;
    }

    /** A block that was pasted, and what of it has no place in the table. */
    public record Pasted(List<Entering> step, int rows, int unreadable, int columnsLeft) {
        public Pasted {
            step = List.copyOf(step);
        }
    }

    /** The rows as the entries have them, in order. */
    public SortedMap<String, Entry.Row> rows(Map<String, Entry> entries) {
        return RowFields.rows(entries).getOrDefault(table.id(), new TreeMap<>());
    }

    /** Types into a cell of a row; of a new one after the others where {@code row} is empty. */
    public Outcome<List<Entering>> type(
            SortedMap<String, Entry.Row> rows, Optional<String> row, Item column, String typed) {
        Entry.Row before = row.map(rows::get).orElse(new Entry.Row(Map.of()));
        Entry.Row now = TableCells.with(before, column, typed);
        if (now.equals(before)) {
            return Outcome.done(List.of());
        }
        if (row.isEmpty() && rows.size() >= TableLimits.MOST_ROWS) {
            return tooMany();
        }
        String id = row.orElseGet(() -> ids.after(List.copyOf(rows.keySet()), 1).get(0));
        return Outcome.done(List.of(Entering.of(field(id), now)));
    }

    /** Empty rows before this one. */
    public Outcome<List<Entering>> insert(SortedMap<String, Entry.Row> rows, String before, int count) {
        if (rows.size() + count > TableLimits.MOST_ROWS) {
            return tooMany();
        }
        List<String> there = List.copyOf(rows.keySet());
        int index = there.indexOf(before);
        return Outcome.done(ids.at(there, index < 0 ? there.size() : index, count).stream()
                .map(id -> Entering.of(field(id), new Entry.Row(Map.of())))
                .toList());
    }

    public List<Entering> delete(List<String> rows) {
        return rows.stream().map(id -> Entering.of(field(id), Entry.BLANK)).toList();
    }

    /** Puts one text into many cells; an empty one clears them. */
    public List<Entering> fill(SortedMap<String, Entry.Row> rows, Map<String, List<Item>> cells, String typed) {
        List<Entering> step = new ArrayList<>();
        cells.forEach((id, columns) -> {
            Entry.Row before = rows.getOrDefault(id, new Entry.Row(Map.of()));
            Entry.Row now = before;
            for (Item column : columns) {
                now = TableCells.with(now, column, typed);
            }
            if (!now.equals(before)) {
                step.add(Entering.of(field(id), now));
            }
        });
        return step;
    }

    /**
     * Pastes a block over these rows, and over new ones after all others where they do not suffice. A first row that
     * names the table's columns says which goes where; else they go from this column on.
     */
    public Outcome<Pasted> paste(SortedMap<String, Entry.Row> rows, List<String> over, int fromColumn, Block block) {
        List<Optional<Item>> columns = headings(block);
        boolean headed = !columns.isEmpty();
        if (!headed) {
            for (int at = 0; at < block.width(); at++) {
                int column = fromColumn + at;
                columns.add(
                        column < table.columns().size()
                                ? Optional.of(table.columns().get(column))
                                : Optional.empty());
            }
        }
        List<List<String>> cells =
                block.rows().subList(headed ? 1 : 0, block.rows().size());
        int more = Math.max(0, cells.size() - over.size());
        if (rows.size() + more > TableLimits.MOST_ROWS) {
            return tooMany();
        }
        List<String> places = new ArrayList<>(over.subList(0, cells.size() - more));
        places.addAll(ids.after(List.copyOf(rows.keySet()), more));
        List<Entering> step = new ArrayList<>();
        int unreadable = 0;
        for (int at = 0; at < places.size(); at++) {
            Entry.Row before = rows.getOrDefault(places.get(at), new Entry.Row(Map.of()));
            Pieces pieces = new Pieces(before);
            List<String> row = cells.get(at);
            for (int column = 0; column < Math.min(row.size(), columns.size()); column++) {
                if (columns.get(column).isPresent()) {
                    unreadable += pieces.put(columns.get(column).get(), row.get(column)) ? 0 : 1;
                }
            }
            if (at >= places.size() - more || !pieces.row().equals(before)) {
                step.add(new Entering(field(places.get(at)), pieces.row(), Optional.of(PASTED)));
            }
        }
        int left = 0;
        for (int column = 0; column < columns.size(); column++) {
            int here = column;
            boolean lost = columns.get(column).isEmpty()
                    && cells.stream()
                            .anyMatch(row -> here < row.size() && !row.get(here).isBlank());
            left += lost ? 1 : 0;
        }
        return Outcome.done(new Pasted(step, places.size(), unreadable, left));
    }

    /** The columns that the block's first row names, each cell of which must then name one; else nothing. */
    private List<Optional<Item>> headings(Block block) {
        List<Optional<Item>> named = new ArrayList<>();
        for (String cell :
                block.rows().isEmpty() ? List.<String>of() : block.rows().get(0)) {
            String heading = cell.strip().toLowerCase(Locale.ROOT);
            named.add(table.columns().stream()
                    .filter(column -> heading.equals(column.id())
                            || heading.equals(column.label().strip().toLowerCase(Locale.ROOT)))
                    .findFirst());
        }
        long known = named.stream().flatMap(Optional::stream).distinct().count();
        boolean isHeading = known > 0
                && known * 2 >= named.size()
                && named.stream().filter(Optional::isPresent).count() == known;
        return isHeading ? named : new ArrayList<>();
    }

    private String field(String row) {
        return RowFields.field(table.id(), row);
    }

    private static <T> Outcome<T> tooMany() {
        return Outcome.refused(new Refusal(
                "table.too-many-rows",
                Text.of(
                        "ตารางหนึ่งมีได้ไม่เกิน 20,000 แถว จึงยังไม่ได้เพิ่มแถวใด ข้อมูลเดิมยังอยู่ครบ",
                        "A table has at most 20,000 rows. No row was added, and everything is as it was."),
                Text.of(
                        "โปรดลบแถวที่ไม่ใช้ หรือรวมรายการย่อยเป็นแถวเดียว",
                        "Please delete rows that are not needed, or bring small entries together in one row.")));
    }
}
