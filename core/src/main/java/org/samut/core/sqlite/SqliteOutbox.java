package org.samut.core.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.core.backup.Backup;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.submission.DeliveryState;
import org.samut.core.submission.Outbox;
import org.samut.core.submission.Submission;
import org.samut.core.submission.SubmissionReader;
import org.samut.core.submission.SubmittedWorkbook;
import org.samut.core.text.Text;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.WorkbookState;

/** Submissions and their delivery in the database. A submission's row is never changed; its delivery's is. */
final class SqliteOutbox implements Outbox {
    private static final String DELIVERY = """
            select s.workbook, s.revision, s.content, s.sha256, s.signature, d.state, d.attempts, d.not_before,
                d.refusal_code, d.refusal_happened_thai, d.refusal_happened_english, d.refusal_next_thai,
                d.refusal_next_english, d.receipt
            from delivery d join submission s on s.workbook = d.workbook and s.revision = d.revision
            """;

    private final Database database;
    private final ChangeLog log;
    private final SqliteBackups backups;

    SqliteOutbox(Database database, ChangeLog log, SqliteBackups backups) {
        this.database = database;
        this.log = log;
        this.backups = backups;
    }

    @Override
    public boolean enqueue(Submission submission, Change.Author author) throws WorldFailure {
        Optional<SubmittedWorkbook> content =
                SubmissionReader.read(submission.content()) instanceof Outcome.Done<SubmittedWorkbook> done
                        ? Optional.of(done.value())
                        : Optional.empty();
        boolean sealed = content.isPresent()
                && database.write(connection -> {
                    Optional<WorkbookRow> row = WorkbookRow.find(connection, submission.id())
                            .filter(here -> isOfThisLog(here, submission, content.get()));
                    if (row.isPresent()) {
                        Entering event = Entering.of("#seal", new Entry.Words(submission.sha256()));
                        log.append(connection, row.get().in(WorkbookState.SEALED), List.of(event), author);
                        keep(connection, submission);
                    }
                    return row.isPresent();
                });
        if (sealed) {
            backups.makeQuietly(Backup.Reason.SEAL);
        }
        return sealed;
    }

    private static boolean isOfThisLog(WorkbookRow row, Submission submission, SubmittedWorkbook content) {
        return row.entitled().state() == WorkbookState.CHECKED
                && row.entitled().revision() == submission.revision()
                && content.id().equals(submission.id())
                && content.revision() == submission.revision()
                && content.seal().lastChangeHash().equals(row.lastHash());
    }

    private static void keep(Connection connection, Submission submission) throws SQLException {
        try (PreparedStatement keep = connection.prepareStatement("insert into submission values (?, ?, ?, ?, ?)");
                PreparedStatement wait = connection.prepareStatement("""
                        insert into delivery (workbook, revision, state, attempts, not_before)
                        values (?, ?, 'WAITING', 0, ?)""")) {
            keep.setString(1, submission.id());
            keep.setInt(2, submission.revision());
            keep.setBytes(3, submission.content());
            keep.setString(4, submission.sha256());
            keep.setString(5, submission.signature());
            keep.executeUpdate();
            wait.setString(1, submission.id());
            wait.setInt(2, submission.revision());
            wait.setString(3, Instant.EPOCH.toString());
            wait.executeUpdate();
        }
    }

    @Override
    public List<Delivery> deliveries() throws WorldFailure {
        return database.read(connection -> deliveries(connection, "order by d.number"));
    }

    @Override
    public Optional<Delivery> delivery(String submission, int revision) throws WorldFailure {
        return database.read(connection ->
                deliveries(connection, "where d.workbook = ? and d.revision = ?", submission, revision).stream()
                        .findFirst());
    }

    @Override
    public Optional<Delivery> latest(String submission) throws WorldFailure {
        return database.read(connection ->
                deliveries(connection, "where d.workbook = ? order by d.revision desc limit 1", submission).stream()
                        .findFirst());
    }

    @Override
    public boolean attempt(String submission, int revision, DeliveryState from) throws WorldFailure {
        String begin = """
                update delivery set state = 'UNKNOWN'
                where workbook = ? and revision = ? and state = ? and state <> 'RECEIVED'""";
        return database.write(connection -> update(connection, begin, submission, revision, from.name()) == 1);
    }

    @Override
    public void postpone(String submission, int revision, Instant notBefore, boolean asked) throws WorldFailure {
        String again = """
                update delivery set state = 'WAITING', not_before = ?, attempts = attempts + ?
                where workbook = ? and revision = ? and state <> 'RECEIVED'""";
        database.write(
                connection -> update(connection, again, notBefore.toString(), asked ? 1 : 0, submission, revision));
    }

    @Override
    public void refuse(String submission, int revision, Refusal refusal) throws WorldFailure {
        String refused = """
                update delivery set state = 'REFUSED', attempts = attempts + 1, refusal_code = ?,
                    refusal_happened_thai = ?, refusal_happened_english = ?, refusal_next_thai = ?,
                    refusal_next_english = ?
                where workbook = ? and revision = ? and state <> 'RECEIVED'""";
        database.write(connection -> update(
                connection,
                refused,
                refusal.code(),
                refusal.happened().thai(),
                refusal.happened().english(),
                refusal.next().thai(),
                refusal.next().english(),
                submission,
                revision));
    }

    @Override
    public void receive(String submission, int revision, String receipt) throws WorldFailure {
        String received = """
                update delivery set state = 'RECEIVED', attempts = attempts + 1, receipt = ?
                where workbook = ? and revision = ? and state <> 'RECEIVED'""";
        database.write(connection -> {
            if (update(connection, received, receipt, submission, revision) == 1) {
                // A workbook that was opened again meanwhile is in its next revision, which nobody has received.
                Optional<WorkbookRow> row = WorkbookRow.find(connection, submission)
                        .filter(here -> here.entitled().state() == WorkbookState.SEALED
                                && here.entitled().revision() == revision);
                if (row.isPresent()) {
                    row.get().in(WorkbookState.RECEIVED).update(connection);
                    // Its review may be here already, by another PC's line.
                    SqliteReviews.settle(connection, submission);
                }
            }
            return true;
        });
    }

    @Override
    public boolean replaceReceipt(String submission, int revision, String unproven, String receipt)
            throws WorldFailure {
        String replace = "update delivery set receipt = ? where workbook = ? and revision = ? and receipt = ?";
        return database.write(connection -> update(connection, replace, receipt, submission, revision, unproven) == 1);
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    private static List<Delivery> deliveries(Connection connection, String which, Object... values)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DELIVERY + which)) {
            bind(select, values);
            try (ResultSet row = select.executeQuery()) {
                List<Delivery> found = new ArrayList<>();
                while (row.next()) {
                    found.add(delivery(row));
                }
                return List.copyOf(found);
            }
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        Submission submission =
                new Submission(row.getString(1), row.getInt(2), row.getBytes(3), row.getString(4), row.getString(5));
        return new Delivery(
                submission,
                DeliveryState.valueOf(row.getString(6)),
                row.getInt(7),
                Instant.parse(row.getString(8)),
                refusal(row),
                Optional.ofNullable(row.getString(14)));
    }

    private static Optional<Refusal> refusal(ResultSet row) throws SQLException {
        String code = row.getString(9);
        if (code == null) {
            return Optional.empty();
        }
        Text happened = Text.of(row.getString(10), row.getString(11));
        return Optional.of(new Refusal(code, happened, Text.of(row.getString(12), row.getString(13))));
    }
}
