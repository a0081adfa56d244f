package org.samut.core.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;

/** The cells of an XLSX that somebody brings, hidden sheets included. Stateless. */
public final class SpreadsheetFile {
    private static final int MOST_SHEETS = 300;
    private static final int MOST_ROWS = 25_000;
    private static final int MOST_COLUMNS = 300;
    private static final int MOST_CELLS = 1_000_000;

    private SpreadsheetFile() {}

    /**
     * Its sheets, or why it is not read.
     *
     * @throws WorldFailure when the file cannot be read from the disk
     */
    public static Outcome<List<SheetCells>> read(Path file) throws WorldFailure {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes((int) SpreadsheetGuard.MOST_BYTES + 1);
            return read(file.getFileName().toString(), content);
        } catch (IOException e) {
            throw new WorldFailure(
                    "file.read",
                    Text.of("อ่านไฟล์ " + file + " ไม่ได้", "The file " + file + " cannot be read."),
                    Text.of("โปรดตรวจสอบชื่อไฟล์และสิทธิ์การอ่าน", "Please check its name and that you may read it."),
                    e);
        }
    }

    /** @param name stands in refusals */
    public static Outcome<List<SheetCells>> read(String name, byte[] content) {
        Optional<Refusal> refusal = SpreadsheetGuard.refusal(name, content);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, false));
                Stream<Sheet> sheets = workbook.getSheets()) {
            return new Reading(name).of(sheets.toList());
        } catch (IOException | RuntimeException e) {
            // A damaged or hostile file makes the reader stumble in more ways than it declares.
            return Outcome.refused(SpreadsheetRefusals.damaged(name));
        }
    }

    /** One pass over a file. */
    private static final class Reading {
        private final String name;
        private int cells;

        Reading(String name) {
            this.name = name;
        }

        Outcome<List<SheetCells>> of(List<Sheet> sheets) throws IOException {
            List<SheetCells> read = new ArrayList<>();
            for (Sheet sheet : sheets) {
                Optional<SheetCells> one = sheet(sheet);
                if (one.isEmpty() || read.size() == MOST_SHEETS) {
                    return Outcome.refused(SpreadsheetRefusals.unpacksTooLarge(name));
                }
                read.add(one.get());
            }
            return Outcome.done(read);
        }

        private Optional<SheetCells> sheet(Sheet sheet) throws IOException {
            List<SheetCells.SheetRow> rows = new ArrayList<>();
            try (Stream<Row> stream = sheet.openStream()) {
                for (Row row : (Iterable<Row>) stream::iterator) {
                    Map<Integer, SheetCell> filled = new HashMap<>();
                    // Formats alone reach far: only what holds something counts.
                    for (int column = 0; column < row.getCellCount(); column++) {
                        Cell cell = row.getCell(column);
                        if (cell != null) {
                            CellReading.of(cell, row.getRowNum(), column + 1)
                                    .ifPresent(one -> filled.put(one.column(), one));
                        }
                    }
                    cells += filled.size();
                    if (cells > MOST_CELLS || filled.keySet().stream().anyMatch(at -> at > MOST_COLUMNS)) {
                        return Optional.empty();
                    }
                    if (!filled.isEmpty()) {
                        rows.add(new SheetCells.SheetRow(row.getRowNum(), filled));
                    }
                    if (rows.size() > MOST_ROWS) {
                        return Optional.empty();
                    }
                }
            }
            return Optional.of(new SheetCells(sheet.getName(), rows));
        }
    }
}
