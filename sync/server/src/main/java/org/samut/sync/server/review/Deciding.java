package org.samut.sync.server.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.review.Remark;
import org.samut.core.review.Review;
import org.samut.core.review.SignedReviews;
import org.samut.core.submission.SubmissionReader;
import org.samut.core.submission.SubmittedWorkbook;
import org.samut.sync.server.ledger.KeptSubmission;

/**
 * What a reviewer wants to decide on a revision.
 *
 * @param reviewer the name that the office reads
 * @param remarks in the order in which they are to be numbered
 */
public record Deciding(String submission, int revision, Review.Decision decision, String reviewer, List<Said> remarks) {
    private static final int LONGEST_NAME = 200;

    public Deciding {
        Objects.requireNonNull(submission);
        Objects.requireNonNull(decision);
        Objects.requireNonNull(reviewer);
        remarks = List.copyOf(remarks);
    }

    /** A remark not numbered yet: on an indicator, a question, an item of one, or with an empty place on the whole. */
    public record Said(String place, String text) {
        public Said {
            Objects.requireNonNull(place);
            Objects.requireNonNull(text);
        }
    }

    /** The review, or why it cannot be one: the first remark that does not fit, a place that is not in it. */
    Outcome<Review> review(KeptSubmission kept, Instant now) {
        String name = reviewer.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Outcome.refused(ReviewRefusals.NO_REVIEWER);
        }
        if (decision == Review.Decision.RETURNED && remarks.isEmpty()) {
            return Outcome.refused(ReviewRefusals.NO_REMARK);
        }
        Optional<SubmittedWorkbook> workbook =
                SubmissionReader.read(kept.content()) instanceof Outcome.Done<SubmittedWorkbook> done
                        ? Optional.of(done.value())
                        : Optional.empty();
        List<Remark> numbered = new ArrayList<>();
        for (Said said : remarks) {
            String text = said.text().strip();
            String place = said.place().strip();
            Optional<Refusal> refusal = objection(numbered.size() + 1, place, text, workbook);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            numbered.add(new Remark(numbered.size() + 1, place, text));
        }
        var review = new Review(kept.id(), kept.revision(), kept.lao(), kept.sha256(), decision, now, name, numbered);
        return SignedReviews.fits(review) ? Outcome.done(review) : Outcome.refused(ReviewRefusals.TOO_LARGE);
    }

    private static Optional<Refusal> objection(
            int number, String place, String text, Optional<SubmittedWorkbook> workbook) {
        if (number > Review.MOST_REMARKS) {
            return Optional.of(ReviewRefusals.TOO_LARGE);
        }
        if (text.isEmpty() || text.length() > Remark.LONGEST) {
            return Optional.of(ReviewRefusals.remark(number));
        }
        boolean known =
                place.isEmpty() || workbook.filter(read -> isIn(read, place)).isPresent();
        return known ? Optional.empty() : Optional.of(ReviewRefusals.place(number, place));
    }

    /** An item may be blank there, so only its indicator is looked for. */
    private static boolean isIn(SubmittedWorkbook workbook, String place) {
        int point = place.lastIndexOf('.');
        String above = point < 0 ? place : place.substring(0, point);
        return place.length() <= 100
                && (workbook.answer(place).isPresent()
                        || workbook.answer(above).isPresent()
                        || workbook.survey().stream()
                                .anyMatch(question -> question.code().equals(place)
                                        || question.code().equals(above)));
    }
}
