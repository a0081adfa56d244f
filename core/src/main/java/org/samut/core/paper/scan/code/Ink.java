package org.samut.core.paper.scan.code;

/**
 * Which dots of a picture are dark beside those around them, so that shadows and grey paper do no harm: darker than the
 * mean of a square of {@code window} dots by a tenth and a little.
 */
final class Ink {
    private final int width;
    private final int height;
    private final boolean[] dark;

    private Ink(int width, int height, boolean[] dark) {
        this.width = width;
        this.height = height;
        this.dark = dark;
    }

    static Ink of(Grey picture, int window) {
        int width = picture.width();
        int height = picture.height();
        byte[] light = picture.light();
        boolean[] dark = new boolean[width * height];
        int half = window / 2;
        // The sums of the window's columns, moved down by a row at a time.
        int[] columns = new int[width];
        int rows = 0;
        for (int y = 0; y < Math.min(half, height); y++) {
            add(columns, light, y, width, 1);
            rows++;
        }
        for (int y = 0; y < height; y++) {
            if (y + half < height) {
                add(columns, light, y + half, width, 1);
                rows++;
            }
            if (y - half - 1 >= 0) {
                add(columns, light, y - half - 1, width, -1);
                rows--;
            }
            row(columns, light, dark, new Band(y, width, half, rows));
        }
        return new Ink(width, height, dark);
    }

    /** A row and the part of the window that lies within the picture. */
    private record Band(int y, int width, int half, int rows) {}

    private static void add(int[] columns, byte[] light, int y, int width, int sign) {
        int at = y * width;
        for (int x = 0; x < width; x++) {
            columns[x] += sign * (light[at + x] & 255);
        }
    }

    private static void row(int[] columns, byte[] light, boolean[] dark, Band band) {
        long sum = 0;
        int count = 0;
        int width = band.width();
        for (int x = 0; x < Math.min(band.half(), width); x++) {
            sum += columns[x];
            count++;
        }
        for (int x = 0; x < width; x++) {
            if (x + band.half() < width) {
                sum += columns[x + band.half()];
                count++;
            }
            if (x - band.half() - 1 >= 0) {
                sum -= columns[x - band.half() - 1];
                count--;
            }
            int at = band.y() * width + x;
            long mean = sum / ((long) count * band.rows());
            dark[at] = (light[at] & 255) < mean - mean / 10 - 3;
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean isDark(int x, int y) {
        return dark[y * width + x];
    }
}
