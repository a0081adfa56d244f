package org.samut.app.window.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import javafx.scene.control.TablePosition;
import org.samut.core.form.Item;
import org.samut.core.table.Block;

/** The cells of the grid that are chosen. */
final class GridChoice {
    private final Grid grid;
    private final TableViewModel model;

    GridChoice(Grid grid, TableViewModel model) {
        this.grid = grid;
        this.model = model;
    }

    /** The chosen rows, in the grid's order. */
    List<GridRow> rows() {
        TreeSet<Integer> chosen = new TreeSet<>();
        grid.getSelectionModel().getSelectedCells().forEach(cell -> chosen.add(cell.getRow()));
        return chosen.stream()
                .filter(at -> at >= 0 && at < grid.inOrder().size())
                .map(grid.inOrder()::get)
                .toList();
    }

    /** The chosen cells, by row. */
    Map<GridRow, List<Item>> cells() {
        Map<GridRow, List<Item>> chosen = new LinkedHashMap<>();
        for (TablePosition<?, ?> cell : grid.getSelectionModel().getSelectedCells()) {
            int column = grid.columns().indexOf(cell.getTableColumn());
            if (column >= 0 && cell.getRow() < grid.inOrder().size()) {
                chosen.computeIfAbsent(grid.inOrder().get(cell.getRow()), row -> new ArrayList<>())
                        .add(model.columns().get(column));
            }
        }
        return chosen;
    }

    /** The chosen cells as a block, from the first to the last of their columns. */
    Block block() {
        Map<GridRow, List<Item>> chosen = cells();
        TreeSet<Integer> at = new TreeSet<>();
        chosen.values()
                .forEach(items -> items.forEach(item -> at.add(model.columns().indexOf(item))));
        List<List<String>> rows = new ArrayList<>();
        for (GridRow row : rows()) {
            List<String> cells = new ArrayList<>();
            for (int column = at.first(); column <= at.last(); column++) {
                Item item = model.columns().get(column);
                boolean isChosen = chosen.getOrDefault(row, List.of()).contains(item);
                cells.add(isChosen ? grid.words().plain(item, row.said(column)) : "");
            }
            rows.add(cells);
        }
        return new Block(rows);
    }
}
