package org.samut.core.report.entries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.form.Indicator;
import org.samut.core.history.Step;
import org.samut.core.report.Hostile;
import org.samut.core.report.SampleOffice;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/** What single edits of a spreadsheet come to: rows, conflicts, refusals, texts, files of others. */
class EditedSheetTest {
    @TempDir
    Path home;

    private SpreadsheetEdits edits;

    @BeforeEach
    void begin() {
        edits = new SpreadsheetEdits(home);
    }

    @Test
    void rowsOfARegisterAreEditedAddedAndRemoved() throws Exception {
        try (SampleOffice office = new SampleOffice(home.resolve("r"), SpreadsheetEdits.form("lpa-small.csv"))) {
            office.enter("4.1.roads/0000s0-aaaaaa", road("สาย ก", "1.25"));
            office.enter("4.1.roads/0001s0-aaaaaa", road("สาย ข", "2"));
            office.enter("4.1.roads/0002s0-aaaaaa", road("สาย ค", "3"));
            Path edited = edits.edit(edits.export(office), file -> {
                Sheet sheet = SpreadsheetEdits.sheet(file, "samut:row 4.1.roads");
                int first = SpreadsheetEdits.find(sheet, "0000s0-aaaaaa").getRowNum();
                sheet.getRow(first).getCell(2).setCellValue(1.5);
                sheet.removeRow(sheet.getRow(first + 1));
                Row added = sheet.createRow(first + 3);
                added.createCell(1).setCellValue("=สาย ง");
                added.createCell(2).setCellValue("๔.๕๐๐");
            });
            ImportPlan plan = SpreadsheetEdits.plan(office, edited, Set.of());
            assertEquals(List.of(), plan.refused());
            SpreadsheetEdits.take(office, plan);
            Entry.Rows rows = (Entry.Rows) office.open().picture().entry("4.1.roads");
            assertEquals(
                    List.of(
                            Map.of("name", "สาย ก", "length", "1.5"),
                            Map.of("name", "สาย ค", "length", "3"),
                            Map.of("name", "=สาย ง", "length", "4.500")),
                    rows.rows());
        }
    }

    @Test
    void aCellThatSomebodyChangedMeanwhileIsAConflictAndNotOverwritten() throws Exception {
        try (SampleOffice office = new SampleOffice(home.resolve("c"), SpreadsheetEdits.form("msps"))) {
            office.enter("1.01.frame", Entry.figure("10")).enter("1.01.service", Entry.figure("8"));
            office.enter("1.02.frame", Entry.figure("20"));
            Path edited = edits.edit(edits.export(office), file -> {
                Sheet sheet = SpreadsheetEdits.sheet(file, "samut:code");
                SpreadsheetEdits.cell(sheet, "1.01", "samut:frame").setCellValue(12);
                SpreadsheetEdits.cell(sheet, "1.01", "samut:service").setCellValue(9);
                SpreadsheetEdits.cell(sheet, "1.02", "samut:frame").setCellValue(21);
            });
            office.isNow("สมชาย").enter("1.01.frame", Entry.figure("11")).enter("1.02.frame", Entry.figure("21"));
            office.isNow("สมศรี");
            ImportPlan plan = SpreadsheetEdits.plan(office, edited, Set.of());
            assertEquals(List.of("1.01.service"), fields(plan));
            SheetConflict conflict = plan.conflicts().get(0);
            assertEquals(1, plan.conflicts().size());
            assertEquals("1.01.frame", conflict.change().field());
            assertEquals(Entry.figure("10"), conflict.atExport());
            assertEquals(Entry.figure("11"), conflict.change().before());
            assertEquals(Entry.figure("12"), conflict.change().now());
            assertEquals("สมชาย", conflict.latest().orElseThrow().author().officer());
            assertEquals("สมศรี", plan.author().officer());
            SpreadsheetEdits.take(office, plan);
            assertEquals(Entry.figure("11"), office.open().picture().entry("1.01.frame"));
            SpreadsheetEdits.take(office, SpreadsheetEdits.plan(office, edited, Set.of("1.01.frame")));
            assertEquals(Entry.figure("12"), office.open().picture().entry("1.01.frame"));
        }
    }

