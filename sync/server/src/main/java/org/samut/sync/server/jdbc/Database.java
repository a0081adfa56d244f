package org.samut.sync.server.jdbc;

import java.sql.SQLException;
import org.samut.core.failure.WorldFailure;

/** Where the ledger's statements run. Safe for several threads. */
interface Database extends AutoCloseable {
    Dialect dialect();

    /** Runs the steps as one transaction; when this returns, they are on the disk. They may be run more than once. */
    <T> T write(Steps<T> steps) throws WorldFailure;

    /** Runs one question, which does not wait for a commit to reach the disk. */
    <T> T read(Steps<T> question) throws WorldFailure;

    @Override
    void close();

    @FunctionalInterface
    interface Steps<T> {
        T on(Work work) throws SQLException;
    }
}
