package org.samut.sync.server.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.samut.core.failure.WorldFailure;

/** One connection that threads use in turns, in the order in which they came. */
final class Turns implements AutoCloseable {
    private final Connection connection;
    private final ReentrantLock turn = new ReentrantLock(true);

    Turns(Connection connection) {
        this.connection = connection;
    }

    <T> T transaction(Database.Steps<T> steps) throws WorldFailure {
        turn.lock();
        try {
            return Work.transaction(connection, Dialect.SQLITE, steps);
        } catch (SQLException e) {
            throw DatabaseFailures.embedded(e);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            // Everything that was promised is committed already.
            return;
        } finally {
            turn.unlock();
        }
    }
}
