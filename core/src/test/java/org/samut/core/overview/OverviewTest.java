package org.samut.core.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samut.core.assessment.Assessor;
import org.samut.core.assessment.Filling;
import org.samut.core.form.Form;
import org.samut.core.form.compile.SampleForms;
import org.samut.core.lao.LaoType;
import org.samut.core.overview.Change.Direction;
import org.samut.core.result.Result.Verdict;
import org.samut.core.workbook.Entry;

class OverviewTest {
    private static final Form MSPS = SampleForms.msps();

    @ParameterizedTest
    @CsvSource({
        // last year's (1) and (2), this year's, which way, by how many points of a hundred
        "100, 60, 100, 62.14, BETTER, 2.14",
        "100, 62.14, 100, 60, WORSE, -2.14",
        "3, 2, 6, 4, SAME, 0",
        "3, 1, 3, 2, BETTER, 33.34",
        "10, 10, 12, 9, WORSE, -25",
        "10, 0, 10, 0, SAME, 0",
        "0, '', 10, 5, UNKNOWN, ''",
        "10, 5, 0, '', UNKNOWN, ''",
        "'', '', 10, 5, UNKNOWN, ''",
        "10, 5, '', '', UNKNOWN, ''",
        "10, '', 10, 5, UNKNOWN, ''",
    })
    void aPercentageIsHeldAgainstLastYearsAsBothArePrinted(
            String frameBefore, String serviceBefore, String frame, String service, Direction direction, String by) {
        Filling filling = Filling.of(MSPS).type("1.01.frame", frame).type("1.01.service", service);
        lastYear(filling, "1.01.frame", frameBefore);
        lastYear(filling, "1.01.service", serviceBefore);

        Change change = glance(filling, "1.01").change();

        assertEquals(direction, change.direction());
        assertEquals(by, change.by().map(BigDecimal::toString).orElse(""));
    }

    @ParameterizedTest
    @CsvSource({"yes, no, WORSE", "no, yes, BETTER", "yes, yes, SAME", "no, no, SAME"})
    void aYesIsHeldAgainstLastYearsWithoutAFigure(String before, String now, Direction direction) {
        Filling filling = Filling.of(MSPS).type("2.04.service", now);
        filling.lastYear("2.04.service", new Entry.Words(before));

        Change change = glance(filling, "2.04").change();

        assertEquals(direction, change.direction());
        assertTrue(change.by().isEmpty());
    }

    @Test
    void whatIsNotCarriedOutAnyMoreIsAFallAndWhatIsAgainIsARise() {
        Filling stopped = Filling.of(MSPS)
                .lastYear("1.03.frame", "4")
                .lastYear("1.03.service", "4")
                .type("1.03.frame", "4")
                .put("1.03.service", Entry.NOT_CARRIED_OUT);
        Filling begun = Filling.of(MSPS)
                .lastYear("1.03.frame", "4")
                .lastYear("1.03.service", Entry.NOT_CARRIED_OUT)
                .type("1.03.frame", "4")
                .type("1.03.service", "1");

        assertEquals(Direction.WORSE, glance(stopped, "1.03").change().direction());
        assertEquals(List.of("1.03"), codes(overview(stopped).largestFalls()));
        assertEquals(Direction.BETTER, glance(begun, "1.03").change().direction());
    }

    @Test
    void eachIndicatorIsCountedOnceInItsAreaAndOverAll() {
        Overview overview = overview(Filling.of(MSPS)
                .type("1.01.frame", "10")
                .type("1.01.service", "8")
                .type("1.02.frame", "10")
                .type("1.02.service", "7.99")
                .type("1.03.frame", "2")
                .put("1.03.service", Entry.NOT_CARRIED_OUT)
                .type("1.06.frame", "0")
                .type("2.04.service", "yes"));

        Counts first = overview.areas().get(0).counts();
        assertEquals(1, first.of(Verdict.MET));
        assertEquals(1, first.of(Verdict.BELOW));
        assertEquals(1, first.of(Verdict.NOT_CARRIED_OUT));
        assertEquals(1, first.of(Verdict.NO_SERVICE));
        assertEquals(8, first.of(Verdict.NOT_ANSWERED));
        assertEquals(12, first.total());
        assertEquals(3, first.decided());
        assertEquals(2, overview.counts().of(Verdict.MET));
        assertEquals(
                MSPS.appliedTo(LaoType.SAO).indicators().count(),
                overview.counts().total());
        assertFalse(overview.hasLastYear());
    }

