package org.samut.core.form.compile.sheet;

import java.util.ArrayList;
import java.util.List;
import org.samut.core.failure.Refusal;
import org.samut.core.text.Text;

/** Collects all that is wrong with a file, so that its author mends it in one go. Not thread-safe. */
public final class Faults {
    private static final int MOST_ROWS = 5_000;
    private static final int MOST_COLUMNS = 100;
    private static final Text TOO_MUCH = Text.of(
            "ไฟล์มีแถวหรือคอลัมน์มากเกินไป (ไม่เกิน " + MOST_ROWS + " แถว " + MOST_COLUMNS + " คอลัมน์)",
            "The file has too many rows or columns (at most " + MOST_ROWS + " rows, " + MOST_COLUMNS + " columns).");
    /** What to do about a file that is too large. */
    public static final Text SMALLER = Text.of(
            "โปรดตรวจสอบว่าเลือกไฟล์ถูกต้อง แล้วลบแถวและคอลัมน์ที่ไม่ใช้",
            "Check that this is the right file, and delete unused rows and columns.");

    private static final int MOST = 500;

    private final List<Refusal> refusals = new ArrayList<>();

    /** Notes that the cell under the heading is wrong, and what would be right. */
    public void at(Cell cell, String heading, Text wrong, Text right) {
        Text place = cell.place(heading);
        note(Text.of(place.thai() + ": " + wrong.thai(), place.english() + ": " + wrong.english()), right);
    }

    public void note(Text wrong, Text right) {
        if (refusals.size() < MOST) {
            refusals.add(new Refusal("form.compile", wrong, right));
        }
    }

    void noteTooMuch() {
        note(TOO_MUCH, SMALLER);
    }

    /** Whether there is room for this many rows and columns. */
    static boolean isTooMuch(int rows, int columns) {
        return rows > MOST_ROWS || columns > MOST_COLUMNS;
    }

    public boolean none() {
        return refusals.isEmpty();
    }

    public List<Refusal> all() {
        return List.copyOf(refusals);
    }
}
