package org.samut.core.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.workbook.Change;

/** Submissions and what is known of their delivery. Blocking; safe for several threads. */
public interface Outbox {

    /**
     * A submission on its way.
     *
     * @param attempts how often the server was asked; no network does not count
     * @param notBefore the earliest next attempt
     * @param refusal what the server said against it, if it did
     * @param receipt the signed receipt as it came (compact JWS), once verified
     */
    record Delivery(
            Submission submission,
            DeliveryState state,
            int attempts,
            Instant notBefore,
            Optional<Refusal> refusal,
            Optional<String> receipt) {}

    /**
     * Seals a workbook: in one transaction its log gets the event {@code #seal} with the submission's hash, it moves
     * from checked to sealed, and the delivery waits. False, and nothing is written, where the workbook is not checked
     * any more or where its log is not the one that the submission was written from.
     */
    boolean enqueue(Submission submission, Change.Author author) throws WorldFailure;

    /** All deliveries, oldest first. */
    List<Delivery> deliveries() throws WorldFailure;

    Optional<Delivery> delivery(String submission, int revision) throws WorldFailure;

    /** The newest revision's delivery. */
    Optional<Delivery> latest(String submission) throws WorldFailure;

    /** Moves by compare-and-set on the state; false when it was not in {@code from} any more. */
    boolean attempt(String submission, int revision, DeliveryState from) throws WorldFailure;

    /** After an attempt that the server did not take: waits again, not before the given time. */
    void postpone(String submission, int revision, Instant notBefore, boolean asked) throws WorldFailure;

    void refuse(String submission, int revision, Refusal refusal) throws WorldFailure;

    /** Keeps a verified receipt and makes the workbook received, in one transaction. */
    void receive(String submission, int revision, String receipt) throws WorldFailure;

    /** Puts a verified receipt in the place of one that does not verify; false when that one was not there any more. */
    boolean replaceReceipt(String submission, int revision, String unproven, String receipt) throws WorldFailure;
}
