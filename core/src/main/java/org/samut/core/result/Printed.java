package org.samut.core.result;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as they are printed: half up, trailing zeros dropped, never in scientific notation. */
public final class Printed {
    private Printed() {}

    public static BigDecimal rounded(BigDecimal figure, int decimals) {
        return plain(figure.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** Without trailing zeros, and with a scale of at least 0, so that {@code toString} is plain too. */
    public static BigDecimal plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
