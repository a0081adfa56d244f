package org.samut.sync.server.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
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
                var ledger = new JdbcLedger(writing, connect(data, SQLiteConfig.TransactionMode.DEFERRED));
                ledger.createTables(schema());
                return ledger;
            } catch (SQLException | WorldFailure e) {
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
        return config.createConnection("jdbc:sqlite:" + data.resolve("server.db"));
    }

    private static List<String> schema() {
        try (var stream = EmbeddedDatabase.class.getResourceAsStream("schema.sql")) {
            String whole = new String(stream.readAllBytes(), UTF_8).replaceAll("(?m)^--.*$", "");
            return Stream.of(whole.split(";")).filter(sql -> !sql.isBlank()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
