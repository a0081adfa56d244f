package org.samut.sync.server.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.postgresql.Driver;
import org.samut.core.failure.WorldFailure;

/**
 * Where a PostgreSQL database is and who comes, as {@code jdbc:postgresql://host/database?user=name}; all settings of
 * PostgreSQL's driver may follow. Its text form holds no password.
 */
public final class DatabaseAddress {
    private static final String PREFIX = "jdbc:postgresql:";
    private static final Pattern PASSWORD = Pattern.compile("[?&]password=");

    /** What holds where the address does not say otherwise; times in seconds, those within {@code options} with units. */
    private static final Map<String, String> BOUNDS = Map.of(
            "ApplicationName",
            "samut",
            "connectTimeout",
            "5",
            "loginTimeout",
            "10",
            "socketTimeout",
            "30",
            "tcpKeepAlive",
            "true",
            "options",
            "-c statement_timeout=10s -c idle_in_transaction_session_timeout=30s");

    private final String place;
    private final Properties properties;

    private DatabaseAddress(String place, Properties properties) {
        this.place = place;
        this.properties = properties;
    }

    /**
     * Reads an address. The password is the one within it, else the one beside it, else PostgreSQL's own file of
     * passwords has it ({@code PGPASSFILE}, {@code ~/.pgpass}).
     */
    public static DatabaseAddress of(String url, Optional<String> password) throws WorldFailure {
        Properties read = url.startsWith(PREFIX) ? Driver.parseURL(url, null) : null;
        if (read == null || read.getProperty("PGHOST") == null) {
            throw DatabaseFailures.noAddress();
        }
        Properties properties = new Properties();
        properties.putAll(BOUNDS);
        properties.putAll(read);
        if (!PASSWORD.matcher(url).find()) {
            password.ifPresent(secret -> properties.setProperty("password", secret));
        }
        int settings = url.indexOf('?');
        return new DatabaseAddress(settings < 0 ? url : url.substring(0, settings), properties);
    }

    /** Without settings and password. */
    String place() {
        return place;
    }

    Properties properties() {
        Properties copy = new Properties();
        copy.putAll(properties);
        return copy;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(place, properties());
    }

    /** For people: {@code user@host/database}. */
    @Override
    public String toString() {
        return properties.getProperty("user", "?") + "@"
                + place.substring(PREFIX.length()).replaceFirst("^//", "");
    }
}
