package org.samut.sync.server.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.review.Review;

/**
 * The owner's reviews, one to a revision, never changed. Each method is one transaction; when it returns, what it wrote
 * is on the disk. Safe for several threads and processes.
 */
public interface ReviewLedger {

    /**
     * Keeps a review and puts its notice into the feed of its LAO, unless that revision has a review already or a newer
     * revision is there.
     *
     * @param signed the review as the server signed it
     */
    Kept keep(Review review, String signed) throws WorldFailure;

    Optional<Review> review(String submission, int revision) throws WorldFailure;

    /** All reviews of one workbook, by revision. */
    List<Review> reviews(String submission) throws WorldFailure;

    /** What came of keeping one. */
    sealed interface Kept {}

    /** It is kept and in the feed. */
    record Fresh() implements Kept {}

    /** That revision has this review since before. */
    record Decided(Review before) implements Kept {
        public Decided {
            Objects.requireNonNull(before);
        }
    }

    /** A newer revision came meanwhile: nothing was written. */
    record Outdated(int newest) implements Kept {}
}
