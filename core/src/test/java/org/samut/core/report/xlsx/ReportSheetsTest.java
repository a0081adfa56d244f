package org.samut.core.report.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.samut.core.assessment.Assessor;
import org.samut.core.assessment.Filling;
import org.samut.core.form.Indicator;
import org.samut.core.form.compile.SampleForms;
import org.samut.core.paper.PaperSource;
import org.samut.core.report.Report;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

class ReportSheetsTest {
    private static final Instant MADE = Instant.parse("2024-07-10T03:32:05Z");

    @Test
    void theReportsHaveTheOfficialTitlesAndColumns() throws IOException {
        try (XSSFWorkbook file = file(filled(1))) {
            Sheet results = file.getSheetAt(0);
            assertEquals(
                    "สรุปผลประเมินการจัดบริการสาธารณะ องค์การบริหารส่วนตำบลหนองกะปุ",
                    results.getRow(0).getCell(0).getStringCellValue());
            assertEquals(Report.RESULT_COLUMNS, texts(results.getRow(head(results))));
            Sheet survey = file.getSheetAt(1);
            assertEquals(List.of("คำถาม", "พอใจ", "", "ปรับปรุง", ""), texts(survey.getRow(head(survey))));
            assertEquals(List.of("", "จำนวน", "ร้อยละ", "จำนวน", "ร้อยละ"), texts(survey.getRow(head(survey) + 1)));
        }
    }

    @Test
    void percentagesAreFormulasWhoseValuesAreOurExactOnes() throws IOException {
        long seed = System.nanoTime();
        for (int run = 0; run < 20; run++) {
            PaperSource source = filled(seed + run);
            int compared = 0;
            try (XSSFWorkbook file = file(source)) {
                FormulaEvaluator evaluator = file.getCreationHelper().createFormulaEvaluator();
                for (Row row : file.getSheetAt(0)) {
                    Cell cell = row.getCell(5);
                    if (cell != null && cell.getCellType() == CellType.FORMULA) {
                        String text = row.getCell(1).getStringCellValue();
                        BigDecimal exact = exact(source, text);
                        assertEquals(exact.doubleValue(), cell.getNumericCellValue(), "seed " + (seed + run));
                        assertEquals(
                                exact.doubleValue(),
                                evaluator.evaluate(cell).getNumberValue(),
                                () -> cell.getCellFormula() + " of " + row.getCell(4) + " and " + row.getCell(3)
                                        + ", seed " + seed);
                        compared++;
                    }
                }
                for (Row row : file.getSheetAt(1)) {
                    for (int column : new int[] {2, 4}) {
                        Cell cell = row.getCell(column);
                        if (cell != null && cell.getCellType() == CellType.FORMULA) {
                            double cached = cell.getNumericCellValue();
                            assertEquals(cached, evaluator.evaluate(cell).getNumberValue(), "seed " + seed);
                            compared++;
                        }
                    }
                }
            }
            assertTrue(compared > 30, "only " + compared);
        }
    }

    @Test
    void figuresAreNumbersWithTheirUnitsBesideThem() throws IOException {
        PaperSource source = source(Filling.of(SampleForms.msps())
                .everything()
                .type("1.05.frame", "57.240")
                .type("1.05.service", "29.767")
                .type("1.06.frame", "1234567890123456789")
                .put("1.03.service", Entry.NOT_CARRIED_OUT)
                .put("1.04.frame", Entry.NO_SERVICE));
        try (XSSFWorkbook file = file(source)) {
            Row road = row(file.getSheetAt(0), source, "1.05");
            assertEquals(57.24, road.getCell(3).getNumericCellValue());
            String unit = source.workbook()
                    .form()
                    .indicator("1.05")
                    .orElseThrow()
                    .frame()
                    .orElseThrow()
                    .unit();
            assertEquals(
                    "#,##0.000\" " + unit + "\"", road.getCell(3).getCellStyle().getDataFormatString());
            assertTrue(road.getCell(5).getCellFormula().matches("ROUND\\(E\\d+\\*100/D\\d+,2\\)"));
            Row none = row(file.getSheetAt(0), source, "1.04");
            assertEquals("-", none.getCell(4).getStringCellValue());
            assertEquals("ไม่มีบริการสาธารณะ", none.getCell(6).getStringCellValue());
            Row notDone = row(file.getSheetAt(0), source, "1.03");
            assertEquals(100, notDone.getCell(3).getNumericCellValue());
            assertEquals("-", notDone.getCell(5).getStringCellValue());
            Row huge = row(file.getSheetAt(0), source, "1.06");
            assertTrue(huge.getCell(3).getStringCellValue().startsWith("1,234,567,890,123,456,789"), "not rounded");
            assertEquals(CellType.STRING, huge.getCell(5).getCellType());
        }
    }

