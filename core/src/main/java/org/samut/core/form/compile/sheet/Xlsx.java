package org.samut.core.form.compile.sheet;

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

/** An XLSX, opened within limits and read row by row. */
final class Xlsx {
    private static final long MOST_UNPACKED = 64L * 1024 * 1024;

    private Xlsx() {}

    /** What is read of an opened file; empty where it is not what is wanted. */
    @FunctionalInterface
    interface Reading<T> {
        Optional<T> of(ReadableWorkbook workbook) throws IOException;
    }

    /** Whether these bytes begin as an XLSX does. */
    static boolean isOne(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /** Reads a file's bytes; empty where they cannot be read, and then that is noted with the file's name. */
    static <T> Optional<T> read(String name, byte[] content, Faults faults, Reading<T> reading) {
        try {
            if (!isOfSoundSize(content)) {
                faults.noteTooMuch();
                return Optional.empty();
            }
            try (ReadableWorkbook workbook =
                    new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false))) {
                return reading.of(workbook);
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

    /** @param dates whether numbers that are shown as dates are dates, said as ISO days */
    static List<List<Cell>> rows(Sheet sheet, boolean dates, Faults faults) throws IOException {
        List<List<Cell>> rows = new ArrayList<>();
        try (Stream<Row> stream = sheet.openStream()) {
            for (Row row : (Iterable<Row>) stream::iterator) {
                if (Faults.isTooMuch(rows.size(), row.getCellCount())) {
                    faults.noteTooMuch();
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
    private static boolean isOfSoundSize(byte[] content) throws IOException {
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
