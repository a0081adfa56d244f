package org.samut.app.window.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.samut.app.window.filling.FieldViewModel;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.form.Item;
import org.samut.core.table.Block;
import org.samut.core.table.RowIds;
import org.samut.core.table.TableEdits;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;

/**
 * The rows of one table item as they are edited in the grid: each edit is a step of the workbook's log, and what the
 * log takes back is taken back here. For the screen's thread.
 */
public final class TableViewModel {
    private final WorkbookViewModel workbook;
    private final RowIds ids;
    private final ObservableList<GridRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<Totals> totals = new SimpleObjectProperty<>(new Totals(0, 0, List.of()));
    private Optional<FieldViewModel> table = Optional.empty();
    private SortedMap<String, Entry.Row> held = new TreeMap<>();
    private Consumer<Refusal> refused = refusal -> {};
    private boolean inSight;

    /** What stands below the grid: filled rows, cells that cannot be read, and by column the sum of its figures. */
    public record Totals(int rows, int faulty, List<Optional<BigDecimal>> sums) {
        public Totals {
            sums = List.copyOf(sums);
        }
    }

    public TableViewModel(WorkbookViewModel workbook, RowIds ids) {
        this.workbook = workbook;
        this.ids = ids;
        workbook.workbook().addListener((property, before, now) -> {
            if (inSight) {
                refresh();
            }
        });
    }

    /** Follows the table that is to be seen, and nothing while the page is out of sight. */
    void inSight(boolean now) {
        inSight = now;
        if (!now) {
            return;
        }
        if (!table.equals(workbook.place().table().get())) {
            rows.clear();
            held = new TreeMap<>();
        }
        table = workbook.place().table().get();
        refresh();
    }

    /** Whom to tell when an edit is refused; nothing was written then. */
    void onRefused(Consumer<Refusal> told) {
        refused = told;
    }

    Optional<FieldViewModel> table() {
        return table;
    }

    List<Item> columns() {
        return table.map(field -> field.item().columns()).orElse(List.of());
    }

    ObservableList<GridRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Totals> totals() {
        return totals;
    }

    /** Whether anything may be typed: not in a sealed workbook, nor where there is no such service. */
    boolean isOpen() {
        return table.filter(field -> field.open().get()).isPresent();
    }

    /** While a cell is being typed into, the keys of undoing belong to its text. */
    void typing(boolean now) {
        workbook.typing().set(now);
    }

    /** Back to the card that the table belongs to. */
    void leave() {
        table.ifPresent(field -> workbook.place().leadTo(field.item().id()));
    }

    void type(GridRow row, int column, String typed) {
        Optional<String> id = row.isNew() ? Optional.empty() : Optional.of(row.id());
        write(edits().type(held, id, columns().get(column), typed));
    }

    /** Empty rows before this one, and the first of them. */
    void insert(GridRow before, int count) {
        write(edits().insert(held, before.id(), count));
    }

    void delete(List<GridRow> gone) {
        write(Outcome.done(edits().delete(gone.stream()
                .filter(row -> !row.isNew())
                .map(GridRow::id)
                .toList())));
    }

    /** Puts one text into cells, by row; an empty one clears them. */
    void fill(Map<GridRow, List<Item>> cells, String typed) {
        Map<String, List<Item>> byId = new LinkedHashMap<>();
        cells.forEach((row, columns) -> {
            if (!row.isNew()) {
                byId.put(row.id(), columns);
            }
        });
        write(Outcome.done(edits().fill(held, byId, typed)));
    }

    /** Pastes over these rows, as they stand in the grid, and over new ones after all others. */
    Optional<TableEdits.Pasted> paste(List<GridRow> over, int column, Block block) {
        List<String> places =
                over.stream().filter(row -> !row.isNew()).map(GridRow::id).toList();
        Outcome<TableEdits.Pasted> outcome = edits().paste(held, places, column, block);
        if (outcome instanceof Outcome.Done<TableEdits.Pasted> done && isOpen()) {
            write(Outcome.done(done.value().step()));
            return Optional.of(done.value());
        }
        tellRefusal(outcome);
        return Optional.empty();
    }

    void tellRefusal(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?> no) {
            refused.accept(no.refusals().get(0));
        }
    }

    private TableEdits edits() {
        return new TableEdits(table.orElseThrow().item(), ids);
    }

    private void write(Outcome<List<Entering>> outcome) {
        tellRefusal(outcome);
        if (outcome instanceof Outcome.Done<List<Entering>> done
                && isOpen()
                && !done.value().isEmpty()) {
            workbook.enter(done.value());
        }
    }

    private void refresh() {
        if (table.isEmpty()) {
            return;
        }
        held = edits().rows(workbook.workbook().get().entries());
        merge(new ArrayList<>(held.keySet()));
        int number = 0;
        for (GridRow row : rows) {
            number++;
            row.number(number);
            Entry.Row now = held.get(row.id());
            if (now != null && row.row() != now && !row.row().equals(now)) {
                row.take(now);
            }
        }
        count();
    }

    /** Puts the rows that came, and takes those that went, between the first and the last that are others. */
    private void merge(List<String> wanted) {
        if (isOpen()) {
            wanted.add(GridRow.NEW);
        }
        int shorter = Math.min(wanted.size(), rows.size());
        int head = 0;
        while (head < shorter && wanted.get(head).equals(rows.get(head).id())) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && wanted.get(wanted.size() - 1 - tail)
                        .equals(rows.get(rows.size() - 1 - tail).id())) {
            tail++;
        }
        Map<String, GridRow> known = new LinkedHashMap<>();
        List<GridRow> gone = rows.subList(head, rows.size() - tail);
        gone.forEach(row -> known.put(row.id(), row));
        List<GridRow> come = new ArrayList<>();
        for (String id : wanted.subList(head, wanted.size() - tail)) {
            Entry.Row row = held.getOrDefault(id, new Entry.Row(Map.of()));
            come.add(known.containsKey(id) ? known.get(id) : new GridRow(id, columns(), row));
        }
        gone.clear();
        rows.addAll(head, come);
    }

    private void count() {
        List<Item> columns = columns();
        BigDecimal[] sums = new BigDecimal[columns.size()];
        int filled = 0;
        int faulty = 0;
        for (GridRow row : rows) {
            filled += row.row().cells().isEmpty() ? 0 : 1;
            for (int at = 0; at < sums.length; at++) {
                if (row.said(at) instanceof Entry.Figure figure) {
                    sums[at] = sums[at] == null ? figure.number() : sums[at].add(figure.number());
                } else if (row.said(at) instanceof Entry.Unreadable) {
                    faulty++;
                }
            }
        }
        List<Optional<BigDecimal>> found = new ArrayList<>();
        for (BigDecimal sum : sums) {
            found.add(Optional.ofNullable(sum));
        }
        totals.set(new Totals(filled, faulty, found));
    }
}
