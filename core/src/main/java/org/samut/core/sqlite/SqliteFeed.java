package org.samut.core.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import org.samut.core.failure.WorldFailure;
import org.samut.core.feed.Feed;
import org.samut.core.feed.Pulled;
import org.samut.core.settings.Settings;

/** What the feed brings, kept in the database. */
final class SqliteFeed implements Feed {
    private final Database database;
    private final Settings settings;
    private final ChangeLog log;

    SqliteFeed(Database database, Settings settings, ChangeLog log) {
        this.database = database;
        this.settings = settings;
        this.log = log;
    }

    @Override
    public long checkpoint() throws WorldFailure {
        return settings.value(Settings.CHECKPOINT)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    @Override
    public Pulled keep(Pulled pulled) throws WorldFailure {
        return database.write(connection -> {
            var fresh = new Pulled(
                    pulled.checkpoint(),
                    SqliteForms.keep(connection, pulled.forms()),
                    SqliteAnnouncements.keep(connection, pulled.announcements()),
                    SqliteReviews.keep(connection, log, pulled.reviews()),
                    SqliteWindows.keep(connection, pulled.windows()),
                    pulled.keys(),
                    pulled.witnessed());
            if (pulled.keys().size() == 2) {
                SqliteSettings.keep(
                        connection, Settings.SERVER_KEY, pulled.keys().get(0));
                SqliteSettings.keep(
                        connection, Settings.SERVER_KEYS, pulled.keys().get(1));
            }
            if (pulled.witnessed().isPresent()) {
                keep(connection, pulled.witnessed().get());
            }
            SqliteSettings.keep(connection, Settings.CHECKPOINT, Long.toString(pulled.checkpoint()));
            return fresh;
        });
    }

    private static void keep(Connection connection, Pulled.Witnessed witnessed) throws SQLException {
        if (witnessed.newest()) {
            SqliteSettings.keep(connection, Settings.BEACON, witnessed.beacon());
        }
        SqlitePostmarks.keep(connection, witnessed.heads(), witnessed.beacon());
    }
}
