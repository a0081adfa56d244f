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

    /** Refuses a log whose chain is broken, naming its first bad line. */
    void requireWhole(String workbook, List<Change> log) throws WorldFailure {
        Optional<String> fault = chainFault(workbook, log);
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
        for (String workbook : Database.column(connection, "select id from workbook order by id")) {
            Optional<String> fault = chainFault(workbook, ChangeLog.read(connection, workbook));
            if (fault.isPresent()) {
                return fault;
            }
        }
        Optional<String> form =
                hashFault(connection, "form", "select cast(json as blob), sha256, id || ' ' || version from form");
        return form.isPresent()
                ? form
                : hashFault(
                        connection,
                        "submission",
                        "select content, sha256, workbook || ' ' || revision from submission");
    }

    private static Optional<String> chainFault(String workbook, List<Change> log) {
        return Chain.firstBreak(log)
                .map(at -> "workbook " + workbook + ", line " + at.sequence() + " of its log: " + at.reason());
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
