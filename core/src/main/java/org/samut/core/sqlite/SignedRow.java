package org.samut.core.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.core.submission.SignedCopy;
import org.samut.core.submission.Signing;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.HybridTime;

/** A signed copy's row with the rows of its files; sealed by a hash. */
final class SignedRow {
    /** The version of the tables that brought them. */
    private static final int SINCE = 3;

    private static final String COLUMNS =
            "workbook, revision, number, standing, signer, position, role, day, officer, device, millis, counter, hash";

    /** The log tells of each record; its chain is checked by itself. */
    private static final String LOST = """
            select workbook from change c where field = '#signed' and not exists (
                select 1 from signed_copy s where s.workbook = c.workbook and c.entry = 'words ' || s.hash)
            limit 1""";

    private SignedRow() {}

    static void insert(Connection connection, SignedCopy copy) throws SQLException {
        Signing signing = copy.signing();
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into signed_copy (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, signing.submission());
            insert.setInt(2, signing.revision());
            insert.setInt(3, copy.number());
            insert.setString(4, copy.standing().name());
            insert.setString(5, signing.signer().name());
            insert.setString(6, signing.signer().position());
            insert.setString(7, signing.signer().role());
            insert.setString(8, signing.day().map(LocalDate::toString).orElse(null));
            insert.setString(9, copy.author().officer());
            insert.setString(10, copy.author().device());
            insert.setLong(11, copy.time().millis());
            insert.setInt(12, copy.time().counter());
            insert.setString(13, copy.hash());
            insert.executeUpdate();
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into signed_file values (?, ?, ?, ?, ?, ?, ?)")) {
            for (int at = 0; at < signing.scans().size(); at++) {
                Signing.Scan scan = signing.scans().get(at);
                insert.setString(1, signing.submission());
                insert.setInt(2, signing.revision());
                insert.setInt(3, copy.number());
                insert.setInt(4, at + 1);
                insert.setString(5, scan.hash());
                insert.setString(6, scan.name());
                insert.setLong(7, scan.size());
                insert.executeUpdate();
            }
        }
    }

    /** The newest of a revision. */
    static Optional<SignedCopy> last(Connection connection, String workbook, int revision) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS
                + " from signed_copy where workbook = ? and revision = ? order by number desc limit 1")) {
            select.setString(1, workbook);
            select.setInt(2, revision);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(at(row, connection)) : Optional.empty();
            }
        }
    }

    static List<SignedCopy> all(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "select " + COLUMNS + " from signed_copy order by workbook, revision, number");
                ResultSet row = select.executeQuery()) {
            List<SignedCopy> all = new ArrayList<>();
            while (row.next()) {
                all.add(at(row, connection));
            }
            return all;
        }
    }

    /** The first row that is not as it was written; an older database has none. */
    static Optional<String> firstFault(Connection connection) throws SQLException {
        if (Migrations.version(connection) < SINCE) {
            return Optional.empty();
        }
        try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS + " from signed_copy");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                if (!isWhole(row, connection)) {
                    return Optional.of("signed copy " + row.getString(1) + " " + row.getInt(2) + " was altered");
                }
            }
        }
        return Database.column(connection, LOST).stream()
                .findFirst()
                .map(workbook -> "a signed copy of workbook " + workbook + " is missing");
    }

    private static boolean isWhole(ResultSet row, Connection connection) throws SQLException {
        try {
            SignedCopy copy = at(row, connection);
            return copy.hash().equals(row.getString(13))
                    && copy.standing().name().equals(row.getString(4));
        } catch (DateTimeException | IllegalArgumentException notWritten) {
            return false;
        }
    }

    private static SignedCopy at(ResultSet row, Connection connection) throws SQLException {
        String workbook = row.getString(1);
        int revision = row.getInt(2);
        int number = row.getInt(3);
        Signing signing = new Signing(
                workbook,
                revision,
                new Signing.Signer(row.getString(5), row.getString(6), row.getString(7)),
                Optional.ofNullable(row.getString(8)).map(LocalDate::parse),
                scans(connection, workbook, revision, number));
        return new SignedCopy(
                number,
                signing,
                new Change.Author(row.getString(9), row.getString(10)),
                new HybridTime(row.getLong(11), row.getInt(12)));
    }

    private static List<Signing.Scan> scans(Connection connection, String workbook, int revision, int number)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select sha256, name, size from signed_file"
                + " where workbook = ? and revision = ? and number = ? order by place")) {
            select.setString(1, workbook);
            select.setInt(2, revision);
            select.setInt(3, number);
            try (ResultSet row = select.executeQuery()) {
                List<Signing.Scan> scans = new ArrayList<>();
                while (row.next()) {
                    scans.add(new Signing.Scan(row.getString(1), row.getString(2), row.getLong(3)));
                }
                return scans;
            }
        }
    }
}
