package org.samut.core.paper.scan.code;

/** A place in a picture, in dots from its top left corner. */
record Point(double x, double y) {
    Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    /** This, and the way from one to the other. */
    Point moved(Point from, Point to) {
        return new Point(x + to.x - from.x, y + to.y - from.y);
    }

    double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
