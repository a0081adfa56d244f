package org.samut.core.table;

/** How much one table item holds; what is more is refused where it is entered and an error where it stands. */
public final class TableLimits {
    public static final int MOST_ROWS = 20_000;

    /** Characters of one cell. */
    public static final int LONGEST_CELL = 1_000;

    /** Bytes of all cells with their names, as a submission holds them. */
    public static final int MOST_BYTES = 8_000_000;

    private TableLimits() {}
}
