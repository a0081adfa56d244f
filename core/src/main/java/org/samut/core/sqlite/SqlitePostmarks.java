package org.samut.core.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.postmark.Head;
import org.samut.core.postmark.Heads;
import org.samut.core.postmark.Postmark;
import org.samut.core.postmark.Postmarks;
import org.samut.core.submission.SubmissionReader;
import org.samut.core.submission.SubmittedWorkbook;
import org.samut.core.workbook.Change;

/** Beacons over the heads of this installation, in the database: of each sealed revision the first that covers it. */
final class SqlitePostmarks implements Postmarks {
    private final Database database;

    SqlitePostmarks(Database database) {
        this.database = database;
    }

    @Override
    public Heads heads() throws WorldFailure {
        String all = """
                select w.id, w.last_hash, coalesce(s.revision, 0), coalesce(s.sha256, '')
                from workbook w left join submission s on s.workbook = w.id
                    and s.revision = (select max(revision) from submission where workbook = w.id)
                order by w.millis desc, w.counter desc limit ?""";
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(all)) {
                select.setInt(1, Heads.MOST);
                try (ResultSet row = select.executeQuery()) {
                    List<Head> heads = new ArrayList<>();
                    while (row.next()) {
                        heads.add(new Head(row.getString(1), row.getString(2), row.getInt(3), row.getString(4)));
                    }
                    return new Heads(heads);
                }
            }
        });
    }

    /** Keeps a beacon over these heads for each sealed revision that none covered before, within the caller's transaction. */
    static void keep(Connection connection, Heads heads, String beacon) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into postmark (workbook, revision, beacon, last_hash, leaves)"
                        + " select workbook, revision, ?, ?, ? from submission"
                        + " where workbook = ? and revision = ? and sha256 = ? on conflict do nothing")) {
            for (Head head : heads.heads()) {
                insert.setString(1, beacon);
                insert.setString(2, head.lastHash());
                insert.setString(3, String.join("\n", heads.leaves()));
                insert.setString(4, head.workbook());
                insert.setInt(5, head.revision());
                insert.setString(6, head.sha256());
                insert.executeUpdate();
            }
        }
    }

    @Override
    public Postmark of(String workbook, int revision) throws WorldFailure {
        return database.read(connection ->
                new Postmark(before(connection, workbook, revision), after(connection, workbook, revision)));
    }

    private static Optional<Change> before(Connection connection, String workbook, int revision) throws SQLException {
        Optional<String> last = content(connection, workbook, revision)
                .filter(content -> SubmissionReader.read(content) instanceof Outcome.Done<SubmittedWorkbook>)
                .map(content -> ((Outcome.Done<SubmittedWorkbook>) SubmissionReader.read(content))
                        .value()
                        .seal()
                        .lastChangeHash());
        if (last.isEmpty()) {
            return Optional.empty();
        }
        try (PreparedStatement select = connection.prepareStatement(
                "select sequence from change where workbook = ? and hash = ? and field = ?")) {
            select.setString(1, workbook);
            select.setString(2, last.get());
            select.setString(3, Postmark.EVENT);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? ChangeLog.read(connection, workbook, row.getLong(1), row.getLong(1)).stream()
                                .findFirst()
                        : Optional.empty();
            }
        }
    }

    private static Optional<byte[]> content(Connection connection, String workbook, int revision) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select content from submission where workbook = ? and revision = ?")) {
            select.setString(1, workbook);
            select.setInt(2, revision);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    private static Optional<Postmark.Covered> after(Connection connection, String workbook, int revision)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select beacon, last_hash, leaves from postmark where workbook = ? and revision = ?")) {
            select.setString(1, workbook);
            select.setInt(2, revision);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Postmark.Covered(
                                row.getString(1),
                                row.getString(2),
                                List.of(row.getString(3).split("\n"))))
                        : Optional.empty();
            }
        }
    }
}
