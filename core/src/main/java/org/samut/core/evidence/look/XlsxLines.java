package org.samut.core.evidence.look;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.samut.core.text.Text;

/** The rows of all sheets of a spreadsheet, cells between tabs. Its size was measured before. */
final class XlsxLines {
    private static final int MOST_COLUMNS = 500;

    private XlsxLines() {}

    /** @return false where the spreadsheet cannot be read */
    static boolean read(Path file, Lines lines) throws IOException, Progress.Cancelled {
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(in, new ReadingOptions(true, false))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                if (!read(sheet, lines)) {
                    return true;
                }
            }
            return true;
        } catch (IOException | RuntimeException damaged) {
            // A damaged or hostile file makes the reader stumble in more ways than it declares.
            return false;
        }
    }

    private static boolean read(Sheet sheet, Lines lines) throws IOException, Progress.Cancelled {
        try (Stream<Row> rows = sheet.openStream()) {
            int number = 0;
            for (Row row : (Iterable<Row>) rows::iterator) {
                String line = line(row);
                Text place = Text.of(
                        "ชีต " + sheet.getName() + " แถว " + row.getRowNum(),
                        "sheet " + sheet.getName() + " row " + row.getRowNum());
                if (++number > Lines.MOST || !line.isBlank() && !lines.take(place, line)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static String line(Row row) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
            Cell cell = row.getCell(column);
            if (column > 0) {
                line.append('\t');
            }
            if (cell != null) {
                line.append(cell.getType() == CellType.NUMBER ? cell.asNumber().toPlainString() : cell.getText());
            }
        }
        return line.toString();
    }
}
