package org.samut.core.paper.press;

/** A colour as red, green and blue from 0 to 1; every one of them also reads on a black-and-white printer. */
public record Ink(double red, double green, double blue) {
    public static final Ink BLACK = new Ink(0, 0, 0);
    public static final Ink WHITE = new Ink(1, 1, 1);
    public static final Ink QUIET = new Ink(0.33, 0.33, 0.33);
    public static final Ink WATERMARK = new Ink(0.91, 0.91, 0.91);
    public static final Ink AREA = new Ink(0.875, 0.905, 0.93);
    public static final Ink GOOD = new Ink(0.10, 0.42, 0.24);
    public static final Ink BAD = new Ink(0.62, 0.13, 0.10);
    public static final Ink PALE = new Ink(0.86, 0.88, 0.9);
    public static final Ink RULE = new Ink(0.5, 0.53, 0.56);
    public static final Ink HEAD = new Ink(0.94, 0.945, 0.95);
}
