package org.samut.core.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samut.core.figure.FigureReader;
import org.samut.core.form.Survey;
import org.samut.core.rule.Finding;
import org.samut.core.workbook.Entry;

class SurveyCheckTest {
    private static final List<Survey.Question> QUESTIONS = List.of(
            SurveyResultTest.question("survey.01"),
            SurveyResultTest.question("survey.02"),
            SurveyResultTest.question("survey.03"));

    /** Three questions as typed, each {@code satisfied/improve}; the findings as rule, severity and field. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "46/14, 45/15, 38/22, ''",
        "46/14, 45/15, 0/0, ''",
        "๔๖/๑๔, 45/15, 38/22, ''",
        "46/, 45/15, 38/22, answered ERROR survey.01.improve",
        "/14, 45/15, 38/22, answered ERROR survey.01.satisfied",
        "46.5/13.5, 45/15, 38/22, survey-whole ERROR survey.01.satisfied; survey-whole ERROR survey.01.improve",
        "สี่สิบ/14, 45/15, 38/22, survey-whole ERROR survey.01.satisfied",
        "-1/14, 45/15, 38/22, survey-whole ERROR survey.01.satisfied",
        "46/14, 45/15, 38/23, survey-respondents WARNING survey.03.satisfied",
        "46/15, 45/15, 38/22, survey-respondents WARNING survey.01.satisfied",
        "46/14, 45/15, /, answered WARNING survey.03.satisfied",
        "/, /, /, answered WARNING survey.01.satisfied"
    })
    void whatIsFound(String first, String second, String third, String wanted) {
        assertEquals(wanted, found(SurveyCheck.check(new Survey(false, QUESTIONS), typed(first, second, third))));
    }

    @Test
    void anEmptySurveyIsToDoAndBlocksOnlyWhereItIsRequired() {
        Finding may = SurveyCheck.check(new Survey(false, QUESTIONS), Map.of()).get(0);
        Finding must = SurveyCheck.check(new Survey(true, QUESTIONS), Map.of()).get(0);

        assertTrue(may.isToDo() && must.isToDo());
        assertFalse(may.blocksSealing());
        assertTrue(must.blocksSealing());
        assertFalse(may.wantsReason());
    }

    @Test
    void aReasonExplainsThatNotAsManyAnsweredEachQuestion() {
        Map<String, Entry> entries = typed("46/14", "45/15", "38/2");
        entries.put("survey.reason", new Entry.Words("ข้อ 3 ถามเฉพาะผู้อยู่ริมคลอง"));

        Finding finding =
                SurveyCheck.check(new Survey(false, QUESTIONS), entries).get(0);

        assertTrue(finding.explained());
        assertEquals(
                "ข้อ 3 มีผู้ตอบ 40 คน แต่ข้ออื่นมี 60 คน", finding.message().thai());
    }

    @Test
    void aFormWithoutASurveyIsNotChecked() {
        assertEquals(List.of(), SurveyCheck.check(Survey.NONE, typed("1/", "/", "/")));
    }

    private static String found(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule() + " " + finding.severity() + " " + finding.field())
                .collect(Collectors.joining("; "));
    }

    private static Map<String, Entry> typed(String... questions) {
        Map<String, Entry> entries = new HashMap<>();
        for (int at = 0; at < questions.length; at++) {
            String[] sides = questions[at].split("/", -1);
            entries.put(QUESTIONS.get(at).satisfied(), FigureReader.read(sides[0]));
            entries.put(QUESTIONS.get(at).improve(), FigureReader.read(sides[1]));
        }
        return entries;
    }
}
