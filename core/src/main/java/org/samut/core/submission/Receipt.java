package org.samut.core.submission;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The server's signed word that it holds a submission.
 *
 * @param receivedAt the server's time
 * @param missingEvidence hashes of evidence that the manifest names and the server has not got
 */
public record Receipt(
        String submission, int revision, String sha256, Instant receivedAt, List<String> missingEvidence) {
    public Receipt {
        Objects.requireNonNull(submission);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(receivedAt);
        missingEvidence = List.copyOf(missingEvidence);
    }
}
