package org.samut.core.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.samut.core.form.Survey;
import org.samut.core.form.head.Standing;
import org.samut.core.lao.LaoType;
import org.samut.core.workbook.Entry;

class SurveyResultTest {
    private static final Survey SURVEY = new Survey(false, List.of(question("survey.01"), question("survey.02")));

    @ParameterizedTest(name = "{1} {2}: {4} are {5} %, {6} are {7} %")
    @CsvFileSource(resources = "survey-2564.csv", numLinesToSkip = 1)
    void theFiveOfficialQuestionsComeOutAsPrinted(
            int year,
            String area,
            String number,
            String question,
            String satisfied,
            String satisfiedPercent,
            String improve,
            String improvePercent) {
        SurveyResult.Line line = line(satisfied, improve);

        assertEquals(satisfiedPercent, line.satisfiedPercent().orElseThrow().toPlainString());
        assertEquals(improvePercent, line.improvePercent().orElseThrow().toPlainString());
    }

    @ParameterizedTest
    @CsvSource({
        "46, 14, 76.67, 23.33",
        "45, 15, 75, 25",
        "0, 60, 0, 100",
        "60, 0, 100, 0",
        "1, 2, 33.33, 66.67",
        "1, 799, 0.13, 99.88",
        "1, 1999999, 0, 100",
        "30, 30, 50, 50",
        "9007199254740993, 1, 100, 0"
    })
    void percentagesAreRoundedHalfUpToTwoDecimalsWithoutTrailingZeros(
            String satisfied, String improve, String satisfiedPercent, String improvePercent) {
        SurveyResult.Line line = line(satisfied, improve);

        assertEquals(satisfiedPercent, line.satisfiedPercent().orElseThrow().toPlainString());
        assertEquals(improvePercent, line.improvePercent().orElseThrow().toPlainString());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "46, ", ", 14", ","})
    void withoutAnyAnswerThereIsNoPercentage(String satisfied, String improve) {
        assertEquals(Optional.empty(), line(satisfied, improve).satisfiedPercent());
    }

    @ParameterizedTest
    @CsvSource({"46.5, 14", "-1, 14"})
    void whatIsNoNumberOfPeopleIsNoResult(String satisfied, String improve) {
        assertEquals(Optional.empty(), line(satisfied, improve).satisfied());
    }

    @Test
    void theTotalCountsTheQuestionsThatAreComplete() {
        SurveyResult result = SurveyResult.of(
                SURVEY,
                Map.of(
                        "survey.01.satisfied", Entry.figure("46"),
                        "survey.01.improve", Entry.figure("14"),
                        "survey.02.satisfied", Entry.figure("45")));

        assertEquals(1, result.answered());
        assertEquals(Optional.of(new BigDecimal(60)), result.total().respondents());
        assertEquals(Optional.empty(), SurveyResult.of(SURVEY, Map.of()).total().respondents());
    }

    private static SurveyResult.Line line(String satisfied, String improve) {
        Map<String, Entry> entries = new HashMap<>();
        Optional.ofNullable(satisfied).ifPresent(one -> entries.put("survey.01.satisfied", Entry.figure(one)));
        Optional.ofNullable(improve).ifPresent(one -> entries.put("survey.01.improve", Entry.figure(one)));
        return SurveyResult.of(SURVEY, entries).line("survey.01").orElseThrow();
    }

    static Survey.Question question(String code) {
        String number = code.substring(code.length() - 1);
        return new Survey.Question(
                code,
                "โครงสร้างพื้นฐาน",
                number,
                Standing.MODEL,
                "ความพึงพอใจต่อถนนของ {ประเภท}",
                EnumSet.allOf(LaoType.class));
    }
}
