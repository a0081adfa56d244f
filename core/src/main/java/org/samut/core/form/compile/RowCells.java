package org.samut.core.form.compile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.samut.core.figure.FigureReader;
import org.samut.core.form.compile.sheet.Cell;
import org.samut.core.form.compile.sheet.Faults;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entry;

/** The cells of one row by column; what is wrong is noted as it is read, and an empty value stands in for it. */
final class RowCells {
    private final Map<Column, Cell> cells;
    private final Cell first;
    private final Faults faults;

    RowCells(Map<Column, Cell> cells, Cell first, Faults faults) {
        this.cells = cells;
        this.first = first;
        this.faults = faults;
    }

    Cell cell(Column column) {
        Cell blank = Cell.text(first.sheet(), first.row(), column.ordinal() + 1, "");
        return cells.getOrDefault(column, blank);
    }

    String text(Column column) {
        return cell(column).text();
    }

    boolean isBlank(Column column) {
        return cell(column).isBlank();
    }

    String wanted(Column column) {
        if (isBlank(column)) {
            fault(
                    column,
                    Text.of("ยังว่างอยู่", "it is empty"),
                    Text.of("โปรดกรอก " + column.heading(), "Fill in " + column.heading() + "."));
        }
        return text(column);
    }

    /** Parts between bars, without empty ones. */
    List<String> parts(Column column) {
        return Stream.of(text(column).split("\\|"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    BigDecimal number(Column column, Text right) {
        if (wanted(column).isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (FigureReader.read(text(column)) instanceof Entry.Figure figure) {
            return figure.number();
        }
        fault(
                column,
                Text.of("“" + text(column) + "” ใช้เป็นตัวเลขไม่ได้", "\"" + text(column) + "\" is no number"),
                right);
        return BigDecimal.ZERO;
    }

    int whole(Column column, int most) {
        Text right = Text.of("ต้องเป็นจำนวนเต็ม 0 ถึง " + most, "A whole number from 0 to " + most + " is wanted.");
        BigDecimal number = number(column, right);
        if (number.compareTo(BigDecimal.valueOf(most)) > 0
                || number.stripTrailingZeros().scale() > 0) {
            fault(
                    column,
                    Text.of("“" + text(column) + "” ใช้ไม่ได้", "\"" + text(column) + "\" cannot be used"),
                    right);
            return 0;
        }
        return number.intValue();
    }

    <T> T choice(Column column, Map<String, T> choices, T otherwise) {
        T chosen = choices.get(text(column));
        if (chosen != null) {
            return chosen;
        }
        String known = choices.keySet().stream()
                .sorted()
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        fault(
                column,
                isBlank(column)
                        ? Text.of("ยังว่างอยู่", "it is empty")
                        : Text.of("ไม่รู้จัก “" + text(column) + "”", "\"" + text(column) + "\" is not known"),
                Text.of("ต้องเป็นหนึ่งใน " + known, "One of these is wanted: " + known + "."));
        return otherwise;
    }

    void fault(Column column, Text wrong, Text right) {
        faults.at(cell(column), column.heading(), wrong, right);
    }
}
