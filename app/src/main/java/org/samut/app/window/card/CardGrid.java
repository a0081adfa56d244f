package org.samut.app.window.card;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.text.Font;
import org.samut.app.window.card.field.FieldView;

/**
 * A card's fields, the way they are answered and the result beside them; where there is less room for the size of the
 * text, the result goes below the fields, and the fields one below the other.
 */
final class CardGrid extends GridPane {
    private static final double ROOM_FOR_THREE = 36;
    private static final double ROOM_FOR_TWO = 19;
    private static final List<ColumnConstraints> THREE = List.of(percent(37), percent(37), percent(26));
    private static final List<ColumnConstraints> TWO = List.of(percent(50), percent(50));
    private static final List<ColumnConstraints> ONE = List.of(percent(100));

    private final ObservableValue<Font> letters;
    private final Node choice;
    private final Node result;
    private List<FieldView> fields = List.of();
    private int columns = 3;

    /** @param letters in whose size the room is measured */
    CardGrid(ObservableValue<Font> letters, Node choice, Node result) {
        this.letters = letters;
        this.choice = choice;
        this.result = result;
        getStyleClass().add("card-grid");
        getColumnConstraints().setAll(THREE);
        letters.addListener((property, before, now) -> requestLayout());
    }

    void show(List<FieldView> shown) {
        fields = List.copyOf(shown);
        place();
        List<Node> cells = new ArrayList<>();
        for (FieldView field : fields) {
            cells.add(field.title());
            cells.add(field.body());
        }
        cells.add(choice);
        cells.add(result);
        if (!getChildren().equals(cells)) {
            getChildren().setAll(cells);
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        fit(width);
        return super.computeMinHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        fit(width);
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        fit(getWidth());
        super.layoutChildren();
    }

    private void fit(double width) {
        if (width <= 0) {
            return;
        }
        double room = width / letters.getValue().getSize();
        int wanted = room >= ROOM_FOR_THREE ? 3 : room >= ROOM_FOR_TWO ? 2 : 1;
        if (wanted != columns) {
            columns = wanted;
            getColumnConstraints().setAll(wanted == 3 ? THREE : wanted == 2 ? TWO : ONE);
            place();
        }
    }

    private void place() {
        int across = Math.min(2, columns);
        for (int at = 0; at < fields.size(); at++) {
            setConstraints(fields.get(at).title(), at % across, at / across * 2);
            setConstraints(fields.get(at).body(), at % across, at / across * 2 + 1);
        }
        int rows = (fields.size() + across - 1) / across * 2;
        setConstraints(choice, 0, rows, across, 1);
        if (columns == 3) {
            setConstraints(result, 2, 0, 1, rows + 1);
        } else {
            setConstraints(result, 0, rows + 1, across, 1);
        }
    }

    private static ColumnConstraints percent(double share) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(share);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }
}
