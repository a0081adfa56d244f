package org.samut.core.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.Digest;
import org.samut.core.workbook.Chain;
import org.samut.core.workbook.Change;

/** Whether a database holds what was written: the file's structure, each log's chain, each document's hash. */
final class Checkup {
    private final Path home;

    Checkup(Path home) {
        this.home = home;
    }

    /** Refuses a log that is not whole, naming its first bad line. */
    void requireWhole(WorkbookRow workbook, List<Change> log) throws WorldFailure {
        Optional<String> fault = logFault(workbook, log);
        if (fault.isPresent()) {
            throw StoreFailures.damaged(home, fault.get(), null);
        }
    }

    /** The first thing that is not what was written. */
    static Optional<String> firstFault(Connection connection) throws SQLException {
        String structure = Database.column(connection, "pragma integrity_check(1)").stream()
                .findFirst()
                .orElse("no answer");
        if (!structure.equals("ok")) {
            return Optional.of(structure);
        }
        if (Migrations.version(connection) == 0) {
            return Optional.of("no tables of this program");
        }
        Optional<String> row = WorkbookRow.firstDamaged(connection);
        if (row.isPresent()) {
            return Optional.of("the row of workbook " + row.get() + " was altered");
        }
        for (WorkbookRow workbook : WorkbookRow.all(connection)) {
            String id = workbook.entitled().id();
            Optional<String> fault = logFault(workbook, ChangeLog.read(connection, id));
            if (fault.isPresent()) {
                return fault;
            }
        }
        Optional<String> form =
                hashFault(connection, "form", "select cast(json as blob), sha256, id || ' ' || version from form");
        if (form.isPresent()) {
            return form;
        }
        Optional<String> submission = hashFault(
                connection, "submission", "select content, sha256, workbook || ' ' || revision from submission");
        if (submission.isPresent()) {
            return submission;
        }
        Optional<String> review = Migrations.version(connection) < SqliteReviews.SINCE
                ? Optional.empty()
                : hashFault(connection, "review", "select content, sha256, workbook || ' ' || revision from review");
        return review.isPresent() ? review : SignedRow.firstFault(connection);
    }

    private static Optional<String> logFault(WorkbookRow workbook, List<Change> log) {
        String id = workbook.entitled().id();
        String last = log.isEmpty() ? Change.NO_HASH : log.get(log.size() - 1).hash();
        Optional<String> fault = Chain.firstBreak(log)
                .map(at -> "workbook " + id + ", line " + at.sequence() + " of its log: " + at.reason());
        boolean ends = log.size() == workbook.lastSequence() && last.equals(workbook.lastHash());
        return fault.isEmpty() && !ends
                ? Optional.of("workbook " + id + ", line " + (log.size() + 1) + " of its log: the end is missing")
                : fault;
    }

    private static Optional<String> hashFault(Connection connection, String what, String query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                byte[] content = row.getBytes(1);
                if (!Digest.sha256Hex(content).equals(row.getString(2))) {
                    return Optional.of(what + " " + row.getString(3) + " was altered");
                }
            }
            return Optional.empty();
        }
    }
}
