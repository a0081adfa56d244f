package org.samut.sync.client;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.failure.Refusal;
import org.samut.core.review.Review;
import org.samut.core.text.Text;

/**
 * What one run did, for the window and the command line.
 *
 * @param state how it ended
 * @param forms the forms that came new, as {@code id} and version
 * @param received the submissions whose signed receipt came in this run
 * @param reviews what the owner decided, as far as it was not known here
 * @param refusals what the server said against submissions, and what stopped the run
 * @param nextAttempt when it is worth trying again, where waiting is the matter
 * @param obstacle what stood in the way last, and what to do about it
 * @param sentences all of it for a person to read, in order: what happened, and what to do next
 */
public record RunReport(
        State state,
        List<NewForm> forms,
        List<Received> received,
        List<Reviewed> reviews,
        List<Refusal> refusals,
        Optional<Instant> nextAttempt,
        Optional<Refusal> obstacle,
        List<Text> sentences) {

    /** How a run ended. */
    public enum State {
        /** Nothing was waiting to be sent. */
        NOTHING_TO_SEND,
        /** All that was waiting is received. */
        RECEIVED,
        /** Something still waits: no line, or a server that asked for patience. */
        WAITING,
        /** The server refused something; a person decides. */
        REFUSED,
        /** The run could not go on: enrol again, or the server is not the one that was enrolled at. */
        STOPPED
    }

    /** A form version that came with the feed. */
    public record NewForm(String id, int version) {}

    /** A submission that the server holds now. */
    public record Received(String submission, int revision, Instant receivedAt) {}

    /** A revision that the owner accepted or returned; it need not be on this PC. */
    public record Reviewed(String submission, int revision, Review.Decision decision) {}

    public RunReport {
        Objects.requireNonNull(state);
        forms = List.copyOf(forms);
        received = List.copyOf(received);
        reviews = List.copyOf(reviews);
        refusals = List.copyOf(refusals);
        Objects.requireNonNull(nextAttempt);
        Objects.requireNonNull(obstacle);
        sentences = List.copyOf(sentences);
    }
}
