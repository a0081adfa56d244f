package org.samut.core.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.samut.core.failure.WorldFailure;
import org.sqlite.SQLiteConfig;

/**
 * The database file with two connections: one that writes and one that reads. Each is used by one thread at a time,
 * whichever calls; a reader never waits for a writer's disk. Safe for several threads.
 */
final class Database implements AutoCloseable {

    /** What is done in one transaction. */
    interface Work<T> {
        T on(Connection connection) throws SQLException, WorldFailure;
    }

    private final Path home;
    private final Connection writer;
    private final Connection reader;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock reading = new ReentrantLock();

    private Database(Path home, Connection writer, Connection reader) {
        this.home = home;
        this.writer = writer;
        this.reader = reader;
    }

    /** Opens or makes the file. */
    static Database open(Path home) throws WorldFailure {
        Path file = home.resolve(SqliteOffice.FILE);
        try {
            Connection writer = connect(file, false);
            try {
                Connection reader = connect(file, false);
                execute(reader, "pragma query_only = on");
                return new Database(home, writer, reader);
            } catch (SQLException e) {
                writer.close();
                throw e;
            }
        } catch (SQLException e) {
            throw StoreFailures.of(e, home);
        } catch (LinkageError e) {
            throw StoreFailures.cannotLoad(e);
        }
    }

    /** A connection as this store wants it; a read-only one changes nothing, not even the journal. */
    static Connection connect(Path file, boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(readOnly);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(5_000);
        // As a URI, since the driver cuts a plain path at its first question mark.
        Connection connection = config.createConnection("jdbc:sqlite:" + file.toUri());
        try {
            execute(connection, "pragma trusted_schema = off");
            execute(connection, "pragma cell_size_check = on");
            if (!readOnly) {
                execute(connection, "pragma journal_mode = wal");
                execute(connection, "pragma synchronous = full");
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Runs the work as one transaction; when this returns, it is on the disk. */
    <T> T write(Work<T> work) throws WorldFailure {
        return run(writer, writing, "begin immediate", work);
    }

    /** Runs the work on one picture of the data. */
    <T> T read(Work<T> work) throws WorldFailure {
        return run(reader, reading, "begin", work);
    }

    /** One statement on the writing connection, by itself. */
    void run(String sql) throws WorldFailure {
        writing.lock();
        try {
            execute(writer, sql);
        } catch (SQLException e) {
            throw StoreFailures.of(e, home);
        } finally {
            writing.unlock();
        }
    }

    private <T> T run(Connection connection, ReentrantLock lock, String begin, Work<T> work) throws WorldFailure {
        lock.lock();
        try {
            execute(connection, begin);
            boolean committed = false;
            try {
                T done = work.on(connection);
                execute(connection, "commit");
                committed = true;
                return done;
            } finally {
                if (!committed) {
                    rollback(connection);
                }
            }
        } catch (SQLException e) {
            throw StoreFailures.of(e, home);
        } finally {
            lock.unlock();
        }
    }

    private static void rollback(Connection connection) {
        try {
            execute(connection, "rollback");
        } catch (SQLException alreadyRolledBack) {
            // A full disk makes SQLite roll back by itself; the first failure is the one to tell.
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of a query as text. */
    static List<String> column(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @Override
    public void close() throws WorldFailure {
        writing.lock();
        reading.lock();
        try {
            reader.close();
            writer.close();
        } catch (SQLException e) {
            throw StoreFailures.of(e, home);
        } finally {
            reading.unlock();
            writing.unlock();
        }
    }
}
