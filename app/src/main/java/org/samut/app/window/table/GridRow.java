package org.samut.app.window.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.samut.core.form.Item;
import org.samut.core.table.TableCells;
import org.samut.core.workbook.Entry;

/** One row of the grid. The last one has no id: it becomes a row of the table when something is typed into it. */
final class GridRow {
    static final String NEW = "";

    private final String id;
    private final List<Item> columns;
    private final Entry[] said;
    /** Made for the cells that are looked at. */
    private final List<Optional<ReadOnlyObjectWrapper<Entry>>> watched;

    private final ReadOnlyIntegerWrapper number = new ReadOnlyIntegerWrapper();
    private Entry.Row row;

    GridRow(String id, List<Item> columns, Entry.Row row) {
        this.id = id;
        this.columns = columns;
        this.row = row;
        this.said = new Entry[columns.size()];
        this.watched = new ArrayList<>(Collections.nCopies(columns.size(), Optional.empty()));
        read();
    }

    String id() {
        return id;
    }

    boolean isNew() {
        return id.equals(NEW);
    }

    Entry.Row row() {
        return row;
    }

    /** The row's place in the table, from 1, however the grid is sorted. */
    ReadOnlyIntegerProperty number() {
        return number.getReadOnlyProperty();
    }

    void number(int place) {
        number.set(place);
    }

    /** What a cell says; blank, a figure, words, or what was typed where it cannot be read. */
    Entry said(int column) {
        return said[column];
    }

    ReadOnlyObjectProperty<Entry> watch(int column) {
        if (watched.get(column).isEmpty()) {
            watched.set(column, Optional.of(new ReadOnlyObjectWrapper<>(said[column])));
        }
        return watched.get(column).get().getReadOnlyProperty();
    }

    void take(Entry.Row now) {
        row = now;
        read();
        for (int at = 0; at < said.length; at++) {
            Entry says = said[at];
            watched.get(at).ifPresent(cell -> cell.set(says));
        }
    }

    private void read() {
        for (int at = 0; at < said.length; at++) {
            String cell = row.cells().getOrDefault(columns.get(at).id(), "");
            said[at] = cell.isEmpty() ? Entry.BLANK : TableCells.read(columns.get(at), cell);
        }
    }
}
