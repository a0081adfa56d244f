package org.samut.sync.server.review;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.review.Review;
import org.samut.core.review.SignedReviews;
import org.samut.core.revision.Changes;
import org.samut.core.signature.SigningKey;
import org.samut.core.submission.SubmissionReader;
import org.samut.core.submission.SubmittedWorkbook;
import org.samut.sync.server.ledger.KeptSubmission;
import org.samut.sync.server.ledger.Ledger;
import org.samut.sync.server.ledger.ReviewLedger;

/** Where an owner accepts a received revision or returns it, and sees what a later one changed. Safe for several threads. */
public final class ReviewDesk {
    private final Ledger ledger;
    private final SigningKey key;
    private final Clock clock;

    public ReviewDesk(Ledger ledger, SigningKey key, Clock clock) {
        this.ledger = ledger;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Decides on a revision and tells its LAO by the feed. When done it is on the disk; the same decision once more is
     * done too, and gives the review that is kept.
     */
    public Outcome<Review> decide(Deciding deciding) throws WorldFailure {
        Optional<KeptSubmission> kept = ledger.submission(deciding.submission(), deciding.revision());
        if (kept.isEmpty()) {
            return Outcome.refused(ReviewRefusals.NO_SUBMISSION);
        }
        Outcome<Review> made = deciding.review(kept.get(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return made instanceof Outcome.Done<Review> done ? keep(done.value()) : made;
    }

    private Outcome<Review> keep(Review review) throws WorldFailure {
        ReviewLedger.Kept kept = ledger.reviews().keep(review, SignedReviews.write(key, review));
        if (kept instanceof ReviewLedger.Outdated outdated) {
            return Outcome.refused(ReviewRefusals.outdated(review.revision(), outdated.newest()));
        }
        if (kept instanceof ReviewLedger.Decided decided) {
            return decided.before().saysTheSameAs(review)
                    ? Outcome.done(decided.before())
                    : Outcome.refused(ReviewRefusals.decided(decided.before()));
        }
        return Outcome.done(review);
    }

    /** The decision on a revision, where there is one. */
    public Optional<Review> review(String submission, int revision) throws WorldFailure {
        return ledger.reviews().review(submission, revision);
    }

    /** All decisions on a workbook, by revision. */
    public List<Review> reviews(String submission) throws WorldFailure {
        return ledger.reviews().reviews(submission);
    }

    /**
     * What a revision says otherwise than the one before it that is here, with the office's replies to that one's
     * remarks; empty for a first revision and for one that is not here.
     */
    public Optional<Changes> changes(String submission, int revision) throws WorldFailure {
        Optional<SubmittedWorkbook> now = read(submission, revision);
        if (now.isEmpty()) {
            return Optional.empty();
        }
        // An office may have opened its workbook again before it was ever sent: such a revision never came here.
        for (int earlier = revision - 1; earlier >= 1; earlier--) {
            Optional<SubmittedWorkbook> before = read(submission, earlier);
            if (before.isPresent()) {
                return Optional.of(Changes.of(before.get(), now.get(), review(submission, earlier)));
            }
        }
        return Optional.empty();
    }

    private Optional<SubmittedWorkbook> read(String submission, int revision) throws WorldFailure {
        return ledger.submission(submission, revision)
                .flatMap(kept -> SubmissionReader.read(kept.content()) instanceof Outcome.Done<SubmittedWorkbook> done
                        ? Optional.of(done.value())
                        : Optional.empty());
    }
}
