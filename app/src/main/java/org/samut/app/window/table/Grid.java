package org.samut.app.window.table;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.samut.app.window.text.Texts;
import org.samut.core.workbook.Entry;

/**
 * The grid itself: cells that are chosen, typed into, copied and pasted by keyboard as in a spreadsheet. Only the rows
 * in sight have cells. Sorting changes what is seen and never the stored order.
 */
final class Grid extends TableView<GridRow> {
    private final TableViewModel model;
    private final CellWords words;
    private final GridKeys keys;
    private final SortedList<GridRow> sorted;
    private final GridColumns columns;
    private Optional<GridCell> editing = Optional.empty();
    private String begun = "";

    /** A cell by what it shows: a row, and a column of the table. */
    record Place(GridRow row, int column) {}

    Grid(Texts texts, TableViewModel model) {
        this.model = model;
        this.words = new CellWords(texts);
        this.columns = new GridColumns(texts, this, model);
        this.sorted = new SortedList<>(model.rows());
        setId("grid");
        getStyleClass().add("grid");
        setItems(sorted);
        setEditable(true);
        getSelectionModel().setCellSelectionEnabled(true);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setSortPolicy(table -> {
            Optional<Place> place = here();
            sorted.setComparator(columns.order(getSortOrder()).orElse(null));
            // The grid itself would choose whole rows.
            place.ifPresent(this::goTo);
            return true;
        });
        this.keys = new GridKeys(this, new GridChoice(this, model), model);
        keys.listen();
    }

    GridKeys keys() {
        return keys;
    }

    GridColumns columns() {
        return columns;
    }

    CellWords words() {
        return words;
    }

    /** Makes the columns of the table that is to be seen. */
    void lay(String numberHeading) {
        getSortOrder().clear();
        sorted.setComparator(null);
        getColumns().setAll(columns.lay(numberHeading));
        fit();
    }

    void fit() {
        columns.fit(getWidth());
    }

    /** The cell where the person is. */
    Optional<Place> here() {
        TablePosition<?, ?> at = getFocusModel().getFocusedCell();
        if (at == null || at.getRow() < 0 || at.getRow() >= sorted.size()) {
            return Optional.empty();
        }
        int column = columns.indexOf(at.getTableColumn());
        return Optional.of(new Place(sorted.get(at.getRow()), Math.max(0, column)));
    }

    /** Goes to a cell by its place in the grid; stays within it. */
    void goTo(int row, int column) {
        if (sorted.isEmpty() || width() == 0) {
            return;
        }
        int to = Math.max(0, Math.min(row, sorted.size() - 1));
        TableColumn<GridRow, Entry> at = columns.get(Math.max(0, Math.min(column, width() - 1)));
        getSelectionModel().clearAndSelect(to, at);
        getFocusModel().focus(to, at);
        if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(to);
        }
        scrollToColumn(at);
    }

    void goTo(Place place) {
        goTo(sorted.indexOf(place.row()), place.column());
    }

    int rowAt() {
        return Math.max(0, getFocusModel().getFocusedIndex());
    }

    int columnAt() {
        return here().map(Place::column).orElse(0);
    }

    /** The columns as they stand, the rows' numbers first. */
    List<TableColumn<GridRow, ?>> laid() {
        return List.copyOf(getColumns());
    }

    int width() {
        return columns.count();
    }

    List<GridRow> inOrder() {
        return sorted;
    }

    /** Types over the cell where the person is, from this text on; from what stands there where it is empty. */
    void begin(String first) {
        if (!model.isOpen() || width() == 0 || sorted.isEmpty()) {
            return;
        }
        begun = first;
        goTo(rowAt(), columnAt());
        layout();
        edit(rowAt(), columns.get(columnAt()));
        begun = "";
    }

    String takeBegun() {
        String text = begun;
        begun = "";
        return text;
    }

    Optional<GridCell> editing() {
        return editing;
    }

    void editing(GridCell cell) {
        editing = Optional.of(cell);
        model.typing(true);
    }

    void edited(GridCell cell) {
        if (editing.filter(cell::equals).isPresent()) {
            editing = Optional.empty();
            model.typing(false);
        }
    }

    void type(GridRow row, int column, String typed) {
        model.type(row, column, typed);
    }

    /** The next cell after this one, in the grid's order and around its end, of which this is true. */
    Optional<Place> next(BiPredicate<GridRow, Integer> wanted) {
        int size = sorted.size() * width();
        int from = rowAt() * width() + columnAt();
        for (int step = 1; step <= size; step++) {
            int at = (from + step) % size;
            GridRow row = sorted.get(at / width());
            if (wanted.test(row, at % width())) {
                return Optional.of(new Place(row, at % width()));
            }
        }
        return Optional.empty();
    }
}
