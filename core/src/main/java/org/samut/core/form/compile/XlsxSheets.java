package org.samut.core.form.compile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.samut.core.text.Text;

/** Reads the sheets {@code form} (key and value) and {@code indicators} (headings and rows) of an XLSX. */
final class XlsxSheets {
    static final String FORM = "form";
    static final String INDICATORS = "indicators";
    private static final long MOST_UNPACKED = 64L * 1024 * 1024;
    private static final Text TWO_SHEETS = Text.of(
            "ต้องมีชีต form (สองคอลัมน์: ชื่อ, ค่า) และชีต indicators (แถวแรกเป็นหัวคอลัมน์)",
            "There must be a sheet \"form\" (two columns: key, value) and a sheet \"indicators\" (headings in the"
                    + " first row).");

    private XlsxSheets() {}

    static Optional<Sheets> read(String name, byte[] content, Faults faults) {
        try {
            if (!isOfSoundSize(content)) {
                faults.note(FormCompiler.TOO_MUCH, FormCompiler.SMALLER);
                return Optional.empty();
            }
            try (ReadableWorkbook workbook =
                    new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false))) {
                return sheets(workbook, faults);
            }
        } catch (IOException | RuntimeException e) {
            // A damaged or hostile file makes the reader stumble in more ways than it declares.
            faults.note(
                    Text.of(
                            "ไฟล์ " + name + " เปิดเป็น .xlsx ไม่ได้ หรือเสียหาย",
                            "File " + name + " is no .xlsx, or is damaged."),
                    Text.of(
                            "โปรดเปิดในโปรแกรมตารางคำนวณแล้วบันทึกใหม่เป็น .xlsx",
                            "Open it in a spreadsheet and save it again as .xlsx."));
            return Optional.empty();
        }
    }

    private static Optional<Sheets> sheets(ReadableWorkbook workbook, Faults faults) throws IOException {
        Optional<Sheet> form = workbook.findSheet(FORM);
        Optional<Sheet> indicators = workbook.findSheet(INDICATORS);
        if (form.isEmpty() || indicators.isEmpty()) {
            String missing = form.isEmpty() ? FORM : INDICATORS;
            faults.note(Text.of("ไม่พบชีต " + missing, "There is no sheet \"" + missing + "\"."), TWO_SHEETS);
            return Optional.empty();
        }
        List<Sheets.Key> keys = new ArrayList<>();
        for (List<Cell> row : rows(form.get(), true, faults)) {
            String key = row.get(0).text().replaceFirst("^#", "");
            Cell blank = Cell.text(FORM, row.get(0).row(), 2, "");
            keys.add(new Sheets.Key(key, row.size() > 1 ? row.get(1) : blank));
        }
        List<List<Cell>> rows = rows(indicators.get(), false, faults);
        List<Cell> header = rows.isEmpty() ? List.of() : rows.get(0);
        return Optional.of(new Sheets(INDICATORS, keys, header, rows.isEmpty() ? rows : rows.subList(1, rows.size())));
    }

    static List<List<Cell>> rows(Sheet sheet, boolean dates, Faults faults) throws IOException {
        List<List<Cell>> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Row row : (Iterable<Row>) stream::iterator) {
                if (rows.size() > FormCompiler.MOST_ROWS || row.getCellCount() > FormCompiler.MOST_COLUMNS) {
                    faults.note(FormCompiler.TOO_MUCH, FormCompiler.SMALLER);
                    break;
                }
                List<Cell> cells = cells(sheet.getName(), row, dates);
                if (!cells.stream().allMatch(Cell::isBlank)) {
                    rows.add(cells);
                }
            }
        }
        return rows;
    }

    private static List<Cell> cells(String sheet, Row row, boolean dates) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            org.dhatim.fastexcel.reader.Cell cell = row.getCell(column);
            boolean isNumber = cell != null && cell.getType() == CellType.NUMBER;
            String text = cell == null ? "" : isNumber ? number(cell, dates) : cell.getText();
            cells.add(new Cell(sheet, row.getRowNum(), column + 1, text.strip(), isNumber));
        }
        return cells;
    }

    private static String number(org.dhatim.fastexcel.reader.Cell cell, boolean dates) {
        String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
        if (dates && (format.contains("y") || format.contains("d"))) {
            return cell.asDate().toLocalDate().toString();
        }
        BigDecimal number = cell.asNumber().stripTrailingZeros();
        return number.toPlainString();
    }

    /** A small file may unpack to gigabytes; the reader would take them all. */
    static boolean isOfSoundSize(byte[] content) throws IOException {
        byte[] buffer = new byte[8192];
        long total = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream stream = zip.getInputStream(entry)) {
                    for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                        total += read;
                        if (total > MOST_UNPACKED) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }
}
