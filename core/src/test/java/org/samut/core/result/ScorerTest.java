package org.samut.core.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samut.core.assessment.Assessment;
import org.samut.core.assessment.Filling;
import org.samut.core.form.Form;
import org.samut.core.form.compile.SampleForms;
import org.samut.core.result.Result.Verdict;
import org.samut.core.workbook.Entry;

class ScorerTest {
    private static final Form MSPS = SampleForms.msps();

    @ParameterizedTest
    @CsvSource({
        // frame, service, printed, verdict against 80 percent
        "3, 2.4, 80, MET",
        "3, 2.3999999, 80, BELOW",
        "1000000, 799999, 80, BELOW",
        "3, 1, 33.33, BELOW",
        "3, 2, 66.67, BELOW",
        "8, 8, 100, MET",
        "200000, 1, 0, BELOW",
        "20000, 1, 0.01, BELOW",
        "7, 0, 0, BELOW"
    })
    void aPercentageIsHeldExactlyAndRoundedForPrintOnly(String frame, String service, String printed, Verdict verdict) {
        Result result = Filling.of(MSPS)
                .type("1.01.frame", frame)
                .type("1.01.service", service)
                .assess()
                .result("1.01")
                .orElseThrow();

        assertEquals(printed, result.figure().orElseThrow().toString());
        assertEquals(verdict, result.verdict());
        assertEquals("80", result.target().orElseThrow().toString());
    }

    @ParameterizedTest
    @CsvSource({"gte, 80, MET", "gt, 80, BELOW", "gt, 81, MET"})
    void theFormSaysWhatHappensAtTheTarget(String compare, String service, Verdict verdict) {
        String csv = SampleForms.text("/org/samut/core/form/msps-2567-model.csv")
                .replaceFirst("สาย,0,80,gte", "สาย,0,80," + compare);

        Assessment assessment = Filling.of(SampleForms.compile("a.csv", csv))
                .type("1.01.frame", "100")
                .type("1.01.service", service)
                .assess();

        assertEquals(verdict, assessment.result("1.01").orElseThrow().verdict());
    }

    @ParameterizedTest
    @CsvSource({
        "2.06.frame=7500;2.06.service=37500, 2.06, 5, MET",
        "2.06.frame=7500;2.06.service=37499, 2.06, 5, BELOW",
        "3.07.service=2, 3.07, 2, MET",
        "3.07.service=1, 3.07, 1, BELOW",
        "2.04.service=มี, 2.04, '', MET",
        "2.04.service=ไม่มี, 2.04, '', BELOW",
        "2.06.frame=7500, 2.06, '', NOT_ANSWERED"
    })
    void ratesCountsAndYesOrNo(String typed, String code, String printed, Verdict verdict) {
        Filling filling = Filling.of(MSPS);
        for (String each : typed.split(";")) {
            filling.type(each.substring(0, each.indexOf('=')), each.substring(each.indexOf('=') + 1));
        }

        Result result = filling.assess().result(code).orElseThrow();

        assertEquals(printed, result.figure().map(BigDecimal::toString).orElse(""));
        assertEquals(verdict, result.verdict());
    }

    @Test
    void anyPercentageEqualsTheSchoolbookAndNeverContradictsItself() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            BigDecimal frame = BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(5));
            BigDecimal service = BigDecimal.valueOf(random.nextInt(1_000_000), random.nextInt(5));
            Result result = Filling.of(MSPS)
                    .put("1.01.frame", new Entry.Figure(frame))
                    .put("1.01.service", new Entry.Figure(service))
                    .assess()
                    .result("1.01")
                    .orElseThrow();
            BigDecimal percent = service.multiply(BigDecimal.valueOf(100)).divide(frame, 2, RoundingMode.HALF_UP);
            boolean passes =
                    service.multiply(BigDecimal.valueOf(100)).compareTo(frame.multiply(BigDecimal.valueOf(80))) >= 0;
            assertEquals(0, percent.compareTo(result.figure().orElseThrow()), "seed " + seed);
            assertFalse(result.figure().orElseThrow().toString().contains("E"), "seed " + seed);
            assertEquals(passes ? Verdict.MET : Verdict.BELOW, result.verdict(), "seed " + seed);
        }
    }

    @Test
    void lpaGivesPointsByLevelAndAveragesByAreaWithoutThePilot() {
        Filling filling = Filling.of(SampleForms.small("lpa-small.csv"))
                .type("1.1.planned", "20")
                .type("1.1.done", "17")
                .type("2.1.people", "12");
        for (String tick : new String[] {"a", "b", "c", "d"}) {
            filling.type("1.2." + tick, tick.equals("d") ? "no" : "yes");
        }
        filling.put("4.1.roads", Entry.NO_SERVICE);

        Assessment assessment = filling.assess();
        Scores scores = Scores.of(filling.form(), assessment.results());

        assertEquals(
                "3",
                assessment.result("1.1").orElseThrow().points().orElseThrow().toString());
        assertEquals(
                "85",
                assessment.result("1.1").orElseThrow().figure().orElseThrow().toString());
        assertEquals(
                "3",
                assessment.result("1.2").orElseThrow().points().orElseThrow().toString());
        assertEquals(
                "5",
                assessment.result("2.1").orElseThrow().points().orElseThrow().toString());
        assertEquals("60", scores.areas().get(0).percent(2).orElseThrow().toString());
        assertTrue(scores.areas().get(1).percent(2).isEmpty());
        assertEquals("60", scores.overall().percent(2).orElseThrow().toString());
        assertTrue(scores.overall().complete());
        assertFalse(scores.overall().passed());
    }

    @ParameterizedTest
    @CsvSource({"6, 10, false", "7, 10, true", "69999, 100000, false", "0, 0, false"})
    void seventyPercentPasses(String points, String full, boolean passed) {
        assertEquals(passed, new Scores.OfArea("", new BigDecimal(points), new BigDecimal(full), true).passed());
    }

    @Test
    void aScoreThatDividesByZeroIsUndecided() {
        Filling filling = Filling.of(SampleForms.small("lpa-small.csv"))
                .type("1.1.planned", "0")
                .type("1.1.done", "0");

        Assessment assessment = filling.assess();

        assertEquals(
                Verdict.NOT_ANSWERED, assessment.result("1.1").orElseThrow().verdict());
        assertTrue(assessment.findings("1.1").stream()
                .anyMatch(finding -> finding.rule().equals("score")));
        assertFalse(assessment.maySeal());
    }

    @ParameterizedTest
    @CsvSource({"yes, yes, no, MET", "yes, no, yes, BELOW", "yes, '', yes, NOT_ANSWERED"})
    void aChecklistIsMetByItsRequiredTicks(String plan, String budget, String survey, Verdict verdict) {
        Result result = Filling.of(SampleForms.small("standards-small.csv"))
                .type("w.before.plan", plan)
                .type("w.before.budget", budget)
                .type("w.before.survey", survey)
                .assess()
                .result("w.before")
                .orElseThrow();

        assertEquals(verdict, result.verdict());
    }
}
