package org.samut.sync.server.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.server.ledger.Ledger;

/** A PostgreSQL database that several servers may share: a pool of connections, each commit on PostgreSQL's disk. */
public final class PostgresDatabase implements Database {
    private static final int CONNECTIONS = 16;
    private static final Duration WAIT_FOR_CONNECTION = Duration.ofSeconds(5);

    /** An administrator may ask for more than the disk here, such as a second machine's, but not for less. */
    private static final String DURABLE = "select set_config('synchronous_commit', 'on', false)"
            + " where current_setting('synchronous_commit') = 'off'";

    private final HikariDataSource pool;
    private final Attempts attempts = new Attempts(new SecureRandom(), pause -> Thread.sleep(pause.toMillis()));

    private PostgresDatabase(HikariDataSource pool) {
        this.pool = pool;
    }

    /** Makes the tables that are missing. */
    public static PostgresDatabase open(DatabaseAddress address, Clock clock) throws WorldFailure {
        // By a connection of its own, since a pool would wrap what is wrong with user, password or host.
        try (Connection first = address.connect()) {
            Migrations.apply(first, Dialect.POSTGRES, clock);
        } catch (SQLException e) {
            throw DatabaseFailures.atStart(address, e);
        }
        var config = new HikariConfig();
        config.setPoolName("samut");
        config.setJdbcUrl(address.place());
        config.setDataSourceProperties(address.properties());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_FOR_CONNECTION.toMillis());
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(DURABLE);
        return new PostgresDatabase(new HikariDataSource(config));
    }

    /** What it holds, in the words of a server; closing it closes this. */
    public Ledger ledger() {
        return new JdbcLedger(this);
    }

    /** The one key of all servers on this database: the one offered where there was none yet. Both as encoded text. */
    public String serverKey(String offered, Instant at) throws WorldFailure {
        return write(work -> {
            work.update(
                    "insert into server_key (number, secret, kept_at) values (1, ?, ?) on conflict do nothing",
                    offered,
                    at);
            return work.first("select secret from server_key where number = 1", results -> results.getString(1))
                    .orElseThrow();
        });
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRES;
    }

    @Override
    public <T> T write(Steps<T> steps) throws WorldFailure {
        return run(connection -> Work.transaction(connection, Dialect.POSTGRES, steps));
    }

    /** PostgreSQL commits a lone statement by itself: two round trips less. */
    @Override
    public <T> T writeAlone(Steps<T> statement) throws WorldFailure {
        return read(statement);
    }

    /** Without a transaction around it: the answer is there one round trip earlier. */
    @Override
    public <T> T read(Steps<T> question) throws WorldFailure {
        return run(connection -> question.on(new Work(connection, Dialect.POSTGRES)));
    }

    private <T> T run(OnConnection<T> what) throws WorldFailure {
        try {
            return attempts.at(() -> {
                try (Connection connection = pool.getConnection()) {
                    return what.on(connection);
                }
            });
        } catch (SQLException e) {
            throw DatabaseFailures.running(e);
        }
    }

    @Override
    public Optional<Ledger.Connections> connections() {
        var now = pool.getHikariPoolMXBean();
        return Optional.ofNullable(now)
                .map(busy -> new Ledger.Connections(
                        busy.getActiveConnections(), busy.getIdleConnections(), busy.getThreadsAwaitingConnection()));
    }

    @Override
    public void close() {
        pool.close();
    }

    @FunctionalInterface
    private interface OnConnection<T> {
        T on(Connection connection) throws SQLException;
    }
}
