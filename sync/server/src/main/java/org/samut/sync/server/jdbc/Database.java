package org.samut.sync.server.jdbc;

import java.sql.SQLException;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.server.ledger.Ledger;

/** Where the ledger's statements run. Safe for several threads. */
interface Database extends AutoCloseable {
    Dialect dialect();

    /** Runs the steps as one transaction; when this returns, they are on the disk. They may be run more than once. */
    <T> T write(Steps<T> steps) throws WorldFailure;

    /** Runs one writing statement, which is a transaction by itself; when this returns, it is on the disk. */
    default <T> T writeAlone(Steps<T> statement) throws WorldFailure {
        return write(statement);
    }

    /** Runs one question, which does not wait for a commit to reach the disk. */
    <T> T read(Steps<T> question) throws WorldFailure;

    /** How busy the connections are; empty where there is no pool of them. */
    default Optional<Ledger.Connections> connections() {
        return Optional.empty();
    }

    @Override
    void close();

    @FunctionalInterface
    interface Steps<T> {
        T on(Work work) throws SQLException;
    }
}
