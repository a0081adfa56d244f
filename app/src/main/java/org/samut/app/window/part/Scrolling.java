package org.samut.app.window.part;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** A column as high as its wrapped content wants to be, and scrolled where there is less room. */
public final class Scrolling extends ScrollPane {
    private final Region column;

    public Scrolling(Region column, String... styles) {
        super(column);
        this.column = column;
        getStyleClass().add("scrolling");
        getStyleClass().addAll(styles);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(0);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double edges = snappedTopInset() + snappedBottomInset();
        double room = width < 0 ? -1 : width - snappedLeftInset() - snappedRightInset();
        return Math.ceil(column.prefHeight(room) + edges);
    }

    @Override
    protected double computePrefWidth(double height) {
        return column.prefWidth(-1) + snappedLeftInset() + snappedRightInset();
    }
}
