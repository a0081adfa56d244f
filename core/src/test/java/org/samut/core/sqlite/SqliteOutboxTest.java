package org.samut.core.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.backup.Backup;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.Digest;
import org.samut.core.submission.DeliveryState;
import org.samut.core.submission.Outbox;
import org.samut.core.submission.Sealed;
import org.samut.core.submission.Submission;
import org.samut.core.text.Text;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.WorkbookState;
import org.samut.core.workbook.Workbooks;

class SqliteOutboxTest {
    private static final Refusal REFUSAL =
            new Refusal("window.closed", Text.of("ปิดรับแล้ว", "Closed"), Text.of("โปรดติดต่อ สกถ.", "Ask the owner"));

    @TempDir
    Path home;

    private final SteppingClock clock = new SteppingClock("2026-11-21T03:00:00Z");
    private SqliteOffice office;
    private Workbooks workbooks;
    private Outbox outbox;
    private String id;

    @BeforeEach
    void open() throws WorldFailure {
        office = SqliteOffice.open(home, clock);
        workbooks = office.workbooks();
        outbox = office.outbox();
        id = workbooks.create("msps-2567", 1, "6760607").id();
        enter("1.01.frame", "5");
    }

    @AfterEach
    void close() throws WorldFailure {
        office.close();
    }

    private void enter(String field, String figure) throws WorldFailure {
        workbooks.append(id, List.of(Entering.of(field, Entry.figure(figure))), Sealed.AUTHOR);
    }

    private Submission submission(int revision) throws WorldFailure {
        List<Change> log = workbooks.log(id);
        return Sealed.of(id, revision, log.get(log.size() - 1).hash());
    }

    private Submission sealed(int revision) throws WorldFailure {
        workbooks.move(id, WorkbookState.OPEN, WorkbookState.CHECKED);
        Submission submission = submission(revision);
        assertTrue(outbox.enqueue(submission, Sealed.AUTHOR));
        return submission;
    }

    private WorkbookState state() throws WorldFailure {
        return workbooks.find(id).orElseThrow().state();
    }

    private Outbox.Delivery delivery(int revision) throws WorldFailure {
        return outbox.delivery(id, revision).orElseThrow();
    }

    @Test
    void sealingWritesTheEventTheStateAndTheDeliveryTogether() throws WorldFailure {
        Submission submission = sealed(1);
        assertEquals(WorkbookState.SEALED, state());
        List<Change> log = workbooks.log(id);
        Change last = log.get(log.size() - 1);
        assertEquals("#seal", last.field());
        assertEquals(new Entry.Words(submission.sha256()), last.entry());
        close();
        office = SqliteOffice.open(home, clock);
        outbox = office.outbox();
        Outbox.Delivery waiting = delivery(1);
        assertEquals(submission, waiting.submission());
        assertArrayEquals(submission.content(), waiting.submission().content());
        assertEquals(submission.sha256(), Digest.sha256Hex(waiting.submission().content()));
        assertEquals(DeliveryState.WAITING, waiting.state());
        assertEquals(0, waiting.attempts());
        assertEquals(Optional.of(waiting), outbox.latest(id));
    }

    @Test
    void aWorkbookThatIsNotCheckedIsNotSealed() throws WorldFailure {
        assertFalse(outbox.enqueue(submission(1), Sealed.AUTHOR));
        assertEquals(List.of(), outbox.deliveries());
        assertEquals(1, workbooks.log(id).size());
    }

    @Test
    void aSubmissionOfAnOlderLogIsNotSealed() throws WorldFailure {
        Submission older = submission(1);
        enter("1.01.frame", "6");
        workbooks.move(id, WorkbookState.OPEN, WorkbookState.CHECKED);
        assertFalse(outbox.enqueue(older, Sealed.AUTHOR), "somebody typed meanwhile");
        assertFalse(outbox.enqueue(submission(2), Sealed.AUTHOR), "another revision");
        assertEquals(WorkbookState.CHECKED, state());
        assertTrue(outbox.enqueue(submission(1), Sealed.AUTHOR));
        assertFalse(outbox.enqueue(submission(1), Sealed.AUTHOR), "it is sealed already");
    }

