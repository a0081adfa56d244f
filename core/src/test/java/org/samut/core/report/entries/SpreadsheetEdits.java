package org.samut.core.report.entries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.compile.SampleForms;
import org.samut.core.report.SampleOffice;
import org.samut.core.report.files.ExportWorkflow;
import org.samut.core.report.files.ReportFormat;
import org.samut.core.table.RowIds;

/** A workbook's spreadsheet as it goes out, is edited by another program (POI) and comes back. Files lie in a folder of their own. */
final class SpreadsheetEdits {
    private final Path home;
    private int files;

    SpreadsheetEdits(Path home) {
        this.home = home;
    }

    Path export(SampleOffice office) throws WorldFailure {
        Path file = home.resolve("export-" + files++ + ".xlsx");
        return new ExportWorkflow(office.open())
                .write(ReportFormat.XLSX, file)
                .files()
                .get(0);
    }

    static ImportPlan plan(SampleOffice office, Path file, Set<String> replaced) throws WorldFailure {
        Outcome<ImportPlan> planned = sheets(office).plan(file, replaced);
        assertTrue(planned instanceof Outcome.Done, planned.toString());
        return ((Outcome.Done<ImportPlan>) planned).value();
    }

    static String refusal(SampleOffice office, Path file) throws WorldFailure {
        return ((Outcome.Refused<ImportPlan>) sheets(office).plan(file, Set.of()))
                .refusals()
                .get(0)
                .code();
    }

    static SheetImport sheets(SampleOffice office) {
        return new SheetImport(office.open(), new RowIds(new Random(7)));
    }

    static void take(SampleOffice office, ImportPlan plan) throws WorldFailure {
        assertTrue(sheets(office).take(plan) instanceof Outcome.Done);
    }

    interface Work {
        void on(XSSFWorkbook file);
    }

    static XSSFWorkbook book(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    Path edit(Path file, Work work) throws IOException {
        Path edited = home.resolve("edited-" + files++ + ".xlsx");
        try (XSSFWorkbook book = book(file);
                OutputStream out = Files.newOutputStream(edited)) {
            work.on(book);
            book.write(out);
        }
        return edited;
    }

    Path savedByAnother(Path file) throws IOException {
        return edit(file, book -> {});
    }

    /** The first file with what stands in the second one's cells: as if somebody had typed all that. */
    Path withCellsOf(Path file, Path wished) throws IOException {
        try (XSSFWorkbook other = book(wished)) {
            return edit(file, book -> {
                for (Sheet sheet : book) {
                    Sheet source = other.getSheet(sheet.getSheetName());
                    if (sheet.getSheetName().equals("samut") || source == null) {
                        continue;
                    }
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            copy(source.getRow(row.getRowNum()).getCell(cell.getColumnIndex()), cell);
                        }
                    }
                }
            });
        }
    }

    static void copy(Cell from, Cell to) {
        if (from == null || from.getCellType() == CellType.BLANK) {
            to.setBlank();
        } else if (from.getCellType() == CellType.NUMERIC) {
            to.setCellValue(from.getNumericCellValue());
        } else if (from.getCellType() == CellType.STRING) {
            to.setCellValue(from.getRichStringCellValue());
        }
    }

    static Sheet sheet(XSSFWorkbook file, String key) {
        for (Sheet sheet : file) {
            for (Row row : sheet) {
                if (row.getCell(0) != null && row.getCell(0).toString().equals(key)) {
                    return sheet;
                }
            }
        }
        throw new AssertionError("no sheet " + key);
    }

    static Row find(Sheet sheet, String id) {
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals(id)) {
                return row;
            }
        }
        throw new AssertionError("no row " + id);
    }

    static Cell cell(Sheet sheet, String id, String key) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.toString().equals(key)) {
                    Row found = find(sheet, id);
                    return found.getCell(cell.getColumnIndex(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
                }
            }
        }
        throw new AssertionError("no column " + key);
    }

    static Form form(String name) {
        return name.equals("msps") ? SampleForms.msps() : SampleForms.small(name);
    }

    /** Nothing would be changed, and nothing is complained of. */
    static void assertNothing(ImportPlan plan, String said) {
        assertEquals(List.of(), plan.changes(), said);
        assertEquals(List.of(), plan.refused(), said);
        assertEquals(List.of(), plan.conflicts(), said);
        assertEquals(List.of(), plan.notes(), said);
        assertEquals(List.of(), plan.step(), said);
    }
}
