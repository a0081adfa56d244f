package org.samut.sync.conversation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.samut.sync.database.Cluster;

/**
 * Makes a database fail from its n-th write on, as a disk that is full does, until it is told otherwise: by triggers on
 * all of its tables that count down. What the failing statement's transaction has written is undone.
 */
final class FailingWrites {
    private static final long NEVER = 1_000_000_000_000L;

    private final String url;

    private FailingWrites(String url) {
        this.url = url;
    }

    /** On a database whose tables are there. */
    static FailingWrites on(String url) throws SQLException {
        var failing = new FailingWrites(url);
        failing.install();
        return failing;
    }

    /** So many writes succeed from now on. */
    void after(long writes) throws SQLException {
        set(writes);
    }

    void never() throws SQLException {
        set(NEVER);
    }

    private void set(long writes) throws SQLException {
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            statement.execute("update write_countdown set left_over = " + writes);
        }
    }

    private void install() throws SQLException {
        boolean isPostgres = url.startsWith("jdbc:postgresql:");
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            List<String> tables = tables(statement, isPostgres);
            statement.execute("create table write_countdown (left_over bigint not null)");
            statement.execute("insert into write_countdown values (" + NEVER + ")");
            if (isPostgres) {
                statement.execute("create function count_write() returns trigger language plpgsql as $$ begin"
                        + " update write_countdown set left_over = left_over - 1;"
                        + " if (select left_over from write_countdown) < 0 then"
                        + " raise exception 'no space left on device' using errcode = '53100'; end if;"
                        + " return null; end $$");
            }
            for (String table : tables) {
                for (String event : List.of("insert", "update")) {
                    statement.execute(
                            isPostgres
                                    ? "create trigger count_" + event + " after " + event + " on " + table
                                            + " for each row execute function count_write()"
                                    : "create trigger count_" + event + "_" + table + " after " + event + " on " + table
                                            + " begin update write_countdown set left_over = left_over - 1;"
                                            + " select raise(abort, 'no space left on device') from write_countdown"
                                            + " where left_over < 0; end");
                }
            }
        }
    }

    private static List<String> tables(Statement statement, boolean isPostgres) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet names = statement.executeQuery(
                isPostgres
                        ? "select table_name from information_schema.tables where table_schema = current_schema()"
                                + " and table_type = 'BASE TABLE'"
                        : "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")) {
            while (names.next()) {
                tables.add(names.getString(1));
            }
        }
        return tables;
    }

    private Connection open() throws SQLException {
        return url.startsWith("jdbc:sqlite:")
                ? DriverManager.getConnection(url + "?busy_timeout=10000")
                : DriverManager.getConnection(url, Cluster.USER, Cluster.PASSWORD);
    }
}
