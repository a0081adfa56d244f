package org.samut.core.form.compile.sheet;

import org.samut.core.text.Text;

/**
 * One cell as text with the place where its author finds it.
 *
 * @param sheet the sheet's name, or the file's for CSV
 * @param row from 1, as a spreadsheet counts
 * @param column from 1
 * @param isNumber whether a spreadsheet holds it as a number, so that 1.10 has become 1.1
 */
public record Cell(String sheet, int row, int column, String text, boolean isNumber) {
    public static Cell text(String sheet, int row, int column, String text) {
        return new Cell(sheet, row, column, text, false);
    }

    /** The column as a spreadsheet names it: A, B … Z, AA. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** Where it stands; {@code name} is the column's heading. */
    public Text place(String name) {
        String letters = letters(column);
        return Text.of(
                "ชีต " + sheet + " แถว " + row + " คอลัมน์ " + name + " (" + letters + ")",
                "Sheet " + sheet + ", row " + row + ", column " + name + " (" + letters + ")");
    }

    public boolean isBlank() {
        return text.isBlank();
    }
}
