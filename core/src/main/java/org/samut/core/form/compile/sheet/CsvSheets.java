package org.samut.core.form.compile.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.samut.core.text.Text;

/** Reads {@code #key=value} lines, the header line and the rows of a CSV. */
final class CsvSheets {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private CsvSheets() {}

    static Sheets read(String name, String text, Faults faults) {
        List<Sheets.Key> keys = new ArrayList<>();
        List<Cell> header = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        int row = 0;
        try (CSVParser parser = FORMAT.parse(new StringReader(text))) {
            for (CSVRecord record : parser) {
                row++;
                List<Cell> cells = cells(name, row, record);
                if (cells.stream().allMatch(Cell::isBlank)) {
                    continue;
                }
                if (record.get(0).startsWith("#")) {
                    keys.add(key(name, row, String.join(",", record.toList())));
                } else if (header.isEmpty()) {
                    header.addAll(cells);
                } else {
                    rows.add(cells);
                }
                if (Faults.isTooMuch(rows.size(), cells.size())) {
                    faults.noteTooMuch();
                    break;
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            faults.note(
                    Text.of(
                            "ไฟล์ " + name + " แถวที่ " + (row + 1)
                                    + " อ่านเป็น CSV ไม่ได้ มักเกิดจากเครื่องหมาย \" เปิดแล้วไม่ปิด",
                            "File " + name + ", row " + (row + 1)
                                    + ", is not CSV; often a quotation mark is opened and not closed."),
                    Text.of(
                            "โปรดบันทึกใหม่จากโปรแกรมตารางคำนวณเป็น CSV UTF-8 หรือใช้ .xlsx",
                            "Save it again from a spreadsheet as CSV UTF-8, or use .xlsx."));
        }
        return new Sheets(name, name, keys, header, rows);
    }

    private static List<Cell> cells(String name, int row, CSVRecord record) {
        List<Cell> cells = new ArrayList<>(record.size());
        for (int column = 0; column < record.size(); column++) {
            cells.add(Cell.text(
                    name,
                    row,
                    column + 1,
                    record.get(column).replace("\r\n", "\n").strip()));
        }
        return cells;
    }

    /** A value may hold commas; the empty cells that a spreadsheet adds to fill the row may not stay. */
    private static Sheets.Key key(String name, int row, String line) {
        String filled = line.replaceFirst(",+$", "");
        int equals = filled.indexOf('=');
        String key = equals < 0 ? filled.substring(1) : filled.substring(1, equals);
        String value = equals < 0 ? "" : filled.substring(equals + 1);
        return new Sheets.Key(key.strip(), Cell.text(name, row, 1, value.strip()));
    }
}
