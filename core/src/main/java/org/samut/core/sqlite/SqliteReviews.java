package org.samut.core.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.review.PulledReview;
import org.samut.core.review.Review;
import org.samut.core.review.Reviews;
import org.samut.core.review.SignedReviews;
import org.samut.core.signature.Digest;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.WorkbookState;

/** Reviews in the database, and what they make of the workbooks that they speak of. */
final class SqliteReviews implements Reviews {
    /** The step that made the table; an older database has none. */
    static final int SINCE = 4;

    /** In the log's place for the PC: a review is written by none of the office's. */
    private static final String NO_DEVICE = "-";

    private final Database database;

    SqliteReviews(Database database) {
        this.database = database;
    }

    @Override
    public List<Review> of(String workbook) throws WorldFailure {
        return database.read(connection -> read(connection, "where workbook = ? order by revision", workbook));
    }

    @Override
    public List<Review> list() throws WorldFailure {
        return database.read(connection -> read(connection, "order by workbook, revision"));
    }

    /** Keeps them within the caller's transaction, each once; answers with those that were not here yet. */
    static List<PulledReview> keep(Connection connection, ChangeLog log, List<PulledReview> pulled)
            throws SQLException {
        List<PulledReview> fresh = new ArrayList<>();
        for (PulledReview one : pulled) {
            if (insert(connection, one)) {
                note(connection, log, one.review());
                settle(connection, one.review().submission());
                fresh.add(one);
            }
        }
        return fresh;
    }

    private static boolean insert(Connection connection, PulledReview pulled) throws SQLException {
        byte[] content = SignedReviews.json(pulled.review());
        String[] parts = pulled.signed().split("\\.", -1);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into review values (?, ?, ?, ?, ?) on conflict (workbook, revision) do nothing")) {
            insert.setString(1, pulled.review().submission());
            insert.setInt(2, pulled.review().revision());
            insert.setBytes(3, content);
            insert.setString(4, Digest.sha256Hex(content));
            insert.setString(5, parts[0] + ".." + parts[parts.length - 1]);
            return insert.executeUpdate() == 1;
        }
    }

    /** A line in the log of a workbook that is here, whatever became of it since. */
    private static void note(Connection connection, ChangeLog log, Review review) throws SQLException {
        Optional<WorkbookRow> row = WorkbookRow.find(connection, review.submission());
        if (row.isPresent()) {
            Entering event = Entering.of(
                    review.isReturned() ? "#returned" : "#accepted",
                    new Entry.Words(Integer.toString(review.revision())));
            log.append(connection, row.get(), List.of(event), new Change.Author(review.reviewer(), NO_DEVICE));
        }
    }

    /**
     * Moves a received workbook as the review of its revision says. One that is sealed waits for its receipt; one that
     * was opened again is in its next revision, which nobody has looked at.
     */
    static void settle(Connection connection, String workbook) throws SQLException {
        Optional<WorkbookRow> received = WorkbookRow.find(connection, workbook)
                .filter(row -> row.entitled().state() == WorkbookState.RECEIVED);
        if (received.isEmpty()) {
            return;
        }
        int revision = received.get().entitled().revision();
        for (Review review : read(connection, "where workbook = ? and revision = " + revision, workbook)) {
            received.get()
                    .in(review.isReturned() ? WorkbookState.RETURNED : WorkbookState.ACCEPTED)
                    .update(connection);
        }
    }

    private static List<Review> read(Connection connection, String which, String... values) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select content from review " + which)) {
            for (int at = 0; at < values.length; at++) {
                select.setString(at + 1, values[at]);
            }
            try (ResultSet row = select.executeQuery()) {
                List<Review> reviews = new ArrayList<>();
                while (row.next()) {
                    SignedReviews.of(row.getBytes(1)).ifPresent(reviews::add);
                }
                return List.copyOf(reviews);
            }
        }
    }
}
