package org.samut.sync.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samut.core.assessment.Assessment;
import org.samut.core.assessment.Assessor;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Form;
import org.samut.core.lao.Lao;
import org.samut.core.lao.LaoType;
import org.samut.core.lao.Registry;
import org.samut.core.result.IndicatorState;
import org.samut.core.signature.SigningKey;
import org.samut.core.submission.Rehearsal;
import org.samut.core.submission.Sealing;
import org.samut.core.submission.Submission;
import org.samut.core.submission.SubmissionReader;
import org.samut.core.submission.SubmissionWriter;
import org.samut.core.submission.SubmittedWorkbook;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Workbook;

/** What the office's check says of a workbook, the receiver finds too, for all workbooks that may be sealed. */
class RehearsalTest {
    private static final int WORKBOOKS = 10_000;
    private static final SigningKey KEY = SigningKey.generate();
    private static final List<Form> FORMS = List.of(
            SealableWorkbooks.form(Form.class, "msps-2567-model.csv"),
            SealableWorkbooks.form(RehearsalTest.class, "msps-rules.csv"),
            SealableWorkbooks.form(RehearsalTest.class, "lpa-all.csv"));

    @Test
    void noneOfTenThousandWorkbooksIsJudgedOtherwise() {
        long seed = Long.getLong("samut.seed", new Random().nextLong());
        System.out.println("RehearsalTest seed " + seed);
        Random chance = new Random(seed);
        var workbooks = new SealableWorkbooks(chance);
        List<Lao> laos = Registry.load().all();
        List<Map<LaoType, Assessor>> assessors = new ArrayList<>();
        FORMS.forEach(form -> assessors.add(new EnumMap<>(LaoType.class)));
        Set<IndicatorState> states = new HashSet<>();
        int warned = 0;
        int withPrior = 0;
        for (int number = 0; number < WORKBOOKS; number++) {
            Lao lao = laos.get(chance.nextInt(laos.size()));
            // The model form has 64 indicators, the small ones all kinds of rules.
            int form = number % 10 == 0 ? 0 : 1 + number % 2;
            Assessor assessor = assessors
                    .get(form)
                    .computeIfAbsent(
                            lao.type(), type -> Assessor.compile(FORMS.get(form).appliedTo(type)));
            SubmittedWorkbook submitted = submitted(assessor, workbooks.of("w-" + number, assessor, lao));
            assertEquals(
                    List.of(),
                    new Rehearsal(assessor).differences(submitted, lao),
                    () -> "seed " + seed + ", " + submitted);
            submitted.answers().forEach(answer -> states.add(answer.state()));
            warned += submitted.accepted().isEmpty() ? 0 : 1;
            withPrior += submitted.prior().isEmpty() ? 0 : 1;
        }
        assertTrue(states.containsAll(
                Set.of(IndicatorState.VALUE, IndicatorState.NO_SERVICE, IndicatorState.NOT_CARRIED_OUT)));
        assertTrue(warned > WORKBOOKS / 10, warned + " had an accepted warning");
        assertTrue(withPrior > WORKBOOKS / 4, withPrior + " had figures of last year");
    }

    @Test
    void whatWasChangedOnTheWayToTheSealIsFound() {
        Random chance = new Random(7);
        Lao lao = Registry.load().find("6760607").orElseThrow();
        Assessor assessor = Assessor.compile(FORMS.get(1).appliedTo(lao.type()));
        Rehearsal rehearsal = new Rehearsal(assessor);
        for (int number = 0; number < 50; number++) {
            SubmittedWorkbook sound =
                    submitted(assessor, new SealableWorkbooks(chance).of("w-" + number, assessor, lao));
            SubmittedWorkbook.Answer first = sound.answers().get(0);
            var better = new SubmittedWorkbook.Answer(
                    first.code(),
                    first.state(),
                    first.items(),
                    first.percent(),
                    first.target(),
                    first.points(),
                    first.result() + " ยอดเยี่ยม",
                    first.reason());
            List<SubmittedWorkbook.Answer> answers = new ArrayList<>(sound.answers());
            answers.set(0, better);
            assertEquals(List.of("1.01"), rehearsal.differences(with(sound, answers), lao));
            answers.remove(0);
            assertFalse(rehearsal.differences(with(sound, answers), lao).isEmpty());
            answers.add(0, blank(first));
            assertTrue(rehearsal.differences(with(sound, answers), lao).contains("1.01/answered"));
        }
    }

    private static SubmittedWorkbook.Answer blank(SubmittedWorkbook.Answer answer) {
        return new SubmittedWorkbook.Answer(
                answer.code(),
                IndicatorState.BLANK,
                Map.of(),
                answer.percent(),
                answer.target(),
                answer.points(),
                answer.result(),
                answer.reason());
    }

    private static SubmittedWorkbook with(SubmittedWorkbook sound, List<SubmittedWorkbook.Answer> answers) {
        return new SubmittedWorkbook(
                sound.id(),
                sound.revision(),
                sound.form(),
                sound.lao(),
                sound.seal(),
                answers,
                sound.accepted(),
                sound.survey(),
                sound.replies(),
                sound.prior(),
                sound.evidence());
    }

    /** Sealed as the office seals, and read as the server reads. */
    private static SubmittedWorkbook submitted(Assessor assessor, Workbook workbook) {
        Assessment assessment = assessor.assess(workbook);
        Sealing sealing = new Sealing(
                Instant.parse("2024-07-01T03:00:00Z"), new Change.Author("สมหญิง ใจดี", "pc-1"), KEY, Change.NO_HASH);
        Outcome<Submission> written =
                SubmissionWriter.write(assessor.pared(assessor.complete(workbook)), assessment, sealing);
        Submission submission = written.either(done -> done, refusals -> {
            throw new AssertionError(refusals.toString());
        });
        return SubmissionReader.read(submission.content()).either(read -> read, refusals -> {
            throw new AssertionError(refusals.toString());
        });
    }
}
