package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.review.Remark;
import org.samut.core.review.Reply;
import org.samut.core.review.Review;
import org.samut.core.review.SignedReviews;
import org.samut.core.revision.Changes;
import org.samut.core.settings.Settings;
import org.samut.core.signature.SigningKey;
import org.samut.core.submission.Submission;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.WorkbookState;
import org.samut.sync.client.RunReport;
import org.samut.sync.server.Publication;
import org.samut.sync.server.review.Deciding;

/** The owner accepts what came or returns it with remarks. */
@ParameterizedClass
@EnumSource(Centre.Kind.class)
class ReviewTest extends OnEachDatabase {
    private static final String REVIEWER = "นายตรวจ ละเอียด";

    @TempDir
    Path folder;

    private Centre server;
    private OfficePc pc;
    private Submission first;

    @BeforeEach
    void aRevisionIsReceived() throws Exception {
        server = kind.start(folder.resolve("server"));
        server.publish(OfficePc.FORM);
        pc = new OfficePc(folder.resolve("office"));
        assertInstanceOf(Outcome.Done.class, pc.enrol(server.address(), server.activate(OfficePc.LAO)));
        first = pc.seal();
        pc.run();
    }

    @AfterEach
    void stop() throws Exception {
        pc.close();
        server.close();
    }

    private static Deciding returning(Submission submission, String... placesAndTexts) {
        List<Deciding.Said> remarks = new ArrayList<>();
        for (int at = 0; at < placesAndTexts.length; at += 2) {
            remarks.add(new Deciding.Said(placesAndTexts[at], placesAndTexts[at + 1]));
        }
        return new Deciding(submission.id(), submission.revision(), Review.Decision.RETURNED, REVIEWER, remarks);
    }

    private static Deciding accepting(Submission submission) {
        return new Deciding(submission.id(), submission.revision(), Review.Decision.ACCEPTED, REVIEWER, List.of());
    }

    private Review done(Deciding deciding) throws WorldFailure {
        return Publication.review(server.storage(), deciding).either(review -> review, refusals -> {
            throw new AssertionError(refusals.toString());
        });
    }

    private String refused(Deciding deciding) throws WorldFailure {
        return Publication.review(server.storage(), deciding)
                .either(review -> "", refusals -> refusals.get(0).code());
    }

    @Test
    void aReturnNumbersItsRemarksAndNamesTheBytes() throws Exception {
        Review review = done(returning(first, "", " โปรดแนบหลักฐาน ", "1.01.frame", "57.24 สาย เป็นไปไม่ได้"));
        assertEquals(
                List.of(new Remark(1, "", "โปรดแนบหลักฐาน"), new Remark(2, "1.01.frame", "57.24 สาย เป็นไปไม่ได้")),
                review.remarks());
        assertEquals(first.sha256(), review.sha256());
        assertEquals(OfficePc.LAO, review.lao());
        assertEquals("review.returned", server.rows().value("select what from audit order by place desc limit 1"));
    }

    @Test
    void theSameDecisionOnceMoreIsTheFirstOneAndIsToldOnce() throws Exception {
        Review review = done(returning(first, "1.01", "โปรดตรวจสอบ"));
        assertEquals(review, done(returning(first, "1.01", "โปรดตรวจสอบ")));
        assertEquals(1, server.rows().count("notice where kind = 'review'"));
    }

    @Test
    void anotherDecisionOnTheSameRevisionIsRefused() throws Exception {
        done(returning(first, "1.01", "โปรดตรวจสอบ"));
        assertEquals("review.decided", refused(accepting(first)));
        assertEquals("review.decided", refused(returning(first, "1.02", "โปรดตรวจสอบ")));
    }

    @Test
    void whatIsNoReviewIsRefusedAndNothingIsToldInTheFeed() throws Exception {
        assertEquals("review.no-remark", refused(returning(first)));
        assertEquals("review.remark", refused(returning(first, "1.01", "  ")));
        assertEquals("review.remark", refused(returning(first, "1.01", "ก".repeat(2_001))));
        assertEquals("review.place", refused(returning(first, "99.99", "โปรดตรวจสอบ")));
        assertEquals("review.reviewer", refused(new Deciding(first.id(), 1, Review.Decision.ACCEPTED, " ", List.of())));
        assertEquals(
                "review.no-submission",
                refused(new Deciding(first.id(), 2, Review.Decision.ACCEPTED, REVIEWER, List.of())));
        String[] many = new String[20];
        for (int at = 0; at < many.length; at += 2) {
            many[at] = "1.01";
            many[at + 1] = "ก".repeat(2_000);
        }
        assertEquals("review.too-large", refused(returning(first, many)));
        assertEquals(0, server.rows().count("notice where kind = 'review'"));
    }

    @Test
    void aReviewIsNeverChangedInTheDatabase() throws Exception {
        done(accepting(first));
        assertThrows(Exception.class, () -> server.rows().change("update review set reviewer = 'x'"));
        assertThrows(Exception.class, () -> server.rows().change("delete from review"));
    }

