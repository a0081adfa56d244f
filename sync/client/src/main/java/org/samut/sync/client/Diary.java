package org.samut.sync.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.Refusal;
import org.samut.core.review.Review;
import org.samut.core.submission.Receipt;
import org.samut.core.submission.Submission;
import org.samut.core.text.Text;
import org.samut.sync.client.line.Reply;

/** What has happened in a run so far. Not thread-safe. */
final class Diary {
    private final List<RunReport.NewForm> forms = new ArrayList<>();
    private final List<RunReport.Received> received = new ArrayList<>();
    private final List<RunReport.Reviewed> reviews = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Text> sentences = new ArrayList<>();
    private RunReport.State state = RunReport.State.NOTHING_TO_SEND;
    private Optional<Instant> nextAttempt = Optional.empty();
    private Optional<Refusal> obstacle = Optional.empty();

    void newForm(String id, int version) {
        forms.add(new RunReport.NewForm(id, version));
        sentences.add(Words.newForm(id, version));
    }

    void reviewed(Review review) {
        reviews.add(new RunReport.Reviewed(review.submission(), review.revision(), review.decision()));
        sentences.add(Words.reviewed(review));
    }

    void received(Submission submission, Receipt receipt) {
        received.add(new RunReport.Received(submission.id(), submission.revision(), receipt.receivedAt()));
        sentences.add(Words.received(submission));
        reach(RunReport.State.RECEIVED);
    }

    /** All files of a submission are there. */
    void evidenceArrived() {
        reach(RunReport.State.RECEIVED);
    }

    void waiting(Refusal why) {
        say(why);
        reach(RunReport.State.WAITING);
    }

    /** There was no answer. Another key is no bad line: it stops the run until a person has looked. */
    void noLine(Reply.NoLine none) {
        if (none.cause() == Reply.Cause.OTHER_KEY) {
            stopped(Words.noLine(none.cause()));
        } else {
            waiting(Words.noLine(none.cause()));
        }
    }

    void waitingUntil(Instant next) {
        nextAttempt = nextAttempt.filter(known -> known.isBefore(next)).or(() -> Optional.of(next));
        reach(RunReport.State.WAITING);
    }

    void refused(Refusal refusal) {
        refusals.add(refusal);
        say(refusal);
        reach(RunReport.State.REFUSED);
    }

    void stopped(Refusal why) {
        refusals.add(why);
        say(why);
        reach(RunReport.State.STOPPED);
    }

    void say(Text sentence) {
        sentences.add(sentence);
    }

    RunReport report() {
        if (state == RunReport.State.NOTHING_TO_SEND) {
            sentences.add(Words.NOTHING_TO_SEND);
        }
        return new RunReport(state, forms, received, reviews, refusals, nextAttempt, obstacle, sentences);
    }

    private void say(Refusal refusal) {
        obstacle = Optional.of(refusal);
        sentences.add(refusal.happened());
        sentences.add(refusal.next());
    }

    /** A run is as far from done as its worst part. */
    private void reach(RunReport.State reached) {
        if (reached.compareTo(state) > 0) {
            state = reached;
        }
    }
}