    @Test
    void blankZeroNoServiceAndNotCarriedOutStayFourThings() throws Exception {
        try (SampleOffice office = new SampleOffice(home.resolve("f"), SpreadsheetEdits.form("msps"))) {
            Path edited = edits.edit(edits.export(office), file -> {
                Sheet sheet = SpreadsheetEdits.sheet(file, "samut:code");
                SpreadsheetEdits.cell(sheet, "1.01", "samut:frame").setCellValue(0);
                SpreadsheetEdits.cell(sheet, "1.02", "samut:state").setCellValue("ไม่มีบริการ");
                SpreadsheetEdits.cell(sheet, "1.03", "samut:frame").setCellValue(5);
                SpreadsheetEdits.cell(sheet, "1.03", "samut:state").setCellValue("ไม่ได้ดำเนินการ");
                SpreadsheetEdits.cell(sheet, "1.04", "samut:frame").setCellValue("no service");
            });
            ImportPlan plan = SpreadsheetEdits.plan(office, edited, Set.of());
            assertEquals(List.of(), plan.refused());
            SpreadsheetEdits.take(office, plan);
            Workbook picture = office.open().picture();
            assertEquals(Entry.figure("0"), picture.entry("1.01.frame"));
            assertEquals(Entry.NO_SERVICE, picture.entry("1.02.frame"));
            assertEquals(Entry.figure("5"), picture.entry("1.03.frame"));
            assertEquals(Entry.NOT_CARRIED_OUT, picture.entry("1.03.service"));
            assertEquals(Entry.NO_SERVICE, picture.entry("1.04.frame"));
            assertEquals(Entry.BLANK, picture.entry("1.05.frame"));
            Path figure = edits.edit(edits.export(office), file -> {
                Sheet sheet = SpreadsheetEdits.sheet(file, "samut:code");
                SpreadsheetEdits.cell(sheet, "1.02", "samut:service").setCellValue(3);
                SpreadsheetEdits.cell(sheet, "1.03", "samut:state").setBlank();
                SpreadsheetEdits.cell(sheet, "1.01", "samut:frame").setBlank();
            });
            plan = SpreadsheetEdits.plan(office, figure, Set.of());
            assertTrue(plan.changes().stream()
                    .anyMatch(change -> change.follows() && change.field().equals("1.02.frame")));
            SpreadsheetEdits.take(office, plan);
            assertEquals(Entry.BLANK, office.open().picture().entry("1.02.frame"));
            assertEquals(Entry.figure("3"), office.open().picture().entry("1.02.service"));
            assertEquals(Entry.BLANK, office.open().picture().entry("1.03.service"));
            assertEquals(Entry.BLANK, office.open().picture().entry("1.01.frame"));
        }
    }