    @Test
    void theyPrintOnA4WithTheMarginsOfOfficialPaper() throws IOException {
        try (XSSFWorkbook file = file(filled(2))) {
            for (int at = 0; at < 2; at++) {
                Sheet sheet = file.getSheetAt(at);
                assertEquals(PrintSetup.A4_PAPERSIZE, sheet.getPrintSetup().getPaperSize());
                assertEquals(at == 0, sheet.getPrintSetup().getLandscape());
                assertEquals(3 / 2.54, sheet.getMargin(PageMargin.LEFT), 0.001);
                assertEquals(2 / 2.54, sheet.getMargin(PageMargin.RIGHT), 0.001);
                assertEquals(head(sheet), sheet.getRepeatingRows().getFirstRow());
                assertTrue(sheet.getPaneInformation().isFreezePane());
                assertTrue(sheet.getProtect());
                assertTrue(sheet.getFooter().getRight().contains("&P"));
            }
        }
    }

    @Test
    void namesOfSheetsAreSuchAsSpreadsheetsTake() {
        assertEquals("ตาราง 4.1 a b", SheetNames.free("ตาราง 4.1/a:b", List.of()));
        String longest = "x".repeat(40);
        assertEquals("x".repeat(31), SheetNames.free(longest, List.of()));
        assertEquals("x".repeat(29) + " 2", SheetNames.free(longest, List.of("X".repeat(31))));
    }

    @Test
    void theFileIsThereToBeLookedAt() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "report"));
        Files.write(folder.resolve("reports.xlsx"), bytes(filled(4)));
    }

    private static BigDecimal exact(PaperSource source, String text) {
        Indicator indicator = source.workbook()
                .form()
                .indicators()
                .filter(one -> text.startsWith(one.number() + ". "
                        + one.textFor(source.workbook().lao().type())))
                .findFirst()
                .orElseThrow();
        return source.assessment()
                .result(indicator.code())
                .orElseThrow()
                .figure()
                .orElseThrow();
    }

    private static Row row(Sheet sheet, PaperSource source, String code) {
        Indicator indicator = source.workbook().form().indicator(code).orElseThrow();
        String text = indicator.textFor(source.workbook().lao().type());
        for (Row row : sheet) {
            if (row.getCell(1) != null && row.getCell(1).getStringCellValue().contains(text)) {
                return row;
            }
        }
        throw new AssertionError(code);
    }

    private static int head(Sheet sheet) {
        for (Row row : sheet) {
            String first = row.getCell(0).getStringCellValue();
            if (first.equals("บริการสาธารณะ") || first.equals("คำถาม")) {
                return row.getRowNum();
            }
        }
        throw new AssertionError("no head");
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        row.forEach(cell -> texts.add(cell.getStringCellValue()));
        return texts;
    }

    private static XSSFWorkbook file(PaperSource source) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(source)));
    }

    private static byte[] bytes(PaperSource source) {
        Spreadsheet file = new Spreadsheet(MADE);
        ResultSheet.add(file, source);
        SurveySheet.add(file, source);
        return file.bytes();
    }

    /** Figures by chance, of few and of many digits, halves among them. */
    private static PaperSource filled(long seed) {
        Random chance = new Random(seed);
        Filling filling = Filling.of(SampleForms.msps()).everything();
        filling.form().indicators().forEach(indicator -> {
            if (indicator.frame().isPresent()) {
                BigDecimal frame = number(chance);
                filling.put(indicator.frame().get().id(), new Entry.Figure(frame));
                indicator
                        .service()
                        .ifPresent(item -> filling.put(
                                item.id(), new Entry.Figure(number(chance).min(frame))));
            }
        });
        filling.form()
                .survey()
                .questions()
                .forEach(question -> filling.put(
                                question.satisfied(), new Entry.Figure(BigDecimal.valueOf(chance.nextInt(5_000))))
                        .put(question.improve(), new Entry.Figure(BigDecimal.valueOf(1 + chance.nextInt(5_000)))));
        return source(filling);
    }

    private static BigDecimal number(Random chance) {
        return BigDecimal.valueOf(1 + chance.nextInt(chance.nextBoolean() ? 800 : 9_000_000), chance.nextInt(4));
    }

    private static PaperSource source(Filling filling) {
        Workbook workbook = filling.workbook();
        return new PaperSource(workbook, Assessor.compile(filling.form()).assess(workbook), Optional.empty(), false);
    }
}
