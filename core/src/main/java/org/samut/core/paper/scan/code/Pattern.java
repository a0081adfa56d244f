package org.samut.core.paper.scan.code;

import com.google.zxing.qrcode.decoder.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The modules that are the same in every code of one version (ISO/IEC 18004): corner squares, timing lines, alignment
 * squares. Immutable.
 *
 * @param alignments where alignment squares have their middle modules, in both directions
 */
record Pattern(int modules, List<Integer> alignments, List<Spot> spots) {
    private static final Map<Integer, Pattern> KNOWN = new ConcurrentHashMap<>();
    private static final int CORNER = 7;

    /** An alignment square about the left top of its middle module: 17 dark and 8 light. */
    static final List<Spot> SQUARE = alignment();

    /** A module whose colour is known. */
    record Spot(double x, double y, boolean dark) {}

    static Pattern of(int version) {
        return KNOWN.computeIfAbsent(version, Pattern::made);
    }

    private static Pattern made(int number) {
        Version version = Version.getVersionForNumber(number);
        int modules = version.getDimensionForVersion();
        List<Integer> alignments = java.util.Arrays.stream(version.getAlignmentPatternCenters())
                .boxed()
                .toList();
        List<Spot> spots = new ArrayList<>();
        corner(spots, 0, 0, modules);
        corner(spots, modules - CORNER, 0, modules);
        corner(spots, 0, modules - CORNER, modules);
        for (int at = CORNER + 1; at < modules - CORNER - 1; at++) {
            spots.add(new Spot(at + 0.5, 6.5, at % 2 == 0));
            spots.add(new Spot(6.5, at + 0.5, at % 2 == 0));
        }
        Pattern pattern = new Pattern(modules, alignments, List.of());
        for (int y : alignments) {
            for (int x : alignments) {
                if (!pattern.isCorner(x, y)) {
                    for (Spot spot : SQUARE) {
                        spots.add(new Spot(x + spot.x(), y + spot.y(), spot.dark()));
                    }
                }
            }
        }
        return new Pattern(modules, alignments, List.copyOf(spots));
    }

    /** Whether that node of the alignments' grid is taken by a corner square. */
    boolean isCorner(int x, int y) {
        int last = modules - CORNER;
        return x == 6 && y == 6 || x == 6 && y == last || x == last && y == 6;
    }

    private static List<Spot> alignment() {
        List<Spot> spots = new ArrayList<>();
        for (int y = -2; y <= 2; y++) {
            for (int x = -2; x <= 2; x++) {
                spots.add(new Spot(x + 0.5, y + 0.5, Math.max(Math.abs(x), Math.abs(y)) != 1));
            }
        }
        return spots;
    }

    private static void corner(List<Spot> spots, int left, int top, int modules) {
        for (int y = -1; y <= CORNER; y++) {
            for (int x = -1; x <= CORNER; x++) {
                int atX = left + x;
                int atY = top + y;
                if (atX >= 0 && atY >= 0 && atX < modules && atY < modules) {
                    int ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
                    spots.add(new Spot(atX + 0.5, atY + 0.5, ring != 2 && ring != 4));
                }
            }
        }
    }
}
