package org.samut.core.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.failure.WorldFailure;
import org.samut.core.feed.Pulled;
import org.samut.core.review.PulledReview;
import org.samut.core.review.Remark;
import org.samut.core.review.Review;
import org.samut.core.review.SignedReviews;
import org.samut.core.signature.SigningKey;
import org.samut.core.submission.Sealed;
import org.samut.core.submission.Submission;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.WorkbookState;

/** What a review makes of the workbook that it speaks of. */
class SqliteReviewsTest {
    private static final SigningKey SERVER = SigningKey.generate();
    private static final UUID ID = UUID.fromString("5f0c1e1e-6f5e-4f5f-9d54-0b9e4f6f9b11");
    private static final String BOOK = ID.toString();

    @TempDir
    Path home;

    private final SteppingClock clock = new SteppingClock("2026-11-21T03:00:00Z");
    private SqliteOffice office;

    @BeforeEach
    void open() throws WorldFailure {
        office = SqliteOffice.open(home, clock, () -> ID);
    }

    @AfterEach
    void close() throws WorldFailure {
        office.close();
    }

    private Submission sealed() throws WorldFailure {
        office.workbooks().create("msps-2567", 1, "6760607");
        office.workbooks().append(BOOK, List.of(Entering.of("1.01.frame", Entry.figure("5"))), Sealed.AUTHOR);
        office.workbooks().move(BOOK, WorkbookState.OPEN, WorkbookState.CHECKED);
        List<Change> log = office.workbooks().log(BOOK);
        Submission submission = Sealed.of(BOOK, 1, log.get(log.size() - 1).hash());
        assertTrue(office.outbox().enqueue(submission, Sealed.AUTHOR));
        return submission;
    }

    private void receive() throws WorldFailure {
        office.outbox().receive(BOOK, 1, "e30.e30.c2ln");
    }

    private static PulledReview review(int revision, Review.Decision decision) {
        Review review = new Review(
                BOOK,
                revision,
                "6760607",
                "ab".repeat(32),
                decision,
                Instant.parse("2024-06-30T08:15:00Z"),
                "นายตรวจ ละเอียด",
                List.of(new Remark(1, "1.01", "โปรดตรวจสอบ")));
        return new PulledReview(review, SignedReviews.write(SERVER, review));
    }

    private List<PulledReview> pull(long checkpoint, PulledReview... reviews) throws WorldFailure {
        return office.feed()
                .keep(new Pulled(
                        checkpoint, List.of(), List.of(), List.of(reviews), List.of(), List.of(), Optional.empty()))
                .reviews();
    }

    private WorkbookState state() throws WorldFailure {
        return office.workbooks().find(BOOK).orElseThrow().state();
    }

    private List<String> events() throws WorldFailure {
        return office.workbooks().log(BOOK).stream()
                .filter(Change::isEvent)
                .map(change -> change.field() + " " + change.author().officer())
                .toList();
    }

    @Test
    void aReturnedWorkbookIsReturnedAndTheLogSaysByWhom() throws WorldFailure {
        sealed();
        receive();
        PulledReview returned = review(1, Review.Decision.RETURNED);
        assertEquals(List.of(returned), pull(7, returned));
        assertEquals(WorkbookState.RETURNED, state());
        assertEquals("#returned นายตรวจ ละเอียด", events().get(1));
        close();
        open();
        assertEquals(List.of(returned.review()), office.reviews().of(BOOK));
        assertEquals(
                2, office.workbooks().reopen(BOOK, Sealed.AUTHOR).orElseThrow().revision());
    }

    @Test
    void anAcceptedWorkbookIsAcceptedAndIsNotOpenedAgain() throws WorldFailure {
        sealed();
        receive();
        pull(7, review(1, Review.Decision.ACCEPTED));
        assertEquals(WorkbookState.ACCEPTED, state());
        assertEquals(Optional.empty(), office.workbooks().reopen(BOOK, Sealed.AUTHOR));
    }

    @Test
    void theSameTwiceIsKeptOnce() throws WorldFailure {
        sealed();
        receive();
        pull(7, review(1, Review.Decision.RETURNED));
        office.workbooks().reopen(BOOK, Sealed.AUTHOR);
        assertEquals(List.of(), pull(8, review(1, Review.Decision.RETURNED), review(1, Review.Decision.ACCEPTED)));
        assertEquals(WorkbookState.OPEN, state());
        assertEquals(1, office.reviews().list().size());
        assertEquals(List.of("#seal", "#returned", "#reopen"), kinds());
    }

    private List<String> kinds() throws WorldFailure {
        return events().stream().map(event -> event.split(" ")[0]).toList();
    }

    @Test
    void aReviewThatOvertookTheReceiptWaitsForIt() throws WorldFailure {
        sealed();
        pull(7, review(1, Review.Decision.RETURNED));
        assertEquals(WorkbookState.SEALED, state());
        receive();
        assertEquals(WorkbookState.RETURNED, state());
    }

    @Test
    void aReviewOfAWorkbookThatIsNotHereIsKeptForWhenItComes() throws WorldFailure {
        pull(7, review(1, Review.Decision.RETURNED));
        assertEquals(1, office.reviews().of(BOOK).size());
        sealed();
        receive();
        assertEquals(WorkbookState.RETURNED, state());
    }

    @Test
    void aReviewOfAnOlderRevisionChangesNothingOfTheNewer() throws WorldFailure {
        sealed();
        receive();
        office.workbooks().reopen(BOOK, Sealed.AUTHOR);
        pull(7, review(1, Review.Decision.ACCEPTED));
        assertEquals(WorkbookState.OPEN, state());
        assertEquals(2, office.workbooks().find(BOOK).orElseThrow().revision());
    }

    @Test
    void whenTheDiskFailsNeitherReviewNorStateNorCheckpointIsThere() throws WorldFailure {
        sealed();
        receive();
        office.feed().keep(new Pulled(40, List.of(), List.of()));
        office.run("create trigger full before update on setting begin select raise(abort, 'disk full'); end");
        assertThrows(WorldFailure.class, () -> pull(41, review(1, Review.Decision.RETURNED)));
        assertEquals(WorkbookState.RECEIVED, state());
        assertEquals(List.of(), office.reviews().list());
        assertEquals(40, office.feed().checkpoint());
    }

    @Test
    void aReviewIsNeverChangedAndAnAlteredOneIsFound() throws WorldFailure {
        pull(7, review(1, Review.Decision.RETURNED));
        assertThrows(WorldFailure.class, () -> office.run("update review set signature = 'x'"));
        assertThrows(WorldFailure.class, () -> office.run("delete from review"));
        office.run("drop trigger review_never_updated");
        office.run("update review set content = x'7b7d'");
        assertTrue(
                office.firstFault().orElse("").contains("review"),
                office.firstFault().toString());
    }
}
