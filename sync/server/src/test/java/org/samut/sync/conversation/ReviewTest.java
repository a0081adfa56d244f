package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
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
import org.samut.core.review.Review;
import org.samut.core.submission.Submission;
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
}