    @Test
    void whatCannotBeTakenIsNamedByItsCellWithTheReason() throws Exception {
        try (SampleOffice office = new SampleOffice(home.resolve("n"), SpreadsheetEdits.form("msps"))) {
            office.enter("1.06.frame", Entry.figure("7"));
            Path edited = edits.edit(edits.export(office), file -> {
                Sheet sheet = SpreadsheetEdits.sheet(file, "samut:code");
                SpreadsheetEdits.cell(sheet, "1.01", "samut:frame").setCellValue("สิบสอง");
                SpreadsheetEdits.cell(sheet, "1.01", "samut:service").setCellValue(-3);
                SpreadsheetEdits.cell(sheet, "1.02", "samut:frame").setCellFormula("1/0");
                SpreadsheetEdits.cell(sheet, "1.02", "samut:frame")
                        .setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.DIV0.getCode());
                SpreadsheetEdits.cell(sheet, "1.03", "samut:state").setCellValue("ไม่รู้");
                SpreadsheetEdits.cell(sheet, "1.04", "samut:state").setCellValue("ไม่มีบริการ");
                SpreadsheetEdits.cell(sheet, "1.04", "samut:service").setCellValue(4);
                SpreadsheetEdits.cell(sheet, "1.05", "samut:frame.unit").setCellValue("เมตร");
                SpreadsheetEdits.cell(sheet, "1.06", "samut:code").setCellValue("9.99");
                var percent = file.createCellStyle();
                percent.setDataFormat(file.createDataFormat().getFormat("0%"));
                SpreadsheetEdits.cell(sheet, "1.07", "samut:frame").setCellValue(0.5);
                SpreadsheetEdits.cell(sheet, "1.07", "samut:frame").setCellStyle(percent);
                var date = file.createCellStyle();
                date.setDataFormat(file.createDataFormat().getFormat("d/m/yyyy"));
                SpreadsheetEdits.cell(sheet, "1.08", "samut:frame").setCellValue(45000);
                SpreadsheetEdits.cell(sheet, "1.08", "samut:frame").setCellStyle(date);
                SpreadsheetEdits.cell(sheet, "1.09", "samut:reason").setCellFormula("\"a\"&\"b\"");
                SpreadsheetEdits.cell(sheet, "1.09", "samut:reason").setCellValue("ab");
            });
            ImportPlan plan = SpreadsheetEdits.plan(office, edited, Set.of());
            Map<String, String> why = new TreeMap<>();
            plan.refused().forEach(cell -> {
                assertEquals("กรอกข้อมูล", cell.sheet());
                why.put(cell.cell() + " " + cell.typed(), cell.why().english());
            });
            assertEquals(11, why.size(), why.toString());
            assertTrue(why.toString().contains("50%"), why.toString());
            assertTrue(why.toString().contains("made a date of it"), why.toString());
            assertTrue(why.toString().contains("contradict each other"), why.toString());
            assertTrue(why.toString().contains("no such code"), why.toString());
            assertTrue(why.toString().contains("may not be negative"), why.toString());
            assertEquals(List.of(), fields(plan));
        }
    }

    @Test
    void textsThatBeginLikeFormulasStayTextsAndComeBack() throws Exception {
        try (SampleOffice office = new SampleOffice(home.resolve("h"), SpreadsheetEdits.form("msps"))) {
            List<String> codes =
                    office.open().form().indicators().map(Indicator::code).toList();
            for (int at = 0; at < Hostile.FORMULAS.size(); at++) {
                office.enter(codes.get(at) + ".reason", new Entry.Words(Hostile.FORMULAS.get(at)));
            }
            Path file = edits.edit(edits.export(office), book -> {
                Sheet sheet = SpreadsheetEdits.sheet(book, "samut:code");
                for (int at = 0; at < Hostile.FORMULAS.size(); at++) {
                    Cell cell = SpreadsheetEdits.cell(sheet, codes.get(at), "samut:reason");
                    assertEquals(CellType.STRING, cell.getCellType());
                    assertEquals("@", cell.getCellStyle().getDataFormatString());
                }
                book.forEach(any -> any.forEach(row -> row.forEach(cell -> assertTrue(
                        cell.getCellType() != CellType.FORMULA
                                || cell.getCellFormula().startsWith("ROUND("),
                        cell.toString()))));
            });
            SpreadsheetEdits.assertNothing(SpreadsheetEdits.plan(office, file, Set.of()), "untouched");
            Path other = edits.edit(file, book -> {
                Sheet sheet = SpreadsheetEdits.sheet(book, "samut:code");
                for (int at = 0; at < Hostile.FORMULAS.size(); at++) {
                    SpreadsheetEdits.cell(sheet, codes.get(at), "samut:note").setCellValue(Hostile.FORMULAS.get(at));
                }
            });
            SpreadsheetEdits.take(office, SpreadsheetEdits.plan(office, other, Set.of()));
            for (int at = 0; at < Hostile.FORMULAS.size(); at++) {
                assertEquals(
                        new Entry.Words(Hostile.FORMULAS.get(at).strip()),
                        office.open().picture().entry(codes.get(at) + ".note"));
            }
        }
    }

    @Test
    void anotherWorkbooksFileIsRefused() throws Exception {
        try (SampleOffice office = new SampleOffice(home.resolve("o"), SpreadsheetEdits.form("msps"));
                SampleOffice other = new SampleOffice(home.resolve("p"), SpreadsheetEdits.form("msps"));
                SampleOffice lpa = new SampleOffice(home.resolve("q"), SpreadsheetEdits.form("lpa-small.csv"))) {
            assertEquals("sheet.other-workbook", SpreadsheetEdits.refusal(office, edits.export(other)));
            assertEquals("sheet.other-form", SpreadsheetEdits.refusal(office, edits.export(lpa)));
            Path touched = edits.edit(edits.export(office), file -> file.removeSheetAt(file.getSheetIndex("samut")));
            assertEquals("sheet.not-ours", SpreadsheetEdits.refusal(office, touched));
            office.enter("1.01.frame", Entry.figure("1"));
            Path future = edits.edit(
                    edits.export(office),
                    file -> file.getSheet("samut").getRow(5).getCell(1).setCellValue("7"));
            assertEquals("sheet.other-past", SpreadsheetEdits.refusal(office, future));
            Path lao = edits.edit(
                    edits.export(office),
                    file -> file.getSheet("samut").getRow(4).getCell(1).setCellValue("5100101"));
            assertEquals("sheet.other-lao", SpreadsheetEdits.refusal(office, lao));
        }
    }

    @Test
    void theHistoryTellsOneImportWithTheFileItCameFrom() throws Exception {
        try (SampleOffice office = new SampleOffice(home.resolve("i"), SpreadsheetEdits.form("msps"))) {
            Path edited = edits.edit(
                    edits.export(office),
                    file -> SpreadsheetEdits.cell(SpreadsheetEdits.sheet(file, "samut:code"), "1.01", "samut:frame")
                            .setCellValue(12));
            SpreadsheetEdits.take(office, SpreadsheetEdits.plan(office, edited, Set.of()));
            var steps = office.open().log().history().steps();
            var last = steps.get(0).changes().isEmpty() ? steps.get(steps.size() - 1) : steps.get(0);
            assertEquals(Step.Kind.IMPORTED, last.kind());
            assertEquals(
                    Optional.of("ตารางคำนวณ " + edited.getFileName()),
                    last.changes().get(0).document());
        }
    }

    @Test
    void aMissingSheetOrColumnChangesNothingAndIsSaid() throws Exception {
        try (SampleOffice office = new SampleOffice(home.resolve("m"), SpreadsheetEdits.form("msps"))) {
            office.enter("survey.01.satisfied", Entry.figure("4")).enter("1.01.note", new Entry.Words("ก"));
            Path edited = edits.edit(edits.export(office), file -> {
                file.removeSheetAt(file.getSheetIndex(SpreadsheetEdits.sheet(file, "samut:question")));
                Sheet sheet = SpreadsheetEdits.sheet(file, "samut:code");
                for (Row row : sheet) {
                    if (row.getCell(8) != null) {
                        row.removeCell(row.getCell(8));
                    }
                }
            });
            ImportPlan plan = SpreadsheetEdits.plan(office, edited, Set.of());
            assertEquals(List.of(), fields(plan));
            assertEquals(2, plan.notes().size(), plan.notes().toString());
        }
    }

    static Entry.Row road(String name, String length) {
        return new Entry.Row(Map.of("name", name, "length", length));
    }

    private static List<String> fields(ImportPlan plan) {
        return plan.changes().stream().map(SheetChange::field).toList();
    }
}
