package org.samut.app.window.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.table.Block;
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
    private final TableColumn<GridRow, Number> numbers = new TableColumn<>();
    private final List<TableColumn<GridRow, Entry>> columns = new ArrayList<>();
    private final ObjectProperty<Optional<GridCell>> editing = new SimpleObjectProperty<>(Optional.empty());
    private String begun = "";

    /** A cell by what it shows: a row, and a column of the table. */
    record Place(GridRow row, int column) {}

    Grid(Texts texts, TableViewModel model) {
        this.model = model;
        this.words = new CellWords(texts);
        this.sorted = new SortedList<>(model.rows());
        setId("grid");
        getStyleClass().add("grid");
        setItems(sorted);
        setEditable(true);
        getSelectionModel().setCellSelectionEnabled(true);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setSortPolicy(table -> {
            Optional<Place> place = here();
            sorted.setComparator(order());
            // The grid itself would choose whole rows.
            place.ifPresent(this::goTo);
            return true;
        });
        numbers.setCellValueFactory(cell -> cell.getValue().number());
        numbers.setCellFactory(column -> new NumberCell(texts));
        numbers.setReorderable(false);
        numbers.setSortable(false);
        numbers.setResizable(false);
        this.keys = new GridKeys(this, model);
        keys.listen();
    }

    GridKeys keys() {
        return keys;
    }

    CellWords words() {
        return words;
    }

    /** Makes the columns of the table that is to be seen. */
    void lay(String numberHeading) {
        getSortOrder().clear();
        sorted.setComparator(null);
        columns.clear();
        List<TableColumn<GridRow, ?>> all = new ArrayList<>();
        numbers.setText(numberHeading);
        all.add(numbers);
        for (int at = 0; at < model.columns().size(); at++) {
            TableColumn<GridRow, Entry> column = column(at, model.columns().get(at));
            columns.add(column);
            all.add(column);
        }
        getColumns().setAll(all);
        fit();
    }

    /** Shares the width among the columns, each its heading at least; scrolls sideways where they are too many. */
    void fit() {
        Font font = lookup(".column-header .label") instanceof Label heading ? heading.getFont() : Font.getDefault();
        double em = font.getSize();
        numbers.setPrefWidth(em * 4.5);
        double room = getWidth() - numbers.getPrefWidth() - em;
        double texts = 0;
        double[] least = new double[columns.size()];
        for (int at = 0; at < least.length; at++) {
            Text heading = new Text(columns.get(at).getText());
            heading.setFont(font);
            least[at] = Math.max(
                    em * (isText(at) ? 9 : 6.5), heading.getLayoutBounds().getWidth() + em * 2.2);
            room -= least[at];
            texts += isText(at) ? weight(at) : 0;
        }
        for (int at = 0; at < least.length; at++) {
            double share = texts == 0 ? 1.0 / least.length : isText(at) ? weight(at) / texts : 0;
            columns.get(at).setPrefWidth(Math.floor(least[at] + Math.max(0, room) * share));
        }
    }

    /** The first column names the row, and its texts are the longest. */
    private static double weight(int column) {
        return column == 0 ? 3 : 1;
    }

    private boolean isText(int column) {
        return model.columns().get(column).kind() == ItemKind.TEXT;
    }

    private TableColumn<GridRow, Entry> column(int at, Item item) {
        TableColumn<GridRow, Entry> column = new TableColumn<>(words.heading(item));
        column.setCellValueFactory(cell -> cell.getValue().watch(at));
        column.setCellFactory(made -> new GridCell(at, item, this));
        column.setReorderable(false);
        column.setMinWidth(60);
        column.getStyleClass().add(item.kind().isFigure() ? "figures" : "words");
        return column;
    }

    /** The stored order for no sorting; the row that is yet to be made is always the last. */
    private Comparator<GridRow> order() {
        Comparator<GridRow> order = Comparator.comparing(GridRow::isNew);
        if (getSortOrder().isEmpty()) {
            return null;
        }
        for (TableColumn<GridRow, ?> column : getSortOrder()) {
            int at = columns.indexOf(column);
            order = order.thenComparing(row -> row.said(at), CellOrder.of(column.getSortType() == SortType.DESCENDING));
        }
        return order;
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
        if (sorted.isEmpty() || columns.isEmpty()) {
            return;
        }
        int to = Math.max(0, Math.min(row, sorted.size() - 1));
        TableColumn<GridRow, Entry> at = columns.get(Math.max(0, Math.min(column, columns.size() - 1)));
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
        return columns.size();
    }

    List<GridRow> inOrder() {
        return sorted;
    }

    /** Types over the cell where the person is, from this text on; from what stands there where it is empty. */
    void begin(String first) {
        if (!model.isOpen() || columns.isEmpty() || sorted.isEmpty()) {
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
        return editing.get();
    }

    void editing(GridCell cell) {
        editing.set(Optional.of(cell));
        model.typing(true);
    }

    void edited(GridCell cell) {
        if (editing.get().filter(cell::equals).isPresent()) {
            editing.set(Optional.empty());
            model.typing(false);
        }
    }

    void type(GridRow row, int column, String typed) {
        model.type(row, column, typed);
    }

    /** The chosen rows, in the grid's order. */
    List<GridRow> chosenRows() {
        TreeSet<Integer> chosen = new TreeSet<>();
        getSelectionModel().getSelectedCells().forEach(cell -> chosen.add(cell.getRow()));
        return chosen.stream()
                .filter(at -> at >= 0 && at < sorted.size())
                .map(sorted::get)
                .toList();
    }

    /** The chosen cells, by row. */
    Map<GridRow, List<Item>> chosenCells() {
        Map<GridRow, List<Item>> chosen = new LinkedHashMap<>();
        for (TablePosition<?, ?> cell : getSelectionModel().getSelectedCells()) {
            int column = columns.indexOf(cell.getTableColumn());
            if (column >= 0 && cell.getRow() < sorted.size()) {
                chosen.computeIfAbsent(sorted.get(cell.getRow()), row -> new ArrayList<>())
                        .add(model.columns().get(column));
            }
        }
        return chosen;
    }

    /** The chosen cells as a block, from the first to the last of their columns. */
    Block chosenBlock() {
        Map<GridRow, List<Item>> chosen = chosenCells();
        TreeSet<Integer> at = new TreeSet<>();
        chosen.values()
                .forEach(items -> items.forEach(item -> at.add(model.columns().indexOf(item))));
        List<List<String>> rows = new ArrayList<>();
        for (GridRow row : chosenRows()) {
            List<String> cells = new ArrayList<>();
            for (int column = at.first(); column <= at.last(); column++) {
                Item item = model.columns().get(column);
                boolean isChosen = chosen.getOrDefault(row, List.of()).contains(item);
                cells.add(isChosen ? words.plain(item, row.said(column)) : "");
            }
            rows.add(cells);
        }
        return new Block(rows);
    }

    /** The next cell after this one, in the grid's order and around its end, of which this is true. */
    Optional<Place> next(BiPredicate<GridRow, Integer> wanted) {
        int size = sorted.size() * columns.size();
        int from = rowAt() * columns.size() + columnAt();
        for (int step = 1; step <= size; step++) {
            int at = (from + step) % size;
            GridRow row = sorted.get(at / columns.size());
            if (wanted.test(row, at % columns.size())) {
                return Optional.of(new Place(row, at % columns.size()));
            }
        }
        return Optional.empty();
    }
}