    @Test
    void aFirstRevisionHasNoChanges() throws Exception {
        assertEquals(Optional.empty(), Publication.changes(server.storage(), first.id(), 1));
    }

    @Test
    void aReturnedRevisionIsToldAndItsNextOneShowsWhatChanged() throws Exception {
        Review review = done(returning(first, "1.01.frame", "57.24 สาย เป็นไปไม่ได้", "", "โปรดแนบหลักฐาน"));
        RunReport report = pc.run();
        assertEquals(List.of(new RunReport.Reviewed(first.id(), 1, Review.Decision.RETURNED)), report.reviews());
        assertTrue(report.sentences().get(0).english().contains("returned with 2 remarks"), report.toString());
        assertEquals(WorkbookState.RETURNED, pc.state(first));
        assertEquals(List.of(review), pc.office.reviews().of(first.id()));
        assertEquals(List.of(), pc.run().reviews());

        Submission second = pc.sealNext(
                first,
                List.of(
                        Entering.of("1.01.frame", Entry.figure("57")),
                        Entering.of("remark.1.1", new Reply(1, 1, Reply.Kind.DONE, "").entry()),
                        Entering.of("remark.1.2", new Reply(1, 2, Reply.Kind.EXPLAINED, "ส่งทางไปรษณีย์").entry())));
        assertEquals(RunReport.State.RECEIVED, pc.run().state());
        Changes changes = Publication.changes(server.storage(), first.id(), 2).orElseThrow();
        assertEquals(
                Entry.figure("57"), changes.answers().get(0).changed().get(0).now());
        assertEquals(
                "ส่งทางไปรษณีย์", changes.answers().get(1).reply().orElseThrow().text());
        done(accepting(second));
        pc.run();
        assertEquals(WorkbookState.ACCEPTED, pc.state(second));
    }

    @Test
    void onlyTheNewestRevisionIsDecidedOn() throws Exception {
        pc.sealNext(first, List.of(Entering.of("1.01.frame", Entry.figure("57"))));
        pc.run();
        assertEquals("review.outdated", refused(accepting(first)));
    }

    @Test
    void aReviewThatComesAfterTheWorkbookWasOpenedAgainIsKeptAndChangesNoState() throws Exception {
        done(returning(first, "1.01", "โปรดตรวจสอบ"));
        pc.office
                .workbooks()
                .reopen(first.id(), new Change.Author("สมหญิง", "pc"))
                .orElseThrow();
        pc.run();
        assertEquals(WorkbookState.OPEN, pc.state(first));
        assertEquals(1, pc.office.reviews().of(first.id()).size());
    }

    @Test
    void aForgedReviewIsRefusedAndNothingChanges() throws Exception {
        Review review = done(accepting(first));
        String forged = SignedReviews.write(SigningKey.generate(), review);
        server.rows().change("update notice set signed = '" + forged + "' where kind = 'review'");
        RunReport report = pc.run();
        assertEquals("review.signature", report.refusals().get(0).code());
        assertEquals(WorkbookState.RECEIVED, pc.state(first));
        assertEquals(List.of(), pc.office.reviews().list());
    }

    @Test
    void theOtherPcOfTheOfficeKeepsWhatIsSaidOfAWorkbookThatItHasNot() throws Exception {
        done(returning(first, "1.01", "โปรดตรวจสอบ"));
        try (OfficePc other = new OfficePc(folder.resolve("other"))) {
            assertInstanceOf(Outcome.Done.class, other.enrol(server.address(), server.activate(OfficePc.LAO)));
            assertEquals(1, other.run().reviews().size());
            assertEquals(1, other.office.reviews().of(first.id()).size());
            assertEquals(List.of(), other.office.workbooks().list());
        }
    }

    @Test
    void anotherOfficeHearsNothingOfIt() throws Exception {
        done(returning(first, "1.01", "โปรดตรวจสอบ"));
        try (OfficePc stranger = new OfficePc(folder.resolve("stranger"), "6760608", Clock.systemUTC())) {
            assertInstanceOf(Outcome.Done.class, stranger.enrol(server.address(), server.activate("6760608")));
            assertEquals(List.of(), stranger.run().reviews());
            assertEquals(List.of(), stranger.office.reviews().list());
        }
    }

    @Test
    void theLargestReviewsTravelOverSeveralPagesOfTheFeed() throws Exception {
        String[] remarks = new String[14];
        for (int at = 0; at < remarks.length; at += 2) {
            remarks[at] = "1.01";
            remarks[at + 1] = "ก".repeat(2_000);
        }
        Submission newest = first;
        for (int revision = 1; revision <= 12; revision++) {
            done(returning(newest, remarks));
            newest = pc.sealNext(newest, List.of());
            pc.run();
        }
        pc.office.settings().keep(Settings.CHECKPOINT, "0");
        pc.run();
        try (OfficePc other = new OfficePc(folder.resolve("other"))) {
            assertInstanceOf(Outcome.Done.class, other.enrol(server.address(), server.activate(OfficePc.LAO)));
            assertEquals(12, other.run().reviews().size());
        }
        assertEquals(12, pc.office.reviews().of(first.id()).size());
    }
}
