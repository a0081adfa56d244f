package org.samut.core.report.entries;

import java.util.Objects;
import org.samut.core.text.Text;

/**
 * A cell that is not taken, and why.
 *
 * @param sheet as the file calls it
 * @param cell such as {@code C12}
 * @param typed what stands there
 */
public record RefusedCell(String sheet, String cell, String typed, Text why) {
    public RefusedCell {
        Objects.requireNonNull(sheet);
        Objects.requireNonNull(cell);
        Objects.requireNonNull(typed);
        Objects.requireNonNull(why);
    }
}
