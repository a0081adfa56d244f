package org.samut.app.window.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableColumnBase;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.workbook.Entry;

/** The columns of the grid, the rows' numbers first: what they hold, how wide they are, how they sort. */
final class GridColumns {
    private final Grid grid;
    private final TableViewModel model;
    private final TableColumn<GridRow, Number> numbers = new TableColumn<>();
    private final List<TableColumn<GridRow, Entry>> columns = new ArrayList<>();

    GridColumns(Texts texts, Grid grid, TableViewModel model) {
        this.grid = grid;
        this.model = model;
        numbers.setCellValueFactory(cell -> cell.getValue().number());
        numbers.setCellFactory(column -> new NumberCell(texts));
        numbers.setReorderable(false);
        numbers.setSortable(false);
        numbers.setResizable(false);
    }

    /** Makes the columns anew for the table that is to be seen. */
    List<TableColumn<GridRow, ?>> lay(String numberHeading) {
        columns.clear();
        numbers.setText(numberHeading);
        for (int at = 0; at < model.columns().size(); at++) {
            columns.add(column(at, model.columns().get(at)));
        }
        List<TableColumn<GridRow, ?>> all = new ArrayList<>(List.of(numbers));
        all.addAll(columns);
        return all;
    }

    /** How many the table has; the rows' numbers are none of them. */
    int count() {
        return columns.size();
    }

    TableColumn<GridRow, Entry> get(int at) {
        return columns.get(at);
    }

    /** @return -1 for the rows' numbers */
    int indexOf(TableColumnBase<?, ?> column) {
        return columns.indexOf(column);
    }

    /** Shares the width among the columns, each its heading at least; scrolls sideways where they are too many. */
    void fit(double width) {
        Font font =
                grid.lookup(".column-header .label") instanceof Label heading ? heading.getFont() : Font.getDefault();
        double em = font.getSize();
        numbers.setPrefWidth(em * 4.5);
        double room = width - numbers.getPrefWidth() - em;
        double texts = 0;
        double[] least = new double[columns.size()];
        for (int at = 0; at < least.length; at++) {
            Text heading = new Text(columns.get(at).getText());
            heading.setFont(font);
            least[at] = Math.max(
                    em * (isText(at) ? at == 0 ? 13 : 9 : 6.5),
                    heading.getLayoutBounds().getWidth() + em * 2.2);
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
        TableColumn<GridRow, Entry> column = new TableColumn<>(grid.words().heading(item));
        column.setCellValueFactory(cell -> cell.getValue().watch(at));
        column.setCellFactory(made -> new GridCell(at, item, grid));
        column.setReorderable(false);
        column.setMinWidth(60);
        column.getStyleClass().add(item.kind().isFigure() ? "figures" : "words");
        return column;
    }

    /**
     * The order that these columns ask for; none for the stored order. The row that is yet to be made is always the
     * last.
     */
    Optional<Comparator<GridRow>> order(List<TableColumn<GridRow, ?>> asked) {
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        Comparator<GridRow> order = Comparator.comparing(GridRow::isNew);
        for (TableColumn<GridRow, ?> column : asked) {
            int at = columns.indexOf(column);
            order = order.thenComparing(row -> row.said(at), CellOrder.of(column.getSortType() == SortType.DESCENDING));
        }
        return Optional.of(order);
    }
}
