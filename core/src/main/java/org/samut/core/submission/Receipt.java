package org.samut.core.submission;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The server's signed word that it holds a submission.
 *
 * @param receivedAt the server's time
 * @param missingEvidence hashes of evidence that the manifest names and the server has not got
 * @param timing whether it was in time; empty in receipts from before servers told it
 */
public record Receipt(
        String submission,
        int revision,
        String sha256,
        Instant receivedAt,
        List<String> missingEvidence,
        Optional<Timing> timing) {
    public Receipt {
        Objects.requireNonNull(submission);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(receivedAt);
        missingEvidence = List.copyOf(missingEvidence);
        Objects.requireNonNull(timing);
    }

    /** A receipt that says nothing of a window. */
    public Receipt(String submission, int revision, String sha256, Instant receivedAt, List<String> missingEvidence) {
        this(submission, revision, sha256, receivedAt, missingEvidence, Optional.empty());
    }
}
