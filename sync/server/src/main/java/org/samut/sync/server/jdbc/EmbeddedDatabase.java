package org.samut.sync.server.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.server.ledger.Ledger;
import org.sqlite.SQLiteConfig;

/** The SQLite file {@code server.db} of a data folder: write-ahead log, each commit synced, shared with other processes. */
public final class EmbeddedDatabase {
    private static final int BUSY_MILLIS = 10_000;

    private EmbeddedDatabase() {}

    public static Ledger open(Path data) throws WorldFailure {
        try {
            Connection writing = connect(data, SQLiteConfig.TransactionMode.IMMEDIATE);
            try {
                createTables(writing);
                return new JdbcLedger(writing, connect(data, SQLiteConfig.TransactionMode.DEFERRED));
            } catch (SQLException e) {
                writing.close();
                throw e;
            }
        } catch (SQLException e) {
            throw Work.failed(e);
        }
    }

    private static Connection connect(Path data, SQLiteConfig.TransactionMode mode) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setTransactionMode(mode);
        Connection connection = config.createConnection("jdbc:sqlite:" + data.resolve("server.db"));
        connection.setAutoCommit(false);
        return connection;
    }

    private static void createTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : schema().replaceAll("(?m)^--.*$", "").split(";")) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
            connection.commit();
        }
    }

    private static String schema() {
        try (var stream = EmbeddedDatabase.class.getResourceAsStream("schema.sql")) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
