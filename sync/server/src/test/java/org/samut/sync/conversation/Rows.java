package org.samut.sync.conversation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Looks into the server's database from outside, and meddles with it. */
final class Rows {
    private Rows() {}

    static int count(Path data, String table) throws SQLException {
        try (Connection connection = open(data);
                Statement statement = connection.createStatement();
                var results = statement.executeQuery("select count(*) from " + table)) {
            return results.getInt(1);
        }
    }

    /** What the server holds of a submission, byte by byte. */
    static byte[] content(Path data, String submission) throws SQLException {
        try (Connection connection = open(data);
                var query = connection.prepareStatement("select content from submission where id = ?")) {
            query.setString(1, submission);
            return query.executeQuery().getBytes(1);
        }
    }

    static void change(Path data, String sql) throws SQLException {
        try (Connection connection = open(data);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static Connection open(Path data) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + data.resolve("server.db"));
    }
}
