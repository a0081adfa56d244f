package org.samut.app.window.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Item;

/** The sums below the grid, each under its column. */
final class TableFoot extends Pane {
    private final Texts texts;
    private final Grid grid;
    private final TableViewModel model;
    private final HBox line = new HBox();
    private final List<Label> labels = new ArrayList<>();

    TableFoot(Texts texts, Grid grid, TableViewModel model) {
        this.texts = texts;
        this.grid = grid;
        this.model = model;
        getStyleClass().add("grid-foot");
        Rectangle window = new Rectangle();
        window.widthProperty().bind(widthProperty());
        window.heightProperty().bind(heightProperty());
        setClip(window);
        getChildren().add(line);
        model.totals().addListener((property, before, now) -> show(now));
    }

    @Override
    protected double computePrefHeight(double width) {
        return snappedTopInset() + line.prefHeight(-1) + snappedBottomInset();
    }

    /** Makes a place under each column. */
    void lay() {
        labels.clear();
        line.getChildren().clear();
        for (TableColumn<GridRow, ?> column : grid.laid()) {
            Label label = new Label();
            label.getStyleClass().add("grid-sum");
            label.setAlignment(Pos.CENTER_RIGHT);
            label.minWidthProperty().bind(column.widthProperty());
            label.prefWidthProperty().bind(column.widthProperty());
            label.maxWidthProperty().bind(column.widthProperty());
            labels.add(label);
        }
        line.getChildren().setAll(labels);
        follow();
        show(model.totals().get());
    }

    /** Moves with the columns when they are scrolled sideways. */
    private void follow() {
        grid.lookupAll(".scroll-bar").stream()
                .filter(node -> node instanceof ScrollBar bar && bar.getOrientation() == Orientation.HORIZONTAL)
                .map(ScrollBar.class::cast)
                .findFirst()
                .ifPresent(bar ->
                        line.translateXProperty().bind(bar.valueProperty().negate()));
    }

    private void show(TableViewModel.Totals totals) {
        if (labels.size() != totals.sums().size() + 1) {
            return;
        }
        labels.get(0).setText(texts.say("grid.sum"));
        for (int at = 0; at < totals.sums().size(); at++) {
            Item column = model.columns().get(at);
            Optional<BigDecimal> sum = totals.sums().get(at);
            Label label = labels.get(at + 1);
            label.setText(sum.map(texts::figures).orElse(""));
            label.setAccessibleText(sum.map(figure ->
                            texts.say("grid.sum.spoken", column.label(), texts.figures(figure), column.unit()))
                    .orElse(""));
        }
    }
}
