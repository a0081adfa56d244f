package org.samut.sync.server.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements on one connection, for one thread at a time. */
final class Work {
    private final Connection connection;
    private final Dialect dialect;

    Work(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    /** All the steps or none of them. */
    static <T> T transaction(Connection connection, Dialect dialect, Database.Steps<T> steps) throws SQLException {
        boolean committed = false;
        connection.setAutoCommit(false);
        try {
            T result = steps.on(new Work(connection, dialect));
            connection.commit();
            committed = true;
            return result;
        } finally {
            end(connection, committed);
        }
    }

    /** Leaves no transaction open: SQLite's driver begins the next one at a commit, and it would lock others out. */
    private static void end(Connection connection, boolean committed) {
        try {
            if (!committed) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            // The connection is of no use any more; the next transaction on it says so.
            return;
        }
    }

    int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** A whole script of statements without values. */
    void script(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // The one method of SQLite's driver that runs a whole script.
            statement.executeUpdate(sql);
        }
    }

    <T> List<T> list(String sql, Row<T> row, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet results = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (results.next()) {
                rows.add(row.of(results));
            }
            return rows;
        }
    }

    <T> Optional<T> first(String sql, Row<T> row, Object... values) throws SQLException {
        return list(sql, row, values).stream().findFirst();
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof Instant time ? dialect.time(time) : values[i]);
        }
        return statement;
    }

    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet results) throws SQLException;
    }
}
