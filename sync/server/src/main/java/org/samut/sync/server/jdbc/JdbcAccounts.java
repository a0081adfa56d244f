package org.samut.sync.server.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.server.ledger.AccountLedger;

/** The console's accounts and sessions in SQL. */
final class JdbcAccounts implements AccountLedger {
    private static final Duration ATTEMPTS_KEPT = Duration.ofDays(1);

    /** Not at every page, since each would wait for the disk. */
    private static final Duration SEEN_AT_MOST = Duration.ofMinutes(1);

    private static final String ACCOUNT = "select name, password_hash, role, provinces from console_account";

    private final Database database;

    JdbcAccounts(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(Stored account, Instant at) throws WorldFailure {
        return database.write(work -> work.update(
                        "insert into console_account (name, password_hash, role, provinces, made_at)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing",
                        account.name(),
                        account.passwordHash(),
                        account.role(),
                        account.provinces(),
                        at)
                == 1);
    }

    @Override
    public Optional<Stored> find(String name) throws WorldFailure {
        return database.read(work -> work.first(ACCOUNT + " where name = ?", JdbcAccounts::stored, name));
    }

    @Override
    public List<Stored> all() throws WorldFailure {
        return database.read(work -> work.list(ACCOUNT + " order by name", JdbcAccounts::stored));
    }

    @Override
    public boolean remove(String name) throws WorldFailure {
        return database.write(work -> {
            work.update("delete from console_session where account = ?", name);
            return work.update("delete from console_account where name = ?", name) == 1;
        });
    }

    @Override
    public boolean changePassword(String name, String passwordHash, Optional<String> exceptToken) throws WorldFailure {
        return database.write(work -> {
            work.update(
                    "delete from console_session where account = ? and token_hash <> ?", name, exceptToken.orElse(""));
            return work.update("update console_account set password_hash = ? where name = ?", passwordHash, name) == 1;
        });
    }

    @Override
    public boolean noteAttempt(Attempt attempt, AttemptLimits limits) throws WorldFailure {
        return database.write(work -> {
            work.update("delete from console_attempt where at < ?", attempt.at().minus(ATTEMPTS_KEPT));
            boolean allowed = work.first(
                            "select coalesce(sum(case when account = ? then 1 else 0 end), 0),"
                                    + " coalesce(sum(case when address = ? then 1 else 0 end), 0)"
                                    + " from console_attempt where at > ? and (account = ? or address = ?)",
                            results ->
                                    results.getInt(1) < limits.forAccount() && results.getInt(2) < limits.fromAddress(),
                            attempt.account(),
                            attempt.address(),
                            limits.since(),
                            attempt.account(),
                            attempt.address())
                    .orElseThrow();
            return allowed
                    && work.update(
                                    "insert into console_attempt (account, address, at) values (?, ?, ?)",
                                    attempt.account(),
                                    attempt.address(),
                                    attempt.at())
                            == 1;
        });
    }

    @Override
    public void forgetAttempts(String account, String address) throws WorldFailure {
        database.write(
                work -> work.update("delete from console_attempt where account = ? and address = ?", account, address));
    }

    @Override
    public void openSession(Session session) throws WorldFailure {
        database.write(work -> {
            work.update("delete from console_session where expires_at < ?", session.at());
            return work.update(
                    "insert into console_session (token_hash, account, seen_at, expires_at) values (?, ?, ?, ?)",
                    session.tokenHash(),
                    session.account(),
                    session.at(),
                    session.expiresAt());
        });
    }

    @Override
    public Optional<Stored> session(String tokenHash, Instant at, Instant idleSince) throws WorldFailure {
        Optional<Seen> seen = database.read(work -> work.first(
                "select a.name, a.password_hash, a.role, a.provinces, s.seen_at from console_session s"
                        + " join console_account a on a.name = s.account"
                        + " where s.token_hash = ? and s.expires_at > ? and s.seen_at > ?",
                results -> new Seen(
                        stored(results), database.dialect().time(results, 5).orElseThrow()),
                tokenHash,
                at,
                idleSince));
        if (seen.isPresent() && seen.get().at().isBefore(at.minus(SEEN_AT_MOST))) {
            database.write(
                    work -> work.update("update console_session set seen_at = ? where token_hash = ?", at, tokenHash));
        }
        return seen.map(Seen::account);
    }

    @Override
    public void endSession(String tokenHash) throws WorldFailure {
        database.write(work -> work.update("delete from console_session where token_hash = ?", tokenHash));
    }

    private static Stored stored(ResultSet results) throws SQLException {
        return new Stored(results.getString(1), results.getString(2), results.getString(3), results.getString(4));
    }

    private record Seen(Stored account, Instant at) {}
}
