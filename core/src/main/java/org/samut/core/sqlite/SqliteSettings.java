package org.samut.core.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.settings.Settings;

/** Settings in the database. */
final class SqliteSettings implements Settings {
    private final Database database;

    SqliteSettings(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> value(String name) throws WorldFailure {
        return database.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select value from setting where name = ?")) {
                select.setString(1, name);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public void keep(String name, String value) throws WorldFailure {
        database.write(connection -> {
            keep(connection, name, value);
            return true;
        });
    }

    static void keep(Connection connection, String name, String value) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(
                "insert into setting values (?, ?) on conflict (name) do update set value = excluded.value")) {
            upsert.setString(1, name);
            upsert.setString(2, value);
            upsert.executeUpdate();
        }
    }
}