    @Test
    void theFarthestBelowComesFirstWhateverIsMeasured() {
        Overview overview = overview(Filling.of(MSPS)
                .type("1.01.frame", "10")
                .type("1.01.service", "6") // 60 of 80: 0.75
                .type("1.02.frame", "10")
                .type("1.02.service", "4") // 40 of 80: 0.5
                .type("2.06.frame", "100")
                .type("2.06.service", "300") // a rate, 3 of 5: 0.6
                .type("3.07.service", "0") // a count, 0 of 2
                .type("2.04.service", "no")
                .type("1.09.frame", "10")
                .type("1.09.service", "10")); // met

        assertEquals(List.of("2.04", "3.07", "1.02", "2.06", "1.01"), codes(overview.farthestBelow()));
    }

    @Test
    void theFewToLookAtAreMostlyWhatIsFarBelowAndAlsoWhatFellMost() {
        Filling filling = Filling.of(MSPS)
                .type("1.01.frame", "10")
                .type("1.01.service", "8")
                .lastYear("1.01.frame", "10")
                .lastYear("1.01.service", "10");
        int service = 1;
        for (String code : List.of("1.02", "1.07", "1.08", "1.09", "1.10")) {
            filling.type(code + ".frame", "100").type(code + ".service", String.valueOf(service));
            service *= 2;
        }

        List<Glance> few = overview(filling).attention(5);

        assertEquals(List.of("1.02", "1.07", "1.08", "1.09", "1.01"), codes(few));
        assertEquals(List.of("1.02", "1.07", "1.01"), codes(overview(filling).attention(3)));
    }

    @Test
    void whereNothingIsFilledInThereIsNothingToLookAt() {
        Overview overview = overview(Filling.of(MSPS));

        assertEquals(List.of(), overview.attention(5));
        assertEquals(overview.counts().total(), overview.counts().of(Verdict.NOT_ANSWERED));
        assertEquals(overview.counts().total(), overview.count(Direction.UNKNOWN));
    }

    @Test
    void pointsAreHeldAgainstTheFullPoints() {
        Form lpa = SampleForms.small("lpa-small.csv");
        Overview overview = overview(Filling.of(lpa).everything());

        Stream<Glance> scored =
                overview.indicators().filter(glance -> glance.result().verdict() == Verdict.SCORED);
        assertTrue(scored.allMatch(glance -> glance.reached().isPresent()));
    }

    @Test
    void partsAreComparedExactly() {
        Part third = new Part(new BigDecimal("1"), new BigDecimal("3"));
        assertTrue(third.compareTo(new Part(new BigDecimal("0.33333333333333333333"), BigDecimal.ONE)) > 0);
        assertEquals(0, third.compareTo(new Part(new BigDecimal("2"), new BigDecimal("6.0"))));
    }

    private static void lastYear(Filling filling, String id, String figure) {
        if (!figure.isEmpty()) {
            filling.lastYear(id, figure);
        }
    }

    private static List<String> codes(List<Glance> glances) {
        return glances.stream().map(glance -> glance.indicator().code()).toList();
    }

    private static Glance glance(Filling filling, String code) {
        return overview(filling)
                .indicators()
                .filter(one -> one.indicator().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Overview overview(Filling filling) {
        return Overview.of(Assessor.compile(filling.form()), filling.workbook());
    }
}
