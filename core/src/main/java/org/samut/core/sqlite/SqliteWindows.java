package org.samut.core.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;
import org.samut.core.window.WindowNotice;
import org.samut.core.window.Windows;

/** The owner's words on windows in the database. */
final class SqliteWindows implements Windows {
    private final Database database;

    SqliteWindows(Database database) {
        this.database = database;
    }

    @Override
    public List<WindowNotice> notices(String form) throws WorldFailure {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select id, form, lao, closes, reason_thai, reason_english, at from window_notice"
                            + " where form = ? order by at, number")) {
                select.setString(1, form);
                try (ResultSet row = select.executeQuery()) {
                    List<WindowNotice> notices = new ArrayList<>();
                    while (row.next()) {
                        notices.add(new WindowNotice(
                                row.getString(1),
                                row.getString(2),
                                Optional.ofNullable(row.getString(3)),
                                LocalDate.parse(row.getString(4)),
                                Text.of(row.getString(5), row.getString(6)),
                                Instant.parse(row.getString(7))));
                    }
                    return List.copyOf(notices);
                }
            }
        });
    }

    /** Keeps notices within the caller's transaction; those that were not here. */
    static List<WindowNotice> keep(Connection connection, List<WindowNotice> notices) throws SQLException {
        List<WindowNotice> fresh = new ArrayList<>();
        for (WindowNotice notice : notices) {
            if (keep(connection, notice)) {
                fresh.add(notice);
            }
        }
        return fresh;
    }

    private static boolean keep(Connection connection, WindowNotice notice) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into window_notice (id, form, lao, closes, reason_thai, reason_english, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing")) {
            insert.setString(1, notice.id());
            insert.setString(2, notice.form());
            insert.setString(3, notice.lao().orElse(null));
            insert.setString(4, notice.closes().toString());
            insert.setString(5, notice.reason().thai());
            insert.setString(6, notice.reason().english());
            insert.setString(7, notice.at().toString());
            return insert.executeUpdate() == 1;
        }
    }
}
