package org.samut.core.paper;

/**
 * How a text is set.
 *
 * @param size in points; 12 points of Sarabun are about as large as the 16 of TH SarabunPSK that official paper asks for
 */
record Type(boolean bold, double size, Ink ink) {
    /** From one baseline to the next, in sizes: a tone mark over a vowel clears the line above. */
    static final double LEADING = 1.5;

    /** From the top of a line to its baseline, in sizes. */
    static final double RISE = 1.07;

    static Type regular(double size) {
        return new Type(false, size, Ink.BLACK);
    }

    static Type bold(double size) {
        return new Type(true, size, Ink.BLACK);
    }

    Type in(Ink other) {
        return new Type(bold, size, other);
    }

    double leading() {
        return size * LEADING;
    }
}
