package org.samut.core.paper.scan.code;

import com.google.zxing.common.PerspectiveTransform;
import java.util.List;

/**
 * How far the paper is bent or folded away from a flat lattice: measured at each alignment square, blended between them.
 * In dots, x and y in turn, for each node of the alignments' grid.
 */
record Bend(List<Integer> nodes, double[][] shifts) {

    static Bend none(Pattern pattern) {
        return new Bend(
                pattern.alignments(),
                new double[pattern.alignments().size() * pattern.alignments().size()][2]);
    }

    /** Each alignment square looked for within a module and a half of where it should be. */
    static Bend of(Lattice lattice, Grey picture) {
        Pattern pattern = lattice.pattern();
        List<Integer> nodes = pattern.alignments();
        Bend bend = none(pattern);
        PerspectiveTransform transform = lattice.transform();
        List<Pattern.Spot> square = Pattern.SQUARE;
        for (int row = 0; row < nodes.size(); row++) {
            for (int column = 0; column < nodes.size(); column++) {
                if (!pattern.isCorner(nodes.get(column), nodes.get(row))) {
                    float[] places = new float[square.size() * 2];
                    for (int at = 0; at < square.size(); at++) {
                        places[2 * at] =
                                (float) (nodes.get(column) + square.get(at).x());
                        places[2 * at + 1] =
                                (float) (nodes.get(row) + square.get(at).y());
                    }
                    transform.transformPoints(places);
                    bend.shifts[row * nodes.size() + column] = shift(picture, places, lattice.module());
                }
            }
        }
        return bend;
    }

    private static double[] shift(Grey picture, float[] places, double module) {
        double[] best = new double[2];
        double bestContrast = contrast(picture, places, 0, 0) * 1.05 + 2;
        for (double dy = -1.5; dy <= 1.5; dy += 0.25) {
            for (double dx = -1.5; dx <= 1.5; dx += 0.25) {
                double contrast = contrast(picture, places, dx * module, dy * module);
                if (contrast > bestContrast) {
                    bestContrast = contrast;
                    best = new double[] {dx * module, dy * module};
                }
            }
        }
        return best;
    }

    private static double contrast(Grey picture, float[] places, double dx, double dy) {
        List<Pattern.Spot> square = Pattern.SQUARE;
        double light = 0;
        double dark = 0;
        for (int at = 0; at < square.size(); at++) {
            double here = picture.at(places[2 * at] + dx, places[2 * at + 1] + dy);
            if (square.get(at).dark()) {
                dark += here;
            } else {
                light += here;
            }
        }
        return light / 8 - dark / 17;
    }

    /** The shift at a module, x or y. */
    double at(int axis, double x, double y) {
        int size = nodes.size();
        if (size < 2) {
            return 0;
        }
        int column = cell(x);
        int row = cell(y);
        double right = share(x, column);
        double low = share(y, row);
        return (1 - low)
                        * ((1 - right) * shifts[row * size + column][axis]
                                + right * shifts[row * size + column + 1][axis])
                + low
                        * ((1 - right) * shifts[(row + 1) * size + column][axis]
                                + right * shifts[(row + 1) * size + column + 1][axis]);
    }

    private int cell(double at) {
        int cell = 0;
        while (cell < nodes.size() - 2 && at > nodes.get(cell + 1)) {
            cell++;
        }
        return cell;
    }

    private double share(double at, int cell) {
        double from = nodes.get(cell);
        return Math.max(0, Math.min(1, (at - from) / (nodes.get(cell + 1) - from)));
    }
}
