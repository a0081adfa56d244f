package org.samut.core.paper.press;

/**
 * How a text is set.
 *
 * @param size in points; 12 points of Sarabun are about as large as the 16 of TH SarabunPSK that official paper asks for
 */
public record Type(boolean bold, double size, Ink ink) {
    /** From one baseline to the next, in sizes: a tone mark over a vowel clears the line above. */
    public static final double LEADING = 1.46;

    /** From the top of a line to its baseline, in sizes. */
    public static final double RISE = 1.07;

    public static Type regular(double size) {
        return new Type(false, size, Ink.BLACK);
    }

    public static Type bold(double size) {
        return new Type(true, size, Ink.BLACK);
    }

    public Type in(Ink other) {
        return new Type(bold, size, other);
    }

    public double leading() {
        return size * LEADING;
    }
}
