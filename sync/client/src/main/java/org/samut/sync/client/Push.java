package org.samut.sync.client;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.submission.DeliveryState;
import org.samut.core.submission.Outbox;
import org.samut.core.submission.Receipt;
import org.samut.core.submission.Receipts;
import org.samut.core.submission.Submission;
import org.samut.sync.client.line.Line;
import org.samut.sync.client.line.Reply;
import org.samut.sync.protocol.Paths;
import org.samut.sync.protocol.PostmarkSlip;
import org.samut.sync.protocol.ReceiptReply;

/** Sends what waits, oldest first. Only a receipt that verifies with the pinned key makes a submission received. */
final class Push {
    private static final int TRIES_IN_A_RUN = 3;
    private static final Duration WORTH_WAITING = Duration.ofSeconds(10);

    private final Line line;
    private final PinnedKeys keys;
    private final Shelves shelves;
    private final Outbox outbox;
    private final Surroundings surroundings;
    private final Diary diary;

    Push(Line line, PinnedKeys keys, Shelves shelves, Surroundings surroundings, Diary diary) {
        this.line = line;
        this.keys = keys;
        this.shelves = shelves;
        this.outbox = shelves.outbox();
        this.surroundings = surroundings;
        this.diary = diary;
    }

    /**
     * Sends; where {@code asked} by a person, also what would wait longer and what was refused before.
     *
     * @return false where the run had better end
     */
    boolean run(boolean asked) throws WorldFailure {
        for (Outbox.Delivery delivery : outbox.deliveries()) {
            if (isDue(delivery, asked) && !send(delivery)) {
                return false;
            }
            if (asked && isUnproven(delivery) && isNewest(delivery.submission())) {
                prove(delivery);
            }
        }
        return true;
    }

    /** Whether its receipt is damaged, or was signed by a server that this PC does not count on any more. */
    private boolean isUnproven(Outbox.Delivery delivery) {
        return delivery.receipt()
                .filter(signed -> verified(signed, delivery.submission()).isEmpty())
                .isPresent();
    }

    private Optional<Receipt> verified(String signed, Submission submission) {
        return Receipts.verify(keys.of(signed), signed, submission)
                .filter(receipt -> keys.isTimely(signed, receipt.receivedAt()));
    }

    /** Sends the same bytes once more for a receipt that verifies; what is here stays until one came. */
    private void prove(Outbox.Delivery delivery) throws WorldFailure {
        Submission submission = delivery.submission();
        Reply reply = put(submission);
        if (reply instanceof Reply.NoLine none) {
            diary.noLine(none);
            return;
        }
        Reply.Answered answer = (Reply.Answered) reply;
        Optional<ReceiptReply> signed = answer.message(ReceiptReply.class);
        Optional<Receipt> receipt = signed.flatMap(read -> verified(read.receipt(), submission));
        switch (Verdict.of(answer.status(), voice(answer, signed, receipt))) {
            case TAKEN -> {
                outbox.replaceReceipt(
                        submission.id(),
                        submission.revision(),
                        delivery.receipt().orElseThrow(),
                        signed.orElseThrow().receipt());
                diary.received(submission, receipt.orElseThrow());
            }
            case REFUSED, ASK_PERSON ->
                diary.refused(answer.problem().orElseThrow().refusal());
            case ENROL_AGAIN -> diary.stopped(Words.notKnown(answer));
            case OTHER_SERVER -> diary.stopped(Words.OTHER_SERVER);
            case SIGN_IN_PAGE -> diary.waiting(Words.SIGN_IN_PAGE);
            case STRANGER -> diary.waiting(Words.STRANGER);
            case WAIT ->
                diary.waiting(answer.problem().map(problem -> problem.refusal()).orElse(Words.SERVER_BUSY));
        }
    }

    private boolean isDue(Outbox.Delivery delivery, boolean asked) throws WorldFailure {
        return switch (delivery.state()) {
            case RECEIVED -> false;
            case UNKNOWN -> true;
            case WAITING -> asked || isTime(delivery.notBefore());
            case REFUSED -> asked && isNewest(delivery.submission());
        };
    }

    private boolean isTime(Instant notBefore) {
        Instant now = surroundings.clock().instant();
        // A time further away than any pause was written under another clock.
        if (notBefore.isAfter(now) && !notBefore.isAfter(now.plus(Pauses.LONGEST))) {
            diary.waitingUntil(notBefore);
            return false;
        }
        return true;
    }

    private boolean isNewest(Submission submission) throws WorldFailure {
        return outbox.latest(submission.id())
                .filter(latest -> latest.submission().revision() == submission.revision())
                .isPresent();
    }

