package org.samut.core.paper.scan.code;

/**
 * One of the squares that stand in three corners of a QR code.
 *
 * @param module the side of a module in dots, as this square shows it
 * @param seen in how many rows it was found
 */
record Corner(Point middle, double module, int seen) {
    boolean isAt(Point other, double size) {
        return Math.abs(other.x() - middle.x()) < 2.5 * module
                && Math.abs(other.y() - middle.y()) < 2.5 * module
                && size < module * 1.8
                && size > module / 1.8;
    }

    Corner with(Point other, double size) {
        double all = seen + 1.0;
        return new Corner(
                new Point((middle.x() * seen + other.x()) / all, (middle.y() * seen + other.y()) / all),
                (module * seen + size) / all,
                seen + 1);
    }
}
