package org.samut.core.spreadsheet;

import java.util.Objects;

/**
 * One filled cell of a sheet.
 *
 * @param row from 1, as a spreadsheet counts
 * @param column from 1
 * @param text what it says: a number in plain decimal notation, a date as ISO, else as it was typed
 * @param isFormula whether a formula gave it
 */
public record SheetCell(int row, int column, Kind kind, String text, boolean isFormula) {
    /** How a spreadsheet holds it. */
    public enum Kind {
        NUMBER,
        DATE,
        TEXT,
        YES_NO,
        /** An error such as {@code #REF!}, or a formula that was never computed. */
        FAULT
    }

    public SheetCell {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
    }

    /** A cell in which nothing stands. */
    public static SheetCell empty(int row, int column) {
        return new SheetCell(row, column, Kind.TEXT, "", false);
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** Such as {@code C12}. */
    public String place() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row).toString();
    }
}
