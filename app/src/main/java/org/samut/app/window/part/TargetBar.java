package org.samut.app.window.part;

import javafx.scene.layout.Region;

/** A figure as a bar, with a mark where the target stands; both between 0 and 1. */
public final class TargetBar extends Region {
    private final Region filled = new Region();
    private final Region mark = new Region();
    private double figure;
    private double target;

    public TargetBar() {
        getStyleClass().add("target-bar");
        filled.getStyleClass().add("filled");
        mark.getStyleClass().add("mark");
        getChildren().addAll(filled, mark);
        setMinHeight(12);
        setPrefHeight(12);
        setMaxHeight(12);
    }

    public void show(double figureShare, double targetShare) {
        figure = Math.max(0, Math.min(1, figureShare));
        target = targetShare;
        mark.setVisible(target > 0);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        filled.resizeRelocate(0, 3, Math.round(width * figure), 6);
        mark.resizeRelocate(Math.round(Math.min(width - 2, width * target)), 0, 2, 12);
    }
}
