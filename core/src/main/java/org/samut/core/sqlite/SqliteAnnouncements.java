package org.samut.core.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.samut.core.announcement.Announcement;
import org.samut.core.announcement.Announcements;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;

/** Announcements in the database. */
final class SqliteAnnouncements implements Announcements {
    private final Database database;

    SqliteAnnouncements(Database database) {
        this.database = database;
    }

    @Override
    public List<Announcement> list() throws WorldFailure {
        return database.read(connection -> {
            List<Announcement> all = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select id, day, title_thai, title_english,"
                            + " body_thai, body_english, read from announcement order by day desc, number desc");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    all.add(new Announcement(
                            rows.getString(1),
                            LocalDate.parse(rows.getString(2)),
                            Text.of(rows.getString(3), rows.getString(4)),
                            Text.of(rows.getString(5), rows.getString(6)),
                            rows.getBoolean(7)));
                }
            }
            return all;
        });
    }

    /** Keeps them within the caller's transaction; answers with those that were not here yet. */
    static List<Announcement> keep(Connection connection, List<Announcement> pulled) throws SQLException {
        List<Announcement> fresh = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement("insert into announcement (id, day, title_thai,"
                + " title_english, body_thai, body_english, read) values (?, ?, ?, ?, ?, ?, 0)"
                + " on conflict (id) do nothing")) {
            for (Announcement one : pulled) {
                insert.setString(1, one.id());
                insert.setString(2, one.day().toString());
                insert.setString(3, one.title().thai());
                insert.setString(4, one.title().english());
                insert.setString(5, one.body().thai());
                insert.setString(6, one.body().english());
                if (insert.executeUpdate() == 1) {
                    fresh.add(one);
                }
            }
        }
        return fresh;
    }

    @Override
    public void markRead(String id) throws WorldFailure {
        database.write(connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("update announcement set read = 1 where id = ?")) {
                update.setString(1, id);
                return update.executeUpdate();
            }
        });
    }
}
