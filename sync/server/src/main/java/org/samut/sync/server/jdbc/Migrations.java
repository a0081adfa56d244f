package org.samut.sync.server.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.samut.core.failure.WorldFailure;

/** The steps that make the tables what this program knows, each applied once and never changed after. */
final class Migrations {
    private Migrations() {}

    /** Applies what is missing, in one transaction, and refuses a database that a newer program has written. */
    static void apply(Connection connection, Dialect dialect, Clock clock) throws SQLException, WorldFailure {
        int known = dialect.steps().size();
        int found = Work.transaction(connection, dialect, work -> {
            dialect.beginSteps(work);
            work.script("create table if not exists migration"
                    + " (version integer not null primary key, name text not null, applied_at " + dialect.timeType()
                    + " not null)");
            int version = work.first("select coalesce(max(version), 0) from migration", results -> results.getInt(1))
                    .orElseThrow();
            for (int next = version + 1; next <= known; next++) {
                String step = dialect.steps().get(next - 1);
                work.script(text(step));
                work.update(
                        "insert into migration (version, name, applied_at) values (?, ?, ?)",
                        next,
                        step,
                        clock.instant());
            }
            return version;
        });
        if (found > known) {
            throw DatabaseFailures.newer(found, known);
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
