package org.samut.core.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.samut.core.failure.WorldFailure;

/** The steps that make the tables what this program knows, each applied once and never changed after. */
final class Migrations {
    private static final List<String> STEPS = List.of(
            "V1__what_an_office_keeps.sql",
            "V2__announcements.sql",
            "V3__signed_copies.sql",
            "V4__reviews.sql",
            "V5__windows_and_postmarks.sql",
            "V6__files_to_send.sql");

    private Migrations() {}

    /** The newest version that this program knows. */
    static int known() {
        return STEPS.size();
    }

    /** The version of a database; 0 for a new one. */
    static int version(Connection connection) throws SQLException {
        if (Database.column(connection, "select name from sqlite_schema where name = 'migration'")
                .isEmpty()) {
            return 0;
        }
        return Integer.parseInt(Database.column(connection, "select coalesce(max(version), 0) from migration")
                .get(0));
    }

    /** Refuses a database that a newer program has written. */
    static void refuseNewer(Connection connection, Path home) throws SQLException, WorldFailure {
        int version = version(connection);
        if (version > known()) {
            throw StoreFailures.newer(home, version, known());
        }
    }

    /** Applies what is missing, in the caller's transaction. */
    static void apply(Connection connection, Instant now) throws SQLException {
        Database.execute(
                connection,
                "create table if not exists migration"
                        + " (version integer primary key, name text not null, applied_at text not null) strict");
        for (int version = version(connection) + 1; version <= known(); version++) {
            String step = STEPS.get(version - 1);
            try (Statement script = connection.createStatement();
                    PreparedStatement applied = connection.prepareStatement("insert into migration values (?, ?, ?)")) {
                // The one method of the driver that runs a whole script.
                script.executeUpdate(text(step));
                applied.setInt(1, version);
                applied.setString(2, step);
                applied.setString(3, now.toString());
                applied.executeUpdate();
            }
        }
    }

    private static String text(String step) {
        try (InputStream resource = Migrations.class.getResourceAsStream(step)) {
            return new String(resource.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
