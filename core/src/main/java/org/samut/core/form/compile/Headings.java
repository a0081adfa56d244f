package org.samut.core.form.compile;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.samut.core.form.compile.sheet.Cell;
import org.samut.core.form.compile.sheet.Faults;
import org.samut.core.form.compile.sheet.Sheets;
import org.samut.core.text.Text;

/** The headings of the indicators' sheet: which column stands where, and which are missing for the rows below. */
final class Headings {
    private final Sheets sheets;
    private final Faults faults;
    private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
    private final boolean whole;

    Headings(Sheets sheets, Faults faults) {
        this.sheets = sheets;
        this.faults = faults;
        take();
        Set<Column> missing = missing();
        missing.forEach(this::tellMissing);
        this.whole = missing.isEmpty();
    }

    /** Whether the rows can be read; else each would complain of the same column once more. */
    boolean areWhole() {
        return whole;
    }

    /** The cells of a row by their columns. */
    RowCells row(List<Cell> cells) {
        Map<Column, Cell> byColumn = new EnumMap<>(Column.class);
        Cell first = cells.get(0);
        columns.forEach((column, index) -> byColumn.put(
                column,
                index < cells.size() ? cells.get(index) : Cell.text(first.sheet(), first.row(), index + 1, "")));
        for (int index = 0; index < cells.size(); index++) {
            Cell cell = cells.get(index);
            boolean hasHeading = index < sheets.header().size()
                    && !sheets.header().get(index).isBlank();
            if (!hasHeading && !cell.isBlank()) {
                faults.at(
                        cell,
                        "-",
                        Text.of(
                                "“" + cell.text() + "” อยู่ในคอลัมน์ที่ไม่มีหัว",
                                "\"" + cell.text() + "\" stands in a column without a heading"),
                        Text.of(
                                "โปรดตรวจสอบว่ามีเครื่องหมายจุลภาคเกิน หรือค่าที่มีจุลภาคไม่ได้อยู่ใน \" \"",
                                "Look for a comma too many, or a value with commas that is not in quotation marks."));
            }
        }
        return new RowCells(byColumn, first, faults);
    }

    private void take() {
        for (int index = 0; index < sheets.header().size(); index++) {
            Cell cell = sheets.header().get(index);
            Optional<Column> column = Column.of(cell.text());
            if (column.isEmpty() && !cell.isBlank()) {
                faults.at(
                        cell,
                        cell.text(),
                        Text.of(
                                "ไม่รู้จักคอลัมน์ “" + cell.text() + "”",
                                "the column \"" + cell.text() + "\" is not known"),
                        Text.of("คอลัมน์ที่ใช้ได้: " + Column.headings(), "Known columns: " + Column.headings() + "."));
            } else if (column.isPresent() && columns.putIfAbsent(column.get(), index) != null) {
                faults.at(
                        cell,
                        cell.text(),
                        Text.of("คอลัมน์นี้ซ้ำ", "this column stands twice"),
                        Text.of("โปรดเหลือไว้คอลัมน์เดียว", "Leave one of them."));
            }
        }
    }

    private Set<Column> missing() {
        Set<Column> missing = EnumSet.noneOf(Column.class);
        Stream.of(Column.values()).filter(Column::isAlwaysWanted).forEach(missing::add);
        for (List<Cell> row : columns.containsKey(Column.KIND) ? sheets.rows() : List.<List<Cell>>of()) {
            int at = columns.get(Column.KIND);
            row.stream()
                    .skip(at)
                    .findFirst()
                    .map(cell -> IndicatorRow.KINDS.get(cell.text()))
                    .ifPresent(kind -> missing.addAll(kind.columns()));
        }
        missing.removeAll(columns.keySet());
        return missing;
    }

    private void tellMissing(Column column) {
        faults.note(
                Text.of(
                        "ชีต " + sheets.indicators() + ": ขาดคอลัมน์ " + column.heading(),
                        "Sheet " + sheets.indicators() + ": the column " + column.heading() + " is missing."),
                Text.of("โปรดเพิ่มหัวคอลัมน์ " + column.heading(), "Add the heading " + column.heading() + "."));
    }
}
