package org.samut.app.window.part;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Tiles that share the width of one row; in as few rows as they need where it is too narrow for all. */
public final class EvenRows extends Region {
    private static final double GAP = 10;

    public EvenRows(List<? extends Node> tiles) {
        getChildren().setAll(tiles);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return getManagedChildren().stream()
                .mapToDouble(tile -> tile.minWidth(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return least(getManagedChildren());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? prefWidth(-1) : width;
        List<List<Node>> rows = rows(room);
        return rows.stream().mapToDouble(row -> height(row, widths(row, room))).sum() + GAP * (rows.size() - 1);
    }

    @Override
    protected void layoutChildren() {
        double y = 0;
        for (List<Node> row : rows(getWidth())) {
            List<Double> widths = widths(row, getWidth());
            double height = height(row, widths);
            double x = 0;
            for (int at = 0; at < row.size(); at++) {
                row.get(at).resizeRelocate(snapPositionX(x), y, snapSizeX(widths.get(at)), height);
                x += widths.get(at) + GAP;
            }
            y += height + GAP;
        }
    }

    /** As few as there is room for, and each as full as the next. */
    private List<List<Node>> rows(double room) {
        List<Node> all = getManagedChildren();
        for (int wanted = 1; wanted < all.size(); wanted++) {
            List<List<Node>> rows = split(all, wanted);
            if (rows.stream().allMatch(row -> least(row) <= room)) {
                return rows;
            }
        }
        return split(all, Math.max(1, all.size()));
    }

    private static List<List<Node>> split(List<Node> all, int rows) {
        int full = (all.size() + rows - 1) / rows;
        List<List<Node>> split = new ArrayList<>();
        for (int from = 0; from < all.size(); from += full) {
            split.add(all.subList(from, Math.min(all.size(), from + full)));
        }
        return split;
    }

    private static double least(List<Node> row) {
        return row.stream().mapToDouble(tile -> tile.minWidth(-1)).sum() + GAP * Math.max(0, row.size() - 1);
    }

    /** Alike, but for those that need more than their share. */
    private static List<Double> widths(List<Node> row, double room) {
        double spare = room - GAP * (row.size() - 1);
        int sharing = row.size();
        for (Node tile : row.stream()
                .sorted((one, other) -> Double.compare(other.minWidth(-1), one.minWidth(-1)))
                .toList()) {
            if (tile.minWidth(-1) > spare / sharing && sharing > 1) {
                spare -= tile.minWidth(-1);
                sharing--;
            }
        }
        double share = spare / sharing;
        return row.stream().map(tile -> Math.max(share, tile.minWidth(-1))).toList();
    }

    private static double height(List<Node> row, List<Double> widths) {
        double height = 0;
        for (int at = 0; at < row.size(); at++) {
            Node tile = row.get(at);
            double wanted = Math.max(tile.minHeight(widths.get(at)), tile.prefHeight(widths.get(at)));
            height = Math.max(height, wanted);
        }
        return Math.ceil(height);
    }
}
