package org.samut.sync.server.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;

/** One connection on which one transaction at a time runs. Safe for several threads. */
final class Work implements AutoCloseable {
    private final Connection connection;
    private final ReentrantLock turn = new ReentrantLock(true);

    Work(Connection connection) {
        this.connection = connection;
    }

    /** Runs the steps as one transaction; when this returns, they are committed. */
    <T> T transaction(Steps<T> steps) throws WorldFailure {
        turn.lock();
        boolean committed = false;
        try {
            connection.setAutoCommit(false);
            T result = steps.on(this);
            connection.commit();
            committed = true;
            return result;
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            end(committed);
            turn.unlock();
        }
    }

    int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
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
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Leaves no transaction open: SQLite's driver begins the next one at a commit, and it would lock others out. */
    private void end(boolean committed) {
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

    static WorldFailure failed(SQLException cause) {
        return new WorldFailure(
                "server.store",
                Text.of(
                        "ฐานข้อมูลของแม่ข่ายอ่านหรือเขียนไม่ได้ สิ่งที่ออกใบรับไปแล้วยังอยู่ครบ",
                        "The server's database could not be read or written. All that receipts were given for is kept."),
                Text.of(
                        "โปรดตรวจสอบพื้นที่ดิสก์และสิทธิ์ของโฟลเดอร์ข้อมูล แล้วเริ่มแม่ข่ายใหม่",
                        "Check the disk's space and the data folder's permissions, then start the server again."),
                cause);
    }

    @FunctionalInterface
    interface Steps<T> {
        T on(Work work) throws SQLException;
    }

    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet results) throws SQLException;
    }
}
