package org.samut.core.paper.scan.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where codes may lie, judged by the corner squares that were found: the likeliest first. */
final class Guesses {
    private static final double LEAST_FIT = 0.22;
    private static final int LEAST_VERSION = 1;
    private static final int LAST_VERSION = 25;

    private final Grey picture;
    private final List<Scored> scored = new ArrayList<>();

    private record Scored(Lattice lattice, double fit) {}

    private Guesses(Grey picture) {
        this.picture = picture;
    }

    /** By three corner squares that stand at a right angle. */
    static List<Lattice> byThree(List<Corner> corners, Grey picture, int most) {
        Guesses guesses = new Guesses(picture);
        for (int first = 0; first < corners.size(); first++) {
            for (int second = first + 1; second < corners.size(); second++) {
                for (int third = second + 1; third < corners.size(); third++) {
                    guesses.three(corners.get(first), corners.get(second), corners.get(third));
                }
            }
        }
        return guesses.best(most);
    }

    /** By two, where a stain has taken the third. */
    static List<Lattice> byTwo(List<Corner> corners, Grey picture, int most) {
        Guesses guesses = new Guesses(picture);
        for (Corner one : corners) {
            for (Corner other : corners) {
                if (one != other && alike(one, other)) {
                    guesses.two(one.middle(), other.middle(), (one.module() + other.module()) / 2);
                }
            }
        }
        return guesses.best(most);
    }

    private List<Lattice> best(int most) {
        return scored.stream()
                .sorted(Comparator.comparingDouble(Scored::fit).reversed())
                .limit(most)
                .map(Scored::lattice)
                .toList();
    }

    private static boolean alike(Corner one, Corner other) {
        double ratio = one.module() / other.module();
        return ratio < 1.7 && ratio > 1 / 1.7;
    }

    private void three(Corner one, Corner two, Corner three) {
        if (!alike(one, two) || !alike(two, three) || !alike(one, three)) {
            return;
        }
        double module = (one.module() + two.module() + three.module()) / 3;
        List<Point> points = List.of(one.middle(), two.middle(), three.middle());
        for (int at = 0; at < 3; at++) {
            angle(points.get(at), points.get((at + 1) % 3), points.get((at + 2) % 3), module);
        }
    }

    /** The top left corner is the one where the others stand at a right angle, equally far. */
    private void angle(Point topLeft, Point one, Point other, double module) {
        double first = topLeft.distance(one);
        double second = topLeft.distance(other);
        double dot = ((one.x() - topLeft.x()) * (other.x() - topLeft.x())
                        + (one.y() - topLeft.y()) * (other.y() - topLeft.y()))
                / first
                / second;
        if (first > 1.45 * second || second > 1.45 * first || Math.abs(dot) > 0.4) {
            return;
        }
        boolean clockwise = (one.x() - topLeft.x()) * (other.y() - topLeft.y())
                        - (one.y() - topLeft.y()) * (other.x() - topLeft.x())
                > 0;
        sizes(topLeft, clockwise ? one : other, clockwise ? other : one, module);
    }

    private void two(Point one, Point other, double module) {
        double dx = other.x() - one.x();
        double dy = other.y() - one.y();
        sizes(one, other, one.plus(-dy, dx), module);
        sizes(one, one.plus(dy, -dx), other, module);
        // Across: the top left corner stands beside the middle of the line from top right to bottom left.
        Point middle = new Point((one.x() + other.x()) / 2, (one.y() + other.y()) / 2);
        sizes(middle.plus(-dy / 2, dx / 2), one, other, module);
    }

    private void sizes(Point topLeft, Point topRight, Point bottomLeft, double module) {
        double modules = (topLeft.distance(topRight) + topLeft.distance(bottomLeft)) / 2 / module + 7;
        int likeliest = (int) Math.round((modules - 17) / 4);
        int slack = 1 + likeliest / 5;
        for (int version = likeliest - slack; version <= likeliest + slack; version++) {
            if (version >= LEAST_VERSION && version <= LAST_VERSION) {
                Lattice lattice = Lattice.flat(Pattern.of(version), topLeft, topRight, bottomLeft);
                double fit = lattice.fit(picture);
                if (fit > LEAST_FIT) {
                    scored.add(new Scored(lattice, fit));
                }
            }
        }
    }
}
