package org.samut.core.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/** A part of a whole, compared exactly, without a division. The whole is more than zero. */
public record Part(BigDecimal part, BigDecimal whole) implements Comparable<Part> {
    static final Part NOTHING = new Part(BigDecimal.ZERO, BigDecimal.ONE);

    private static final int ENOUGH_TO_DRAW = 6;

    public Part {
        Objects.requireNonNull(part);
        if (whole.signum() <= 0) {
            throw new IllegalArgumentException("a part of " + whole);
        }
    }

    @Override
    public int compareTo(Part other) {
        return part.multiply(other.whole).compareTo(other.part.multiply(whole));
    }

    /** For drawing only. */
    public double roughly() {
        return part.divide(whole, ENOUGH_TO_DRAW, RoundingMode.HALF_UP).doubleValue();
    }
}
