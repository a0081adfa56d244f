package org.samut.core.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fields in which the rows of table items stand, {@code 1.01.roads/⟨row id⟩} each, and how they make up the item's
 * entry. The rows' order is the order of their ids.
 */
public final class RowFields {
    private static final char MARK = '/';

    private RowFields() {}

    /** The field of one row. */
    public static String field(String item, String row) {
        return item + MARK + row;
    }

    /** The item that the field would be a row of, whatever the item is. */
    public static Optional<String> item(String field) {
        int mark = field.indexOf(MARK);
        return mark < 0 ? Optional.empty() : Optional.of(field.substring(0, mark));
    }

    /** The row's id within its item; the whole of a field that is no row's. */
    public static String row(String field) {
        return field.substring(field.indexOf(MARK) + 1);
    }

    /** The rows of each item that has or had any, by row id. A row that was removed is not among them. */
    public static Map<String, SortedMap<String, Entry.Row>> rows(Map<String, Entry> entries) {
        Map<String, SortedMap<String, Entry.Row>> tables = new HashMap<>();
        entries.forEach((field, entry) -> {
            int mark = field.indexOf(MARK);
            if (mark > 0 && entry instanceof Entry.Row row) {
                table(tables, field, mark).put(field.substring(mark + 1), row);
            } else if (mark > 0 && entry.isBlank()) {
                table(tables, field, mark);
            }
        });
        return tables;
    }

    /** What the item's entry is, with these rows and where this was said of the item itself. */
    private static Entry entry(SortedMap<String, Entry.Row> rows, Entry said) {
        if (said instanceof Entry.NoService || said instanceof Entry.NotCarriedOut) {
            return said;
        }
        List<Map<String, String>> cells = new ArrayList<>(rows.size());
        boolean filled = false;
        for (Entry.Row row : rows.values()) {
            cells.add(row.cells());
            filled |= !row.cells().isEmpty();
        }
        return filled ? new Entry.Rows(cells) : Entry.BLANK;
    }

    /** The entries with those of the table items that have fields for their rows. */
    static Map<String, Entry> folded(Map<String, Entry> entries) {
        Map<String, SortedMap<String, Entry.Row>> tables = rows(entries);
        if (tables.isEmpty()) {
            return entries;
        }
        Map<String, Entry> folded = new HashMap<>(entries);
        tables.forEach((item, rows) -> fold(folded, item, rows));
        return folded;
    }

    /** Puts the item's entry in the place of the one that its rows made before. */
    public static void fold(Map<String, Entry> entries, String item, SortedMap<String, Entry.Row> rows) {
        Entry entry = entry(rows, entries.getOrDefault(item, Entry.BLANK));
        if (!entry.isBlank() || entries.containsKey(item)) {
            entries.put(item, entry);
        }
    }

    private static SortedMap<String, Entry.Row> table(
            Map<String, SortedMap<String, Entry.Row>> tables, String field, int mark) {
        return tables.computeIfAbsent(field.substring(0, mark), item -> new TreeMap<>());
    }
}
