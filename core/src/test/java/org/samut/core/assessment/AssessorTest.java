package org.samut.core.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samut.core.form.Form;
import org.samut.core.form.Rule;
import org.samut.core.form.Severity;
import org.samut.core.form.compile.SampleForms;
import org.samut.core.result.Result.Verdict;
import org.samut.core.rule.Finding;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entry;

class AssessorTest {
    private static final Form MSPS = SampleForms.msps();
    private final Filling filling = Filling.of(MSPS);

    @Test
    void anEmptyWorkbookHasOneThingToDoForEachIndicatorAndOneForTheSurvey() {
        Assessment assessment = filling.assess();

        assertEquals(
                filling.form().indicators().count() + 1, assessment.findings().size());
        assertEquals(filling.form().indicators().count(), assessment.count(Severity.ERROR));
        assertEquals(0, assessment.count(Severity.WARNING));
        assertTrue(assessment.findings().stream().allMatch(Finding::isToDo));
    }

    @Test
    void aWellFilledWorkbookHasNoFindings() {
        Assessment assessment = filling.everything().assess();

        assertEquals(List.of(), assessment.findings());
        assertTrue(assessment.maySeal());
    }

    @ParameterizedTest
    @CsvSource({
        // 1.01 counts roads, 1.04 square metres with 2 decimals; an empty cell leaves the field blank.
        "1.01, 100, 90, ''",
        "1.01, 0, '', ''",
        "1.01, 0, 0, ''",
        "1.01, 100, 0, ''",
        "1.01, 999, 999, ''",
        "1.01, 100, '', ERROR answered 1.01.service",
        "1.01, '', 90, ERROR answered 1.01.frame",
        "1.01, '', '', ERROR answered 1.01.frame",
        "1.01, 90, 100, ERROR service-within-frame 1.01.service",
        "1.01, 0, 5, ERROR service-within-frame 1.01.service",
        "1.01, abc, 5, ERROR unreadable 1.01.frame",
        "1.01, 100, -5, ERROR unreadable 1.01.service",
        "1.01, 100, 50.5, WARNING decimals-service 1.01.service",
        "1.01, 7200, 7200, WARNING size-frame 1.01.frame",
        "1.01, 13502, 360, WARNING size-frame 1.01.frame",
        "1.04, 7200.25, 7200.25, ''",
        "1.04, 7200.255, 7200, WARNING decimals-frame 1.04.frame",
        "1.08, 13502, 13000, ''"
    })
    void figuresAndWhatIsSaidOfThem(String code, String frame, String service, String finding) {
        Filling filled = filling.everything().type(code + ".frame", frame).type(code + ".service", service);

        assertEquals(finding.isEmpty() ? List.of() : List.of(finding), told(filled.assess()));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 100, ''",
        "10, 101, jump-frame",
        "1000, 100, ''",
        "1001, 100, jump-frame",
        "0, 100, ''",
        "1.5, 0, decimals-frame"
    })
    void aJumpIsMoreThanTenfold(String lastYear, String now, String rule) {
        Filling filled = filling.everything()
                .lastYear("1.08.frame", lastYear)
                .type("1.08.frame", now)
                .type("1.08.service", "0");

        List<String> expected = rule.equals("jump-frame") ? List.of("WARNING jump-frame 1.08.frame") : List.of();
        assertEquals(expected, told(filled.assess()));
    }

    @Test
    void aWarningIsExplainedByAReasonAndAnErrorIsNot() {
        Filling filled = filling.everything()
                .type("1.01.frame", "7200")
                .type("1.01.service", "7300")
                .put("1.01.reason", new Entry.Words("รวมถนนซอย"));

        List<Finding> findings = filled.assess().findings("1.01");

        assertEquals(2, findings.size());
        findings.forEach(finding -> assertEquals(finding.severity() == Severity.WARNING, finding.explained()));
        assertTrue(findings.get(0).message().english().contains("7,300 is more than (1) 7,200"));
    }

    @Test
    void blankZeroNoServiceAndNotCarriedOutAreFourThings() {
        filling.everything()
                .put("1.01.frame", Entry.BLANK)
                .put("1.01.service", Entry.BLANK)
                .type("1.02.service", "0")
                .put("1.03.frame", Entry.NO_SERVICE)
                .put("1.03.service", Entry.BLANK)
                .put("1.04.service", Entry.NOT_CARRIED_OUT);

        Assessment assessment = filling.assess();

        assertEquals(List.of("ERROR answered 1.01.frame"), told(assessment));
        assertEquals(Verdict.NOT_ANSWERED, verdict(assessment, "1.01"));
        assertEquals(Verdict.BELOW, verdict(assessment, "1.02"));
        assertEquals(Verdict.NO_SERVICE, verdict(assessment, "1.03"));
        assertEquals(Verdict.NOT_CARRIED_OUT, verdict(assessment, "1.04"));
    }

    @Test
    void noServiceWithAFigureContradictsItself() {
        filling.everything().put("1.03.frame", Entry.NO_SERVICE);

        assertEquals(List.of("ERROR no-service-with-figure 1.03.service"), told(filling.assess()));
    }

    @Test
    void aFrameOfZeroIsNoServiceEvenWhereItWasNotCarriedOut() {
        filling.everything().type("1.03.frame", "0").put("1.03.service", Entry.NOT_CARRIED_OUT);

        assertEquals(Verdict.NO_SERVICE, verdict(filling.assess(), "1.03"));
        assertEquals(List.of(), told(filling.assess()));
    }

    @Test
    void notCarriedOutWantsItsFrameOrAReason() {
        filling.everything().put("1.03.frame", Entry.BLANK).put("1.03.service", Entry.NOT_CARRIED_OUT);

        assertEquals(List.of("WARNING not-carried-out-without-frame 1.03.frame"), told(filling.assess()));
        assertTrue(filling.assess().maySeal());
    }

    @ParameterizedTest
    @CsvSource({
        "1.01.service / (1.01.frame - 100) > 0, SKIP",
        "1.01.nothing > 0, SKIP",
        "dt_now() > 0, SKIP",
        "1.01.service + 1, ZERO",
        "1.01.service >, BREAK"
    })
    void aRuleThatCannotBeEvaluatedIsUndecidedAndBlocks(String expression, Rule.Blanks blanks) {
        Filling filled = Filling.of(withRule(expression, blanks)).everything();

        Assessment assessment = filled.assess();

        assertEquals(List.of("UNDECIDED own 1.01.service"), told(assessment));
        assertFalse(assessment.maySeal());
        assertTrue(assessment.findings().get(0).message().english().contains("\"own\""));
    }

    @ParameterizedTest
    @CsvSource({"SKIP, ''", "ZERO, ''", "BREAK, ERROR own 1.01.service"})
    void eachRuleSaysWhatABlankMeans(Rule.Blanks blanks, String finding) {
        Filling filled = Filling.of(withRule("1.01.service >= prior('1.02.service')", blanks))
                .everything();

        assertEquals(finding.isEmpty() ? List.of() : List.of(finding), told(filled.assess()));
    }

    @Test
    void hostileEntriesAreErrorsAndNeverAPass() {
        filling.everything()
                .put("1.01.frame", Entry.figure("-5"))
                .put("1.02.frame", new Entry.Words("yes"))
                .put("2.04.service", Entry.figure("1"))
                .put("5.08.service", new Entry.Words("maybe"));

        List<String> told = told(filling.assess());

        for (String field : List.of("1.01.frame", "1.02.frame", "2.04.service", "5.08.service")) {
            assertTrue(told.contains("ERROR unreadable " + field), told.toString());
        }
    }

    private static Form withRule(String expression, Rule.Blanks blanks) {
        Rule rule = new Rule(
                "own",
                "1.01",
                "1.01.service",
                expression,
                Severity.ERROR,
                blanks,
                Text.of("ผิด", "wrong"),
                Text.of("แก้", "mend"));
        return new Form(MSPS.head(), MSPS.areas(), List.of(rule));
    }

    private static Verdict verdict(Assessment assessment, String code) {
        return assessment.result(code).orElseThrow().verdict();
    }

    private static List<String> told(Assessment assessment) {
        return assessment.findings().stream()
                .map(finding -> finding.severity() + " " + finding.rule() + " " + finding.field())
                .toList();
    }
}
