package org.samut.core.form.scoring;

import java.math.BigDecimal;

/** How a figure is held against its target. */
public enum Compare {
    /** At or above the target passes. */
    GTE,
    /** Only above the target passes. */
    GT;

    /** Whether {@code figure} passes {@code target}; both exact, nothing is rounded first. */
    public boolean passes(BigDecimal figure, BigDecimal target) {
        int order = figure.compareTo(target);
        return this == GTE ? order >= 0 : order > 0;
    }
}
