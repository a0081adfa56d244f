package org.samut.sync.server.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.review.Review;
import org.samut.core.review.SignedReviews;
import org.samut.sync.protocol.FeedItem;
import org.samut.sync.server.ledger.Ledger;
import org.samut.sync.server.ledger.ReviewLedger;

/** Reviews in SQL that SQLite and PostgreSQL both run. */
final class JdbcReviews implements ReviewLedger {
    private static final String REVIEW = "select content from review where submission = ?";

    private final Database database;
    private final JdbcLedger ledger;

    JdbcReviews(Database database, JdbcLedger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    @Override
    public Kept keep(Review review, String signed) throws WorldFailure {
        var notice = new Ledger.Notice(
                "review-" + review.submission() + "-" + review.revision(),
                FeedItem.Notice.REVIEW,
                Optional.of(review.lao()),
                signed);
        return database.write(work -> {
            // Whoever reviews the same revision at the same time waits here, and finds the first one's row below.
            database.dialect().beginFeedPlace(work);
            Optional<Review> before = first(work, review.submission(), review.revision());
            if (before.isPresent()) {
                return new Decided(before.get());
            }
            int newest = work.first(
                            "select max(revision) from submission where id = ?",
                            results -> results.getInt(1),
                            review.submission())
                    .orElse(0);
            if (newest > review.revision()) {
                return new Outdated(newest);
            }
            work.update(
                    "insert into review (submission, revision, lao, decision, at, reviewer, content)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    review.submission(),
                    review.revision(),
                    review.lao(),
                    review.decision().name(),
                    review.at(),
                    review.reviewer(),
                    SignedReviews.json(review));
            ledger.post(work, notice, review.at());
            return new Fresh();
        });
    }

    @Override
    public Optional<Review> review(String submission, int revision) throws WorldFailure {
        return database.read(work -> first(work, submission, revision));
    }

    @Override
    public List<Review> reviews(String submission) throws WorldFailure {
        return database.read(work -> work.list(REVIEW + " order by revision", JdbcReviews::review, submission));
    }

    private static Optional<Review> first(Work work, String submission, int revision) throws SQLException {
        return work.first(REVIEW + " and revision = ?", JdbcReviews::review, submission, revision);
    }

    private static Review review(ResultSet results) throws SQLException {
        return SignedReviews.of(results.getBytes(1))
                .orElseThrow(() -> new SQLException("a review that cannot be read"));
    }
}
