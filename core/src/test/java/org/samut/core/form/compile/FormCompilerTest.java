package org.samut.core.form.compile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.Charset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.Survey;
import org.samut.core.form.head.Standing;
import org.samut.core.form.json.FormJson;
import org.samut.core.form.scoring.Scoring;
import org.samut.core.lao.LaoType;
import org.samut.core.result.Printed;

class FormCompilerTest {
    static final String MODEL = SampleForms.text("/org/samut/core/form/msps-2567-model.csv");

    @Test
    void theModelHasEightAreasAndSixtyFourIndicators() {
        Form form = SampleForms.msps();

        assertEquals(8, form.areas().size());
        assertEquals(64, form.indicators().count());
        assertEquals(Standing.MODEL, form.standing());
        assertEquals(
                List.of("1.01", "1.02", "1.03"),
                form.indicators()
                        .filter(indicator -> indicator.standing() == Standing.OFFICIAL)
                        .map(Indicator::code)
                        .toList());
        assertEquals(62, form.appliedTo(LaoType.SAO).indicators().count());
        assertEquals("{หัวหน้า}", form.signatories().get(2).position());
    }

    @Test
    void rowsOfTheKindSurveyAreTheQuestionsToTheCitizens() {
        Survey survey = SampleForms.msps().survey();

        assertEquals(5, survey.questions().size());
        assertFalse(survey.required());
        Survey.Question first = survey.question("survey.01.improve").orElseThrow();
        assertEquals("survey.01", first.code());
        assertEquals("โครงสร้างพื้นฐาน", first.area());
        assertEquals(Standing.MODEL, first.standing());
        assertEquals("ความพึงพอใจของประชาชนต่อการพัฒนาหรือการบำรุงรักษาถนนของ อบต.", first.textFor(LaoType.SAO));
        String required = MODEL.replace("#percent_decimals", "#survey=required\n#percent_decimals");
        assertTrue(SampleForms.compile("a.csv", required).survey().required());
        String forTowns = MODEL.replace(",,,,,,,ALL,,", ",,,,,,,TOWN,,");
        assertEquals(
                Survey.NONE,
                SampleForms.compile("a.csv", forTowns).appliedTo(LaoType.SAO).survey());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "survey.02,1|survey.01,1|column code (A): the code survey.01 already stands in row 84",
                "survey.02,1|question.2,1|row 85, column code (A): \"question.2\" cannot be a question's code",
                "8.06,8|survey.8,8|row 83, column code (A): survey is the survey's own code",
                ",,,,,,,ALL,,|,,,คน,,,,ALL,,|row 84, column unit (K): a question of the survey has nothing here",
                "survey,ความ|survey,{x} ความ|row 84, column text (H): {x} is not known",
                "survey.02,1,โครงสร้างพื้นฐาน|survey.02,1,|row 85, column area (C): it is empty",
                "#percent|#survey=maybe~#percent|\"maybe\" cannot be used"
            })
    void whatIsWrongWithAQuestionIsToldWhereItStands(String right, String wrong, String told) {
        String refusals = FormCompiler.compile(
                        "a.csv",
                        MODEL.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong.replace('~', '\n')))
                                .getBytes(UTF_8))
                .either(form -> "compiled", List::toString);

        assertTrue(refusals.contains(told), refusals);
    }

    /** Each worked example is computed as the program would, and each text says that it is the model's. */
    @Test
    void everyIndicatorOfTheModelHasGuidanceWhoseExampleComesOut() {
        Pattern example = Pattern.compile("([0-9.,]+) หาร ([0-9.,]+) คูณ 100 = ร้อยละ ([0-9.]+)");
        SampleForms.msps().indicators().forEach(indicator -> {
            String guidance = indicator.guidance();
            assertTrue(guidance.contains("ไม่ใช่คู่มือของทางราชการ"), indicator.code());
            assertTrue(guidance.length() > 200 && guidance.length() < 1500, indicator.code());
            Matcher figures = example.matcher(guidance.replace(",", ""));
            boolean isRatio =
                    indicator.scoring() instanceof Scoring.ByTarget target && target.measure() == Scoring.Measure.RATIO;
            assertEquals(isRatio, figures.find(), indicator.code());
            if (isRatio) {
                BigDecimal percent = Printed.plain(new BigDecimal(figures.group(1))
                        .multiply(BigDecimal.valueOf(100))
                        .divide(new BigDecimal(figures.group(2)), 2, RoundingMode.HALF_UP));
                assertEquals(percent.toString(), figures.group(3), indicator.code());
                assertTrue(guidance.contains(indicator.service().orElseThrow().unit()), indicator.code());
            }
        });
    }

    @Test
    void aByteOrderMarkAndWindowsLinesChangeNothing() {
        String windows = "\ufeff" + MODEL.replace("\n", "\r\n");

        assertEquals(Outcome.done(SampleForms.msps()), FormCompiler.compile("a.csv", windows.getBytes(UTF_8)));
    }

    @Test
    void thaiBytesOfAnOldPcAreRead() {
        byte[] bytes = MODEL.getBytes(Charset.forName("x-windows-874"));

        assertEquals(Outcome.done(SampleForms.msps()), FormCompiler.compile("a.csv", bytes));
    }

    @Test
    void whatASpreadsheetAddsToFillTheRowChangesNothing() {
        String filled = MODEL.lines()
                .map(line -> line.startsWith("#") ? line + ",,,,,,,,,,,,,,,," : line)
                .collect(Collectors.joining("\n"));

        assertEquals(Outcome.done(SampleForms.msps()), FormCompiler.compile("a.csv", filled.getBytes(UTF_8)));
    }

    @Test
    void aSpreadsheetGivesTheSameFormAsTheCsv() throws IOException {
        assertEquals(Outcome.done(SampleForms.msps()), FormCompiler.compile("a.xlsx", TestTables.xlsx(false)));
    }

    @Test
    void aCodeThatASpreadsheetMadeANumberIsRefused() throws IOException {
        String refusals = TestTables.refusals("a.xlsx", TestTables.xlsx(true));

        assertTrue(
                refusals.contains("Sheet indicators, row 2, column code (A): the cell is the number 1.01"), refusals);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#version=1|#version=x|row 2, column version (A): \"x\" cannot be used",
                "#opens=2024-06-01|#opens=2567-06-01|row 8, column opens (A): \"2567-06-01\" cannot be used",
                "#closes=2024-07-31|#closes=2024-05-31|row 9, column closes (A): \"2024-05-31\" cannot be used",
                "#opens=2024-06-01|#opens=1 มิ.ย. 2567|row 8, column opens (A)",
                "#year=2567|#year=2024|row 6, column year (A): \"2024\" cannot be used",
                "#standing=model|#standing=draft|row 7, column standing (A)",
                "#declared_signing=yes|#declared_signing=maybe|row 15, column declared_signing (A)",
                "#owner=|#ownr=|column ownr (A): \"ownr\" is not known",
                "#id=msps-2567|#id=MSPS 2567|row 1, column id (A)",
                "target,compare|goal,compare|row 19, column goal (M): the column \"goal\" is not known",
                "target,compare|target,unit|row 19, column unit (N): this column stands twice",
                "สาย,0,80,gte|สาย,0,120,gte|row 20, column target (M): the target 120 can never be reached",
                "สาย,0,80,gte|สาย,0,100,gt|row 20, column target (M): the target 100 can never be reached",
                "สาย,0,80,gte|สาย,0,-80,gte|row 20, column target (M): \"-80\" is no number",
                "สาย,0,80,gte|สาย,0,แปดสิบ,gte|row 20, column target (M): \"แปดสิบ\" is no number",
                "สาย,0,80,gte|สาย,0,,gte|row 20, column target (M): it is empty",
                "สาย,0,80,gte|สาย,0,80,ge|row 20, column compare (N): \"ge\" is not known",
                "สาย,0,80,gte|สาย,1.5,80,gte|row 20, column decimals (L): \"1.5\" cannot be used",
                "สาย,0,80,gte,ALL|สาย,0,80,gte,|row 20, column applies_to (O): no LAO type could reach this indicator",
                "สาย,0,80,gte,ALL|สาย,0,80,gte,SAO+PAO|row 20, column applies_to (O): the LAO type \"SAO+PAO\" is not known",
                "1,official,ratio|1,official,ratoi|row 20, column kind (G): \"ratoi\" is not known",
                "1,official,ratio|1,oficial,ratio|row 20, column status (F): \"oficial\" is not known",
                "'1.02,1,'|'1.01,1,'|row 21, column code (A): the code 1.01 already stands in row 20",
                "'1.02,1,โครง'|'1/02,1,โครง'|row 21, column code (A): \"1/02\" cannot be a code",
                "'1.02,1,โครงสร้างพื้นฐาน'|'1.02,1,โครงสร้าง'|row 21, column area (C): area 1 was named",
                "{ประเภท} ที่ได้รับการบำรุง|{type} ที่ได้รับการบำรุง|row 20, column text (H): {type} is not known",
                "'ไม่ใช่คู่มือของทางราชการ*\"'|'ไม่ใช่คู่มือของทางราชการ*\",extra'|row 20, column - (S): \"extra\" stands in a column without a heading"
            })
    void aWrongCellIsNamed(String right, String wrong, String told) {
        String csv = MODEL.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));

        String refusals = TestTables.refusals("a.csv", csv.getBytes(UTF_8));

        assertTrue(refusals.contains(told), refusals);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "error: 1.01.service <= 1.01.fram :: ก :: a|this form has no item 1.01.fram",
                "error: 1.01.service + 1.01.frame :: ก :: a|cannot stand here",
                "error: 1.01.service <= :: ก :: a|the expression is incomplete",
                "error: dt_now() > 1 :: ก :: a|is not known",
                "error 1.01.service > 1|cannot be used",
                "error: 1.01.service <= 1.06.service :: ก :: a|out of reach for some LAO types"
            })
    void aRuleThatCannotWorkIsRefused(String rule, String told) {
        // Every row gets the cell, so that none is out of line with the headings.
        String csv = MODEL.replaceFirst(",basis,guidance\n", ",basis,rules,guidance\n")
                .replaceAll("(?m),(ม\\.16\\([0-9]+\\)),", ",$1,,")
                .replaceFirst("ม.16\\(2\\),,", "ม.16(2)," + rule + ",")
                .replace(",ALL,,,", ",ALL,,,,");

        String refusals = TestTables.refusals("a.csv", csv.getBytes(UTF_8));

        assertTrue(refusals.contains("row 20, column rules (R)") && refusals.contains(told), refusals);
    }

    @Test
    void theOwnerSaysWhetherZipFilesAreTaken() {
        byte[] yes =
                MODEL.replace("#year=2567", "#year=2567\n#evidence_zip=yes").getBytes(UTF_8);

        assertFalse(SampleForms.msps().zipEvidence());
        Form form = ((Outcome.Done<Form>) FormCompiler.compile("a.csv", yes)).value();
        assertTrue(form.zipEvidence());
        assertTrue(form.appliedTo(LaoType.SAO).zipEvidence());
        assertEquals(Outcome.done(form), FormJson.read(FormJson.write(form)));
        byte[] perhaps =
                MODEL.replace("#year=2567", "#year=2567\n#evidence_zip=perhaps").getBytes(UTF_8);
        assertTrue(TestTables.refusals("a.csv", perhaps).contains("evidence_zip"));
    }

    @Test
    void whoMayDeclareTheSigningIsSaidByTheFormAndNobodyMayWhereItSaysNothing() {
        assertTrue(SampleForms.msps().declaredSigning());
        assertTrue(SampleForms.msps().appliedTo(LaoType.SAO).declaredSigning());
        byte[] nothing = MODEL.replaceFirst("#declared_signing=yes\\R", "").getBytes(UTF_8);
        Form silent = ((Outcome.Done<Form>) FormCompiler.compile("a.csv", nothing)).value();
        assertFalse(silent.declaredSigning());
        assertFalse(FormJson.write(silent).contains("declaredSigning"));
        String told = FormJson.write(SampleForms.msps());
        assertTrue(((Outcome.Done<Form>) FormJson.read(told)).value().declaredSigning());
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        String csv = MODEL.replace(",80,gte", ",eighty,gte").replace("#year=2567", "#year=now");

        String refusals = TestTables.refusals("a.csv", csv.getBytes(UTF_8));

        assertEquals(27, refusals.lines().count(), refusals);
    }

    @Test
    void aMissingColumnIsToldOnce() {
        String csv = MODEL.replace(",target,", ",").replace(",label_1,", ",");

        String refusals = TestTables.refusals("a.csv", csv.getBytes(UTF_8));

        assertTrue(refusals.contains("the column target is missing"), refusals);
        assertTrue(refusals.contains("the column label_1 is missing"), refusals);
        assertEquals(2, refusals.lines().count(), refusals);
    }

    @Test
    void missingKeysAreNamed() {
        String refusals = TestTables.refusals("a.csv", "code\n".getBytes(UTF_8));

        assertTrue(refusals.contains("the key id is missing"), refusals);
        assertTrue(refusals.contains("the column kind is missing"), refusals);
    }

    @Test
    void valuesComputedInACircleAreRefused() {
        String csv = SampleForms.text("/org/samut/core/form/lpa-small.csv")
                .replace("length = sum(4.1.roads.length)", "length = 4.1.kept + 1")
                .replace("kept = sum(4.1.roads.kept)", "kept = 4.1.length + 1");

        String refusals = TestTables.refusals("a.csv", csv.getBytes(UTF_8));

        assertTrue(refusals.contains("is computed in a circle"), refusals);
    }

    @Test
    void levelsThatCannotBeReachedAreRefused() {
        String csv = SampleForms.text("/org/samut/core/form/lpa-small.csv");

        assertTrue(TestTables.refusals(
                        "a.csv", csv.replace("4:5|3:3|2:1", "6:5|3:3").getBytes(UTF_8))
                .contains("column levels (K): \"6:5\" can never be reached: the checklist has 4 items"));
        assertTrue(TestTables.refusals(
                        "a.csv", csv.replace("4:5|3:3|2:1", "3:3|4:5").getBytes(UTF_8))
                .contains("\"4:5\" is not below the level before it"));
    }
}
