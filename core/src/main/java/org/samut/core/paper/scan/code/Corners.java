package org.samut.core.paper.scan.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for the corner squares of codes: wherever a line crosses one, dark and light change in 1 : 1 : 3 : 1 : 1. For
 * one picture and one thread.
 */
final class Corners {
    private static final int MOST = 14;

    private final Ink ink;
    private final List<Corner> found = new ArrayList<>();

    private Corners(Ink ink) {
        this.ink = ink;
    }

    /** Those seen most often first. */
    static List<Corner> in(Ink ink) {
        Corners corners = new Corners(ink);
        for (int y = 0; y < ink.height(); y++) {
            corners.row(y);
        }
        return corners.found.stream()
                .filter(corner -> corner.seen() >= 2)
                .sorted(Comparator.comparingInt(Corner::seen).reversed())
                .limit(MOST)
                .toList();
    }

    private void row(int y) {
        int[] runs = new int[5];
        int filled = 0;
        int from = 0;
        boolean dark = ink.isDark(0, y);
        int width = ink.width();
        for (int x = 1; x <= width; x++) {
            if (x < width && ink.isDark(x, y) == dark) {
                continue;
            }
            System.arraycopy(runs, 1, runs, 0, 4);
            runs[4] = x - from;
            filled++;
            if (dark && filled >= 5 && fits(runs)) {
                double middle = x - runs[4] - runs[3] - runs[2] / 2.0;
                crossed(middle, y, (runs[0] + runs[1] + runs[2] + runs[3] + runs[4]) / 7.0);
            }
            from = x;
            dark = !dark;
        }
    }

    /** Across, down and slantwise have to agree before a place counts. */
    private void crossed(double x, int y, double module) {
        double[] down = through((int) x, y, 0, 1, module);
        if (down.length == 0) {
            return;
        }
        double middleY = y + 0.5 + down[0];
        double[] across = through((int) x, (int) middleY, 1, 0, module);
        if (across.length == 0) {
            return;
        }
        Point middle = new Point((int) x + 0.5 + across[0], middleY);
        double size = (down[1] + across[1]) / 2;
        for (int at = 0; at < found.size(); at++) {
            if (found.get(at).isAt(middle, size)) {
                found.set(at, found.get(at).with(middle, size));
                return;
            }
        }
        if (through((int) middle.x(), (int) middle.y(), 1, 1, module).length > 0
                || through((int) middle.x(), (int) middle.y(), 1, -1, module).length > 0) {
            found.add(new Corner(middle, size, 1));
        }
    }

    /** How far the middle lies from here in that direction, and the module; empty where the five runs do not fit. */
    private double[] through(int x, int y, int dx, int dy, double module) {
        int[] runs = new int[5];
        int most = (int) Math.ceil(module * 7) + 3;
        if (!isIn(x, y) || !ink.isDark(x, y)) {
            return new double[0];
        }
        int forth = walk(x, y, dx, dy, most, runs, 2, 1);
        int back = walk(x, y, -dx, -dy, most, runs, 2, -1);
        runs[2] = forth + back - 1;
        double whole = (runs[0] + runs[1] + runs[2] + runs[3] + runs[4]) / 7.0;
        boolean alike = whole < module * 1.6 && whole > module / 1.6;
        return alike && fits(runs) ? new double[] {(forth - back) / 2.0, whole} : new double[0];
    }

    /** Fills the runs outwards from the middle one; returns the length of the middle's half with the start in it. */
    private int walk(int x, int y, int dx, int dy, int most, int[] runs, int middle, int step) {
        int atX = x;
        int atY = y;
        int first = 0;
        for (int run = 0; run < 3; run++) {
            boolean dark = run != 1;
            int length = 0;
            while (isIn(atX, atY) && ink.isDark(atX, atY) == dark && length < most) {
                length++;
                atX += dx;
                atY += dy;
            }
            if (run == 0) {
                first = length;
            } else {
                runs[middle + step * run] = length;
            }
        }
        return first;
    }

    private boolean isIn(int x, int y) {
        return x >= 0 && y >= 0 && x < ink.width() && y < ink.height();
    }

    private static boolean fits(int[] runs) {
        int all = 0;
        for (int run : runs) {
            if (run == 0) {
                return false;
            }
            all += run;
        }
        if (all < 7) {
            return false;
        }
        double module = all / 7.0;
        double most = Math.max(module * 0.62, 1.01);
        return Math.abs(module - runs[0]) < most
                && Math.abs(module - runs[1]) < most
                && Math.abs(3 * module - runs[2]) < 3 * module * 0.55
                && Math.abs(module - runs[3]) < most
                && Math.abs(module - runs[4]) < most;
    }
}