    /** Sends one; false where the run had better end. */
    private boolean send(Outbox.Delivery delivery) throws WorldFailure {
        Submission submission = delivery.submission();
        DeliveryState from = delivery.state();
        for (int tried = 1; ; tried++) {
            if (!outbox.attempt(submission.id(), submission.revision(), from)) {
                // Somebody else has it in hand.
                return true;
            }
            Reply reply = put(submission);
            if (reply instanceof Reply.NoLine none) {
                noLine(submission, from, none);
                return false;
            }
            Reply.Answered answer = (Reply.Answered) reply;
            Optional<ReceiptReply> signed = answer.message(ReceiptReply.class);
            Optional<Receipt> receipt = signed.flatMap(read -> verified(read.receipt(), submission));
            Verdict verdict = Verdict.of(answer.status(), voice(answer, signed, receipt));
            if (verdict != Verdict.WAIT) {
                return settle(submission, from, verdict, answer, receipt);
            }
            Duration pause = new Pauses(surroundings.chance()).after(delivery.attempts() + tried, answer);
            Instant next = surroundings.clock().instant().plus(pause);
            outbox.postpone(submission.id(), submission.revision(), next, true);
            if (tried == TRIES_IN_A_RUN || pause.compareTo(WORTH_WAITING) > 0 || !pass(pause)) {
                diary.waiting(answer.problem().map(problem -> problem.refusal()).orElse(Words.SERVER_BUSY));
                diary.waitingUntil(next);
                return false;
            }
            from = DeliveryState.WAITING;
        }
    }

    private static Verdict.Voice voice(
            Reply.Answered answer, Optional<ReceiptReply> signed, Optional<Receipt> receipt) {
        if (receipt.isPresent() || answer.problem().isPresent()) {
            return Verdict.Voice.SERVER;
        }
        return signed.isPresent() ? Verdict.Voice.OTHER_KEY : Verdict.Voice.UNKNOWN;
    }

    private boolean settle(
            Submission submission,
            DeliveryState from,
            Verdict verdict,
            Reply.Answered answer,
            Optional<Receipt> receipt)
            throws WorldFailure {
        switch (verdict) {
            case TAKEN -> {
                String signed = answer.message(ReceiptReply.class).orElseThrow().receipt();
                outbox.receive(submission.id(), submission.revision(), signed);
                diary.received(submission, receipt.orElseThrow());
                return true;
            }
            case REFUSED, ASK_PERSON -> {
                Refusal refusal = answer.problem().orElseThrow().refusal();
                outbox.refuse(submission.id(), submission.revision(), refusal);
                diary.refused(refusal);
                return true;
            }
            case ENROL_AGAIN -> diary.stopped(Words.notKnown(answer));
            case OTHER_SERVER -> diary.stopped(Words.OTHER_SERVER);
            case SIGN_IN_PAGE -> diary.waiting(Words.SIGN_IN_PAGE);
            case STRANGER -> diary.waiting(Words.STRANGER);
            case WAIT -> throw new IllegalStateException("waiting is not settled here");
        }
        // It was no word of the server about this submission: nothing is counted.
        asBefore(submission, from);
        return false;
    }

    /** Where nothing left this PC it waits as before; otherwise its fate stays unknown until the server says. */
    private void noLine(Submission submission, DeliveryState from, Reply.NoLine none) throws WorldFailure {
        if (!none.mayHaveArrived()) {
            asBefore(submission, from);
        }
        diary.noLine(none);
    }

    /** What an earlier attempt left unknown is unknown still. */
    private void asBefore(Submission submission, DeliveryState from) throws WorldFailure {
        if (from != DeliveryState.UNKNOWN) {
            outbox.postpone(
                    submission.id(), submission.revision(), surroundings.clock().instant(), false);
        }
    }

    private boolean pass(Duration pause) {
        try {
            surroundings.waiting().pass(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The sealed bytes, and beside them their signature and what proves when they were sealed. */
    private Reply put(Submission submission) throws WorldFailure {
        Map<String, String> headers = new HashMap<>(Map.of(Paths.SIGNATURE, submission.signature()));
        PostmarkSlip slip = PostmarkSlip.of(shelves.postmarks().of(submission.id(), submission.revision()));
        if (!slip.provesNothing()) {
            headers.put(Paths.POSTMARK, slip.encoded());
        }
        return line.put(path(submission), submission.content(), headers);
    }

    private static String path(Submission submission) {
        return Paths.SUBMISSION
                .replace("{id}", submission.id())
                .replace("{revision}", Integer.toString(submission.revision()));
    }
}
