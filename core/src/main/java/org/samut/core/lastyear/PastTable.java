package org.samut.core.lastyear;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.samut.core.form.Item;
import org.samut.core.table.ColumnReading;
import org.samut.core.table.TableCells;
import org.samut.core.workbook.Entry;

/**
 * Last year's register beside the table item of this year that goes on from it. Its columns go on in those of the same
 * id that ask for the same; the others are told and never carried over. Immutable.
 *
 * @param form last year's
 * @param rows by their ids, in order, without empty ones; a row keeps its id when it is carried over, so that the same
 *     register taken on two PCs is one register when their parts are merged
 */
public record PastTable(String form, Item before, Item now, SortedMap<String, Entry.Row> rows) {
    public PastTable {
        Objects.requireNonNull(form);
        Objects.requireNonNull(before);
        Objects.requireNonNull(now);
        SortedMap<String, Entry.Row> filled = new TreeMap<>(rows);
        filled.values().removeIf(row -> row.cells().isEmpty());
        rows = Collections.unmodifiableSortedMap(filled);
    }

    /**
     * A column of last year in which something stands and that this year's table has no place for.
     *
     * @param now this year's column of that id, which asks for something else; empty where there is none
     * @param cells how many cells stay behind
     */
    public record Left(Item before, Optional<Item> now, int cells) {}

    /** What is left behind, in last year's order. */
    public List<Left> left() {
        List<Left> left = new ArrayList<>();
        for (Item column : before.columns()) {
            int cells = filled(column);
            if (cells > 0 && fitting(column).isEmpty()) {
                left.add(new Left(column, column(now, column.id()), cells));
            }
        }
        return List.copyOf(left);
    }

    /** The columns of this year that nothing is carried into. */
    public List<Item> fresh() {
        return now.columns().stream()
                .filter(column -> column(before, column.id())
                        .flatMap(this::fitting)
                        .filter(column::equals)
                        .isEmpty())
                .toList();
    }

    /** The sum of a column of last year; empty where it holds no figure. */
    public Optional<BigDecimal> sum(Item column) {
        List<Map<String, String>> cells =
                rows.values().stream().map(Entry.Row::cells).toList();
        return new ColumnReading(column.id(), cell -> TableCells.read(column, cell))
                .of(new Entry.Rows(cells))
                .sum();
    }

    /** The rows as they would stand in this year's table; those of which nothing fits are not among them. */
    public SortedMap<String, Entry.Row> carried() {
        Map<String, Item> fitting = new HashMap<>();
        before.columns().forEach(column -> fitting(column).ifPresent(to -> fitting.put(column.id(), to)));
        SortedMap<String, Entry.Row> carried = new TreeMap<>();
        rows.forEach((id, row) -> {
            Map<String, String> cells = new HashMap<>(row.cells());
            cells.keySet().retainAll(fitting.keySet());
            if (!cells.isEmpty()) {
                carried.put(id, new Entry.Row(cells));
            }
        });
        return carried;
    }

    /** How many of the carried cells this year's columns cannot read, such as a choice that is no more. */
    public int faulty() {
        int faulty = 0;
        for (Entry.Row row : carried().values()) {
            for (Item column : now.columns()) {
                String cell = row.cells().getOrDefault(column.id(), "");
                faulty += !cell.isEmpty() && TableCells.read(column, cell) instanceof Entry.Unreadable ? 1 : 0;
            }
        }
        return faulty;
    }

    /** What the change log says of the rows that were carried over; Thai, as the log is. */
    public String document() {
        return "ปีก่อน (" + form + ")";
    }

    /** This year's column that asks for the same. */
    private Optional<Item> fitting(Item column) {
        return column(now, column.id())
                .filter(to -> to.kind() == column.kind() && to.unit().equals(column.unit()) && !to.isComputed());
    }

    private int filled(Item column) {
        return (int) rows.values().stream()
                .filter(row -> !row.cells().getOrDefault(column.id(), "").isEmpty())
                .count();
    }

    private static Optional<Item> column(Item table, String id) {
        return table.columns().stream().filter(column -> column.id().equals(id)).findFirst();
    }
}
