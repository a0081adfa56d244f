package org.samut.sync.conversation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.samut.sync.database.Cluster;

/** Looks into the server's database from outside, and meddles with it. */
final class Rows {
    private final Centre.Place place;

    Rows(Centre.Place place) {
        this.place = place;
    }

    int count(String table) throws SQLException {
        return Integer.parseInt(value("select count(*) from " + table));
    }

    /** The first column of the first row, as text. */
    String value(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                var results = statement.executeQuery(sql)) {
            return results.next() ? results.getString(1) : "";
        }
    }

    /** What the server holds of a submission's newest revision, byte by byte. */
    byte[] content(String submission) throws SQLException {
        return content(
                submission,
                Integer.parseInt(value("select max(revision) from submission where id = '" + submission + "'")));
    }

    /** What the server holds of a revision, byte by byte. */
    byte[] content(String submission, int revision) throws SQLException {
        try (Connection connection = open();
                var query =
                        connection.prepareStatement("select content from submission where id = ? and revision = ?")) {
            query.setString(1, submission);
            query.setInt(2, revision);
            try (var results = query.executeQuery()) {
                results.next();
                return results.getBytes(1);
            }
        }
    }

    void change(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** As the database's owner could, who takes the triggers of a table away and puts them back. */
    void withoutTriggers(String table, String sql) throws SQLException {
        if (!isEmbedded()) {
            change("alter table " + table + " disable trigger user");
            change(sql);
            change("alter table " + table + " enable trigger user");
            return;
        }
        change("drop trigger " + table + "_stays");
        change("drop trigger " + table + "_stays_whole");
        change(sql);
    }

    /** Runs a whole script on the embedded database. */
    void script(String sql) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            // The one method of SQLite's driver that runs more than the first statement.
            statement.executeUpdate(sql);
        }
    }

    /** Makes what happened seem to have happened sixteen minutes before. */
    void sixteenMinutesEarlier(String table, String column) throws SQLException {
        String span = isEmbedded() ? "16 * 60 * 1000" : "interval '16 minutes'";
        change("update " + table + " set " + column + " = " + column + " - " + span);
    }

    /** The time 0 as this database writes it. */
    String epoch() {
        return isEmbedded() ? "0" : "'epoch'::timestamptz";
    }

    /** One zero byte as this database writes it. */
    String zeroByte() {
        return isEmbedded() ? "x'00'" : "'\\x00'::bytea";
    }

    /** A connection from outside; the caller closes it. */
    Connection open() throws SQLException {
        return isEmbedded()
                ? DriverManager.getConnection("jdbc:sqlite:" + place.data().resolve("server.db"))
                : DriverManager.getConnection(place.url().orElseThrow(), Cluster.USER, Cluster.PASSWORD);
    }

    private boolean isEmbedded() {
        return place.url().isEmpty();
    }
}