    @Test
    void aBackupIsMadeAtEachSeal() throws WorldFailure {
        sealed(1);
        assertEquals(
                List.of(Backup.Reason.SEAL),
                office.backups().list().stream().map(Backup::reason).toList());
        assertEquals(Optional.empty(), office.backups().lastFailure());
    }

    @Test
    void anAttemptIsUnknownUntilItsEndIsKnown() throws WorldFailure {
        sealed(1);
        assertTrue(outbox.attempt(id, 1, DeliveryState.WAITING));
        assertEquals(DeliveryState.UNKNOWN, delivery(1).state());
        assertFalse(outbox.attempt(id, 1, DeliveryState.WAITING), "another run was faster");
        assertTrue(outbox.attempt(id, 1, DeliveryState.UNKNOWN));
        assertEquals(0, delivery(1).attempts());
    }

    @Test
    void noNetworkIsNotCountedAsAnAttempt() throws WorldFailure {
        sealed(1);
        Instant later = Instant.parse("2026-11-21T04:00:00Z");
        outbox.attempt(id, 1, DeliveryState.WAITING);
        outbox.postpone(id, 1, Instant.EPOCH, false);
        assertEquals(0, delivery(1).attempts());
        outbox.attempt(id, 1, DeliveryState.WAITING);
        outbox.postpone(id, 1, later, true);
        assertEquals(1, delivery(1).attempts());
        assertEquals(later, delivery(1).notBefore());
        assertEquals(DeliveryState.WAITING, delivery(1).state());
    }

    @Test
    void aRefusalIsKeptBesideTheSubmission() throws WorldFailure {
        sealed(1);
        outbox.attempt(id, 1, DeliveryState.WAITING);
        outbox.refuse(id, 1, REFUSAL);
        assertEquals(DeliveryState.REFUSED, delivery(1).state());
        assertEquals(Optional.of(REFUSAL), delivery(1).refusal());
        assertTrue(outbox.attempt(id, 1, DeliveryState.REFUSED), "a person tries again");
    }

    @Test
    void theFirstReceiptIsKeptForGood() throws WorldFailure {
        sealed(1);
        outbox.attempt(id, 1, DeliveryState.WAITING);
        outbox.receive(id, 1, "the first");
        outbox.receive(id, 1, "the second");
        outbox.postpone(id, 1, Instant.EPOCH, true);
        outbox.refuse(id, 1, REFUSAL);
        assertFalse(outbox.attempt(id, 1, DeliveryState.RECEIVED));
        assertEquals(DeliveryState.RECEIVED, delivery(1).state());
        assertEquals(Optional.of("the first"), delivery(1).receipt());
        assertEquals(WorkbookState.RECEIVED, state());
    }

    @Test
    void aReceiptForAnOlderRevisionLeavesTheNewerOneOpen() throws WorldFailure {
        sealed(1);
        workbooks.reopen(id, Sealed.AUTHOR);
        outbox.receive(id, 1, "late");
        assertEquals(DeliveryState.RECEIVED, delivery(1).state());
        assertEquals(WorkbookState.OPEN, state());
        sealed(2);
        assertEquals(
                List.of(1, 2),
                outbox.deliveries().stream()
                        .map(delivery -> delivery.submission().revision())
                        .toList());
        assertEquals(2, outbox.latest(id).orElseThrow().submission().revision());
    }

    @Test
    void whatIsNotThereIsEmpty() throws WorldFailure {
        assertEquals(Optional.empty(), outbox.delivery(id, 1));
        assertEquals(Optional.empty(), outbox.latest("another"));
        assertFalse(outbox.attempt("another", 1, DeliveryState.WAITING));
    }
}
