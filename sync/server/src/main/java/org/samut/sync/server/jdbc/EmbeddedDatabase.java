package org.samut.sync.server.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.server.ledger.Ledger;
import org.sqlite.SQLiteConfig;

/** The SQLite file {@code server.db} of a data folder: write-ahead log, each commit synced, shared with other processes. */
public final class EmbeddedDatabase implements Database {
    private static final int BUSY_MILLIS = 10_000;

    private final Turns writing;
    private final Turns reading;

    private EmbeddedDatabase(Connection writing, Connection reading) {
        this.writing = new Turns(writing);
        this.reading = new Turns(reading);
    }

    public static Ledger open(Path data, Clock clock) throws WorldFailure {
        try {
            Connection writing = connect(data, SQLiteConfig.TransactionMode.IMMEDIATE);
            try {
                Migrations.apply(writing, Dialect.SQLITE, clock);
                var database = new EmbeddedDatabase(writing, connect(data, SQLiteConfig.TransactionMode.DEFERRED));
                return new JdbcLedger(database);
            } catch (SQLException | WorldFailure e) {
                writing.close();
                throw e;
            }
        } catch (SQLException e) {
            throw DatabaseFailures.embedded(e);
        }
    }

    /** Writes the database of the folder, as it is at one moment, into a file that is not there yet; others may write meanwhile. */
    public static void copy(Path data, Path file) throws WorldFailure {
        try (Connection reading = connect(data, SQLiteConfig.TransactionMode.DEFERRED);
                var copying = reading.prepareStatement("vacuum into ?")) {
            copying.setString(1, file.toString());
            copying.execute();
        } catch (SQLException e) {
            throw DatabaseFailures.embedded(e);
        }
    }

    private static Connection connect(Path data, SQLiteConfig.TransactionMode mode) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setTransactionMode(mode);
        return config.createConnection("jdbc:sqlite:" + data.resolve("server.db"));
    }

    @Override
    public Dialect dialect() {
        return Dialect.SQLITE;
    }

    @Override
    public <T> T write(Steps<T> steps) throws WorldFailure {
        return writing.transaction(steps);
    }

    @Override
    public <T> T read(Steps<T> question) throws WorldFailure {
        return reading.transaction(question);
    }

    @Override
    public void close() {
        writing.close();
        reading.close();
    }
}
