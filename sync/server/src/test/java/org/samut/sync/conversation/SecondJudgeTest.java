package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.samut.core.assessment.Assessor;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Form;
import org.samut.core.lao.Lao;
import org.samut.core.lao.Registry;
import org.samut.core.submission.Sealing;
import org.samut.core.submission.Submission;
import org.samut.core.submission.SubmissionWriter;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Workbook;
import org.samut.sync.rehearsal.SealableWorkbooks;

/** The server counts what it judges otherwise than the office did, and gives its receipt all the same. */
@ParameterizedClass
@EnumSource(Centre.Kind.class)
class SecondJudgeTest extends OnEachDatabase {
    @TempDir
    Path folder;

    private Centre server;
    private OfficePc pc;

    @BeforeEach
    void anOfficeIsEnrolled() throws Exception {
        server = kind.start(folder.resolve("server"));
        server.publish(OfficePc.FORM);
        pc = new OfficePc(folder.resolve("office"));
        assertInstanceOf(Outcome.Done.class, pc.enrol(server.address(), server.activate(OfficePc.LAO)));
    }

    @AfterEach
    void stop() throws Exception {
        pc.close();
        server.close();
    }

    @Test
    void whatAnOfficeCheckedIsJudgedTheSame() throws Exception {
        Form form = SealableWorkbooks.form(Form.class, "msps-2567-model.csv");
        Lao lao = Registry.load().find(OfficePc.LAO).orElseThrow();
        Assessor assessor = Assessor.compile(form.appliedTo(lao.type()));
        var workbooks = new SealableWorkbooks(new Random(2567));
        for (int number = 0; number < 20; number++) {
            Workbook workbook = workbooks.of("w-" + number, assessor, lao);
            Submission submission = sealed(assessor, workbook);
            assertEquals(
                    201, Http.put(server, pc, submission, submission.content()).statusCode());
        }
        assertEquals("0", judgedOtherwise(20));
    }

    @Test
    void resultsThatNoRuleGivesAreCountedOnceAndReceived() throws Exception {
        // This one's results are made up by chance.
        Submission sealed = pc.seal();
        assertEquals(201, Http.put(server, pc, sealed, sealed.content()).statusCode());
        assertEquals(200, Http.put(server, pc, sealed, sealed.content()).statusCode());
        assertEquals("1", judgedOtherwise(1));
    }

    /** Waits until so many are judged. */
    private String judgedOtherwise(int all) throws Exception {
        for (int look = 0; look < 600 && server.rows().count("judgement") < all; look++) {
            Thread.sleep(50);
        }
        assertEquals(all, server.rows().count("judgement"));
        return server.rows().value("select count(*) from judgement where differences is not null");
    }

    private Submission sealed(Assessor assessor, Workbook workbook) {
        var sealing = new Sealing(
                Instant.parse("2024-07-01T03:00:00Z"),
                new Change.Author("สมหญิง ใจดี", "pc-1"),
                pc.key,
                Change.NO_HASH);
        return SubmissionWriter.write(assessor.pared(assessor.complete(workbook)), assessor.assess(workbook), sealing)
                .either(done -> done, refusals -> {
                    throw new AssertionError(refusals.toString());
                });
    }
}
