package org.samut.core.report.entries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.Survey;
import org.samut.core.form.compile.SampleForms;
import org.samut.core.lao.LaoType;
import org.samut.core.office.Answering;
import org.samut.core.report.Hostile;
import org.samut.core.report.SampleOffice;
import org.samut.core.report.files.ExportWorkflow;
import org.samut.core.report.files.ReportFormat;
import org.samut.core.table.RowIds;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/** Exported, edited by another program (POI), and taken back. */
class RoundTripTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"msps", "lpa-small.csv", "standards-small.csv"})
    void whatNobodyEditedComesBackWithoutAChange(String name) throws Exception {
        long seed = System.nanoTime();
        for (int run = 0; run < 2; run++) {
            String said = name + ", seed " + (seed + run);
            try (SampleOffice office = new SampleOffice(home.resolve("a" + run), form(name))) {
                office.enter(new Filler(new Random(seed + run), form(name)).wild());
                ImportPlan untouched = plan(office, export(office), Set.of());
                assertNothing(untouched, said);
                ImportPlan saved = plan(office, savedByAnother(export(office)), Set.of());
                assertNothing(saved, said);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"msps", "lpa-small.csv", "standards-small.csv"})
    void editsByChanceComeBackExactly(String name) throws Exception {
        long seed = System.nanoTime();
        for (int run = 0; run < 2; run++) {
            String said = name + ", seed " + (seed + run);
            Random chance = new Random(seed + run);
            try (SampleOffice office = new SampleOffice(home.resolve("b" + run), form(name));
                    SampleOffice wished = new SampleOffice(home.resolve("w" + run), form(name))) {
                Map<String, Entry> before = new Filler(chance, form(name)).sound();
                Map<String, Entry> after = new HashMap<>(before);
                Map<String, Entry> other = new Filler(chance, form(name)).sound();
                other.forEach((field, entry) -> {
                    if (!field.contains("/") && field.hashCode() % 3 == 0) {
                        whole(field, other).forEach(one -> after.put(one, other.getOrDefault(one, Entry.BLANK)));
                    }
                });
                office.enter(before);
                wished.enter(after);
                Path edited = withCellsOf(export(office), export(wished));
                ImportPlan plan = plan(office, edited, Set.of());
                assertEquals(List.of(), plan.refused(), said);
                assertEquals(List.of(), plan.conflicts(), said);
                take(office, plan);
                assertSame(wished.open().picture(), office.open().picture(), said);
                assertNothing(plan(office, edited, Set.of()), "once more, " + said);
            }
        }
    }

    /** A state of an indicator is said by all its items: they are exchanged together. */
    private static List<String> whole(String field, Map<String, Entry> like) {
        String code = field.substring(0, field.lastIndexOf('.') + 1);
        boolean isSaid = field.endsWith(".reason") || field.endsWith(".note") || field.startsWith("survey.");
        return isSaid
                ? List.of(field)
                : like.keySet().stream()
                        .filter(one -> one.startsWith(code) && !one.contains("/"))
                        .filter(one -> !one.endsWith(".reason") && !one.endsWith(".note"))
                        .toList();
    }

    @Test
    void rowsOfARegisterAreEditedAddedAndRemoved() throws Exception {
        try (SampleOffice office = new SampleOffice(home.resolve("r"), form("lpa-small.csv"))) {
            office.enter("4.1.roads/0000s0-aaaaaa", road("สาย ก", "1.25"));
            office.enter("4.1.roads/0001s0-aaaaaa", road("สาย ข", "2"));
            office.enter("4.1.roads/0002s0-aaaaaa", road("สาย ค", "3"));
            Path edited = edit(export(office), file -> {
                Sheet sheet = sheet(file, "samut:row 4.1.roads");
                int first = find(sheet, "0000s0-aaaaaa").getRowNum();
                sheet.getRow(first).getCell(2).setCellValue(1.5);
                sheet.removeRow(sheet.getRow(first + 1));
                Row added = sheet.createRow(first + 3);
                added.createCell(1).setCellValue("=สาย ง");
                added.createCell(2).setCellValue("๔.๕๐๐");
            });
            ImportPlan plan = plan(office, edited, Set.of());
            assertEquals(List.of(), plan.refused());
            take(office, plan);
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
        try (SampleOffice office = new SampleOffice(home.resolve("c"), form("msps"))) {
            office.enter("1.01.frame", Entry.figure("10")).enter("1.01.service", Entry.figure("8"));
            office.enter("1.02.frame", Entry.figure("20"));
            Path edited = edit(export(office), file -> {
                Sheet sheet = sheet(file, "samut:code");
                cell(sheet, "1.01", "samut:frame").setCellValue(12);
                cell(sheet, "1.01", "samut:service").setCellValue(9);
                cell(sheet, "1.02", "samut:frame").setCellValue(21);
            });
            office.isNow("สมชาย").enter("1.01.frame", Entry.figure("11")).enter("1.02.frame", Entry.figure("21"));
            office.isNow("สมศรี");
            ImportPlan plan = plan(office, edited, Set.of());
            assertEquals(List.of("1.01.service"), fields(plan));
            SheetConflict conflict = plan.conflicts().get(0);
            assertEquals(1, plan.conflicts().size());
            assertEquals("1.01.frame", conflict.change().field());
            assertEquals(Entry.figure("10"), conflict.atExport());
            assertEquals(Entry.figure("11"), conflict.change().before());
            assertEquals(Entry.figure("12"), conflict.change().now());
            assertEquals("สมชาย", conflict.latest().orElseThrow().author().officer());
            assertEquals("สมศรี", plan.author().officer());
            take(office, plan);
            assertEquals(Entry.figure("11"), office.open().picture().entry("1.01.frame"));
            take(office, plan(office, edited, Set.of("1.01.frame")));
            assertEquals(Entry.figure("12"), office.open().picture().entry("1.01.frame"));
        }
    }

    @Test
    void blankZeroNoServiceAndNotCarriedOutStayFourThings() throws Exception {
        try (SampleOffice office = new SampleOffice(home.resolve("f"), form("msps"))) {
            Path edited = edit(export(office), file -> {
                Sheet sheet = sheet(file, "samut:code");
                cell(sheet, "1.01", "samut:frame").setCellValue(0);
                cell(sheet, "1.02", "samut:state").setCellValue("ไม่มีบริการ");
                cell(sheet, "1.03", "samut:frame").setCellValue(5);
                cell(sheet, "1.03", "samut:state").setCellValue("ไม่ได้ดำเนินการ");
                cell(sheet, "1.04", "samut:frame").setCellValue("no service");
            });
            ImportPlan plan = plan(office, edited, Set.of());
            assertEquals(List.of(), plan.refused());
            take(office, plan);
            Workbook picture = office.open().picture();
            assertEquals(Entry.figure("0"), picture.entry("1.01.frame"));
            assertEquals(Entry.NO_SERVICE, picture.entry("1.02.frame"));
            assertEquals(Entry.figure("5"), picture.entry("1.03.frame"));
            assertEquals(Entry.NOT_CARRIED_OUT, picture.entry("1.03.service"));
            assertEquals(Entry.NO_SERVICE, picture.entry("1.04.frame"));
            assertEquals(Entry.BLANK, picture.entry("1.05.frame"));
            Path figure = edit(export(office), file -> {
                Sheet sheet = sheet(file, "samut:code");
                cell(sheet, "1.02", "samut:service").setCellValue(3);
                cell(sheet, "1.03", "samut:state").setBlank();
                cell(sheet, "1.01", "samut:frame").setBlank();
            });
            plan = plan(office, figure, Set.of());
            assertTrue(plan.changes().stream()
                    .anyMatch(change -> change.follows() && change.field().equals("1.02.frame")));
            take(office, plan);
            assertEquals(Entry.BLANK, office.open().picture().entry("1.02.frame"));
            assertEquals(Entry.figure("3"), office.open().picture().entry("1.02.service"));
            assertEquals(Entry.BLANK, office.open().picture().entry("1.03.service"));
            assertEquals(Entry.BLANK, office.open().picture().entry("1.01.frame"));
        }
    }

    @Test
    void whatCannotBeTakenIsNamedByItsCellWithTheReason() throws Exception {
        try (SampleOffice office = new SampleOffice(home.resolve("n"), form("msps"))) {
            office.enter("1.06.frame", Entry.figure("7"));
            Path edited = edit(export(office), file -> {
                Sheet sheet = sheet(file, "samut:code");
                cell(sheet, "1.01", "samut:frame").setCellValue("สิบสอง");
                cell(sheet, "1.01", "samut:service").setCellValue(-3);
                cell(sheet, "1.02", "samut:frame").setCellFormula("1/0");
                cell(sheet, "1.02", "samut:frame")
                        .setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.DIV0.getCode());
                cell(sheet, "1.03", "samut:state").setCellValue("ไม่รู้");
                cell(sheet, "1.04", "samut:state").setCellValue("ไม่มีบริการ");
                cell(sheet, "1.04", "samut:service").setCellValue(4);
                cell(sheet, "1.05", "samut:frame.unit").setCellValue("เมตร");
                cell(sheet, "1.06", "samut:code").setCellValue("9.99");
                var percent = file.createCellStyle();
                percent.setDataFormat(file.createDataFormat().getFormat("0%"));
                cell(sheet, "1.07", "samut:frame").setCellValue(0.5);
                cell(sheet, "1.07", "samut:frame").setCellStyle(percent);
                var date = file.createCellStyle();
                date.setDataFormat(file.createDataFormat().getFormat("d/m/yyyy"));
                cell(sheet, "1.08", "samut:frame").setCellValue(45000);
                cell(sheet, "1.08", "samut:frame").setCellStyle(date);
                cell(sheet, "1.09", "samut:reason").setCellFormula("\"a\"&\"b\"");
                cell(sheet, "1.09", "samut:reason").setCellValue("ab");
            });
            ImportPlan plan = plan(office, edited, Set.of());
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
        try (SampleOffice office = new SampleOffice(home.resolve("h"), form("msps"))) {
            List<String> codes =
                    office.open().form().indicators().map(Indicator::code).toList();
            for (int at = 0; at < Hostile.FORMULAS.size(); at++) {
                office.enter(codes.get(at) + ".reason", new Entry.Words(Hostile.FORMULAS.get(at)));
            }
            Path file = edit(export(office), book -> {
                Sheet sheet = sheet(book, "samut:code");
                for (int at = 0; at < Hostile.FORMULAS.size(); at++) {
                    Cell cell = cell(sheet, codes.get(at), "samut:reason");
                    assertEquals(CellType.STRING, cell.getCellType());
                    assertEquals("@", cell.getCellStyle().getDataFormatString());
                }
                book.forEach(any -> any.forEach(row -> row.forEach(cell -> assertTrue(
                        cell.getCellType() != CellType.FORMULA
                                || cell.getCellFormula().startsWith("ROUND("),
                        cell.toString()))));
            });
            assertNothing(plan(office, file, Set.of()), "untouched");
            Path other = edit(file, book -> {
                Sheet sheet = sheet(book, "samut:code");
                for (int at = 0; at < Hostile.FORMULAS.size(); at++) {
                    cell(sheet, codes.get(at), "samut:note").setCellValue(Hostile.FORMULAS.get(at));
                }
            });
            take(office, plan(office, other, Set.of()));
            for (int at = 0; at < Hostile.FORMULAS.size(); at++) {
                assertEquals(
                        new Entry.Words(Hostile.FORMULAS.get(at).strip()),
                        office.open().picture().entry(codes.get(at) + ".note"));
            }
        }
    }

    @Test
    void anotherWorkbooksFileIsRefused() throws Exception {
        try (SampleOffice office = new SampleOffice(home.resolve("o"), form("msps"));
                SampleOffice other = new SampleOffice(home.resolve("p"), form("msps"));
                SampleOffice lpa = new SampleOffice(home.resolve("q"), form("lpa-small.csv"))) {
            assertEquals("sheet.other-workbook", refusal(office, export(other)));
            assertEquals("sheet.other-form", refusal(office, export(lpa)));
            Path touched = edit(export(office), file -> file.removeSheetAt(file.getSheetIndex("samut")));
            assertEquals("sheet.not-ours", refusal(office, touched));
            office.enter("1.01.frame", Entry.figure("1"));
            Path future = edit(
                    export(office),
                    file -> file.getSheet("samut").getRow(5).getCell(1).setCellValue("7"));
            assertEquals("sheet.other-past", refusal(office, future));
            Path lao = edit(
                    export(office),
                    file -> file.getSheet("samut").getRow(4).getCell(1).setCellValue("5100101"));
            assertEquals("sheet.other-lao", refusal(office, lao));
        }
    }

    @Test
    void theHistoryTellsOneImportWithTheFileItCameFrom() throws Exception {
        try (SampleOffice office = new SampleOffice(home.resolve("i"), form("msps"))) {
            Path edited = edit(
                    export(office),
                    file -> cell(sheet(file, "samut:code"), "1.01", "samut:frame")
                            .setCellValue(12));
            take(office, plan(office, edited, Set.of()));
            var steps = office.open().log().history().steps();
            var last = steps.get(0).changes().isEmpty() ? steps.get(steps.size() - 1) : steps.get(0);
            assertEquals(org.samut.core.history.Step.Kind.IMPORTED, last.kind());
            assertEquals(
                    Optional.of("ตารางคำนวณ " + edited.getFileName()),
                    last.changes().get(0).document());
        }
    }

    @Test
    void aMissingSheetOrColumnChangesNothingAndIsSaid() throws Exception {
        try (SampleOffice office = new SampleOffice(home.resolve("m"), form("msps"))) {
            office.enter("survey.01.satisfied", Entry.figure("4")).enter("1.01.note", new Entry.Words("ก"));
            Path edited = edit(export(office), file -> {
                file.removeSheetAt(file.getSheetIndex(sheet(file, "samut:question")));
                Sheet sheet = sheet(file, "samut:code");
                for (Row row : sheet) {
                    if (row.getCell(8) != null) {
                        row.removeCell(row.getCell(8));
                    }
                }
            });
            ImportPlan plan = plan(office, edited, Set.of());
            assertEquals(List.of(), fields(plan));
            assertEquals(2, plan.notes().size(), plan.notes().toString());
        }
    }

    static Entry.Row road(String name, String length) {
        return new Entry.Row(Map.of("name", name, "length", length));
    }

    private static void assertNothing(ImportPlan plan, String said) {
        assertEquals(List.of(), plan.changes(), said);
        assertEquals(List.of(), plan.refused(), said);
        assertEquals(List.of(), plan.conflicts(), said);
        assertEquals(List.of(), plan.notes(), said);
        assertEquals(List.of(), plan.step(), said);
    }

    /** Alike to the last digit that counts: 1.50 and 1.5 are one figure. */
    private static void assertSame(Workbook wished, Workbook now, String said) {
        Map<String, Entry> fields = new TreeMap<>(wished.entries());
        now.entries().forEach((field, entry) -> fields.putIfAbsent(field, Entry.BLANK));
        fields.forEach((field, entry) -> assertTrue(
                EditMerge.same(stripped(wished.entry(field)), now.entry(field))
                        || wished.entry(field).equals(now.entry(field)),
                () -> field + ": " + wished.entry(field) + " but " + now.entry(field) + ", " + said));
    }

    /** What is typed is taken without the white space around it. */
    private static Entry stripped(Entry entry) {
        return entry instanceof Entry.Words words ? new Entry.Words(words.text().strip()) : entry;
    }

    private static List<String> fields(ImportPlan plan) {
        return plan.changes().stream().map(SheetChange::field).toList();
    }

    static Form form(String name) {
        return name.equals("msps") ? SampleForms.msps() : SampleForms.small(name);
    }

    private int files;

    private Path export(SampleOffice office) throws WorldFailure {
        Path file = home.resolve("export-" + files++ + ".xlsx");
        return new ExportWorkflow(office.open())
                .write(ReportFormat.XLSX, file)
                .files()
                .get(0);
    }

    private static ImportPlan plan(SampleOffice office, Path file, Set<String> replaced) throws WorldFailure {
        Outcome<ImportPlan> planned = sheets(office).plan(file, replaced);
        assertTrue(planned instanceof Outcome.Done, planned.toString());
        return ((Outcome.Done<ImportPlan>) planned).value();
    }

    private static String refusal(SampleOffice office, Path file) throws WorldFailure {
        return ((Outcome.Refused<ImportPlan>) sheets(office).plan(file, Set.of()))
                .refusals()
                .get(0)
                .code();
    }

    private static SheetImport sheets(SampleOffice office) {
        return new SheetImport(office.open(), new RowIds(new Random(7)));
    }

    private static void take(SampleOffice office, ImportPlan plan) throws WorldFailure {
        assertTrue(sheets(office).take(plan) instanceof Outcome.Done);
    }

    private interface Work {
        void on(XSSFWorkbook file);
    }

    private static XSSFWorkbook book(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private Path edit(Path file, Work work) throws IOException {
        Path edited = home.resolve("edited-" + files++ + ".xlsx");
        try (XSSFWorkbook book = book(file);
                OutputStream out = Files.newOutputStream(edited)) {
            work.on(book);
            book.write(out);
        }
        return edited;
    }

    private Path savedByAnother(Path file) throws IOException {
        return edit(file, book -> {});
    }

    /** The first file with what stands in the second one's cells: as if somebody had typed all that. */
    private Path withCellsOf(Path file, Path wished) throws IOException {
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

    private static void copy(Cell from, Cell to) {
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

    /** Fills a form by chance: as an office would, or with whatever a log may hold. */
    private record Filler(Random chance, Form whole) {
        private Form form() {
            return whole.appliedTo(LaoType.SAO);
        }

        /** Answers that do not contradict themselves. */
        Map<String, Entry> sound() {
            Map<String, Entry> entries = new HashMap<>();
            Workbook picture = new Workbook(
                    "x",
                    form(),
                    new org.samut.core.lao.Lao("6760607", LaoType.SAO, "ก", "ข", "76", "ค"),
                    org.samut.core.workbook.WorkbookState.OPEN,
                    1,
                    Map.of(),
                    Map.of());
            for (Indicator indicator : form().indicators().toList()) {
                List<Entering> step = new ArrayList<>();
                int kind = chance.nextInt(6);
                if (kind == 0) {
                    step.addAll(Answering.noService(indicator));
                } else if (kind > 1) {
                    for (Item item : indicator.items()) {
                        if (!item.isComputed() && item.kind() != ItemKind.TABLE) {
                            step.add(Entering.of(item.id(), answer(item)));
                        }
                    }
                    if (kind == 2) {
                        for (Entering one : Answering.notCarriedOut(indicator, picture)) {
                            step.removeIf(earlier -> earlier.field().equals(one.field()));
                            step.add(one);
                        }
                    }
                }
                step.forEach(one -> entries.put(one.field(), one.entry()));
                // All fields, so that two fillings can be exchanged one by one.
                indicator.items().stream()
                        .filter(item -> !item.isComputed() && item.kind() != ItemKind.TABLE)
                        .forEach(item -> entries.putIfAbsent(item.id(), Entry.BLANK));
                entries.put(indicator.code() + ".reason", words());
                entries.put(indicator.code() + ".note", words());
            }
            for (Survey.Question question : form().survey().questions()) {
                entries.put(question.satisfied(), chance.nextInt(4) == 0 ? Entry.BLANK : figure(0));
                entries.put(question.improve(), chance.nextInt(4) == 0 ? Entry.BLANK : figure(0));
            }
            if (!form().survey().isEmpty()) {
                entries.put(Survey.reason(), words());
            }
            rows(entries);
            return entries;
        }

        /** Also what contradicts itself and what cannot be read. */
        Map<String, Entry> wild() {
            Map<String, Entry> entries = sound();
            for (Indicator indicator : form().indicators().toList()) {
                for (Item item : indicator.items()) {
                    if (!item.isComputed() && item.kind() != ItemKind.TABLE && chance.nextInt(4) == 0) {
                        entries.put(
                                item.id(),
                                switch (chance.nextInt(6)) {
                                    case 0 -> Entry.NO_SERVICE;
                                    case 1 -> Entry.NOT_CARRIED_OUT;
                                    case 2 -> new Entry.Unreadable("ไม่ทราบ \"" + chance.nextInt(9));
                                    case 3 -> new Entry.Unreadable(Hostile.FORMULAS.get(chance.nextInt(11)));
                                    case 4 -> Entry.figure("1234567890123456789012345.678901234567890123");
                                    default -> new Entry.Words("2024-06-30");
                                });
                    }
                }
            }
            return entries;
        }

        private void rows(Map<String, Entry> entries) {
            RowIds ids = new RowIds(chance);
            form().indicators()
                    .flatMap(indicator -> indicator.items().stream())
                    .filter(item -> item.kind() == ItemKind.TABLE)
                    .forEach(table -> {
                        for (String id : ids.after(List.of(), chance.nextInt(12))) {
                            Map<String, String> cells = new HashMap<>();
                            for (Item column : table.columns()) {
                                if (chance.nextInt(5) > 0) {
                                    cells.put(
                                            column.id(),
                                            column.kind().isFigure()
                                                    ? new BigDecimal(chance.nextInt(9_999))
                                                            .movePointLeft(2)
                                                            .toPlainString()
                                                    : "สาย " + chance.nextInt(99));
                                }
                            }
                            entries.put(table.id() + "/" + id, new Entry.Row(cells));
                        }
                    });
        }

        private Entry answer(Item item) {
            if (chance.nextInt(7) == 0) {
                return Entry.BLANK;
            }
            return switch (item.kind()) {
                case YES_NO -> new Entry.Words(chance.nextBoolean() ? "yes" : "no");
                case TEXT -> new Entry.Words("ข้อความ " + chance.nextInt(99) + "\nบรรทัดสอง");
                case DATE -> new Entry.Words("2024-0" + (1 + chance.nextInt(9)) + "-1" + chance.nextInt(9));
                case CHOICE ->
                    new Entry.Words(
                            item.choices().get(chance.nextInt(item.choices().size())));
                default -> figure(item.decimals());
            };
        }

        private Entry figure(int decimals) {
            return new Entry.Figure(BigDecimal.valueOf(
                    chance.nextInt(chance.nextBoolean() ? 100 : 100_000_000), chance.nextInt(decimals + 2)));
        }

        private Entry words() {
            return switch (chance.nextInt(6)) {
                case 0 -> new Entry.Words(Hostile.FORMULAS.get(chance.nextInt(11)));
                case 1 -> new Entry.Words("บรรทัดหนึ่ง\nบรรทัดสอง <&> _x000D_ \u000b " + chance.nextInt(99));
                case 2 -> new Entry.Words("12" + chance.nextInt(99));
                default -> Entry.BLANK;
            };
        }
    }
}
