package org.samut.sync.server.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.server.ledger.KeptSubmission;
import org.samut.sync.server.ledger.Ledger;

/** The ledger in SQL that SQLite and PostgreSQL both run. Reading does not wait for a commit to reach the disk. */
public final class JdbcLedger implements Ledger {
    private static final Duration WRONG_CODES_KEPT = Duration.ofDays(1);
    private static final String FORM = "select id, version, document, sha256, signature from form";
    private static final String SUBMISSION =
            "select id, revision, lao, content, sha256, signature, received_at, receipt from submission"
                    + " where id = ? and revision = ?";

    private final Work writing;
    private final Work reading;

    /** Takes over two connections to the same database, both which nobody else uses. */
    public JdbcLedger(Connection writing, Connection reading) {
        this.writing = new Work(writing);
        this.reading = new Work(reading);
    }

    /** Makes the tables that are not there yet, in one transaction. */
    void createTables(List<String> schema) throws WorldFailure {
        writing.transaction(work -> {
            for (String sql : schema) {
                work.update(sql);
            }
            return schema.size();
        });
    }

    @Override
    public void keepActivation(Activation activation) throws WorldFailure {
        writing.transaction(work -> work.update(
                "insert into activation (hash, lao, issued_at, expires_at) values (?, ?, ?, ?)",
                activation.hash(),
                activation.lao(),
                activation.issuedAt().toEpochMilli(),
                activation.expiresAt().toEpochMilli()));
    }

    @Override
    public boolean enrol(Enrolling enrolling) throws WorldFailure {
        long at = enrolling.at().toEpochMilli();
        return writing.transaction(work -> {
            boolean spent = work.update(
                                    "update activation set spent_at = ?, spent_by = ?"
                                            + " where hash = ? and lao = ? and spent_at is null and expires_at > ?",
                                    at,
                                    enrolling.deviceKey(),
                                    enrolling.codeHash(),
                                    enrolling.lao(),
                                    at)
                            == 1
                    || work.first(
                                    "select spent_at from activation where hash = ? and lao = ? and spent_by = ?"
                                            + " and spent_at > ?",
                                    results -> results.getLong(1),
                                    enrolling.codeHash(),
                                    enrolling.lao(),
                                    enrolling.deviceKey(),
                                    enrolling.repeatableSince().toEpochMilli())
                            .isPresent();
            if (spent) {
                work.update(
                        "insert into device (lao, device_key, token_hash, enrolled_at) values (?, ?, ?, ?)"
                                + " on conflict (lao, device_key) do update"
                                + " set token_hash = excluded.token_hash, enrolled_at = excluded.enrolled_at",
                        enrolling.lao(),
                        enrolling.deviceKey(),
                        enrolling.tokenHash(),
                        at);
            }
            return spent;
        });
    }

    @Override
    public void noteWrongCode(String lao, String address, Instant at) throws WorldFailure {
        writing.transaction(work -> {
            work.update(
                    "delete from wrong_code where at < ?",
                    at.minus(WRONG_CODES_KEPT).toEpochMilli());
            return work.update(
                    "insert into wrong_code (lao, address, at) values (?, ?, ?)", lao, address, at.toEpochMilli());
        });
    }

    @Override
    public WrongCodes wrongCodes(String lao, String address, Instant since) throws WorldFailure {
        long after = since.toEpochMilli();
        return reading.transaction(work -> work.first(
                        "select coalesce(sum(case when address = ? then 1 else 0 end), 0),"
                                + " coalesce(sum(case when lao = ? then 1 else 0 end), 0), coalesce(min(at), -1)"
                                + " from wrong_code where at > ? and (address = ? or lao = ?)",
                        results -> new WrongCodes(
                                results.getInt(1),
                                results.getInt(2),
                                Optional.of(results.getLong(3))
                                        .filter(millis -> millis >= 0)
                                        .map(Instant::ofEpochMilli)),
                        address,
                        lao,
                        after,
                        address,
                        lao)
                .orElseThrow());
    }

    @Override
    public Optional<Grant> grant(String tokenHash) throws WorldFailure {
        return reading.transaction(work -> work.first(
                "select lao, device_key from device where token_hash = ?",
                results -> new Grant(results.getString(1), results.getString(2)),
                tokenHash));
    }

    @Override
    public List<String> deviceKeys(String lao) throws WorldFailure {
        return reading.transaction(work -> work.list(
                "select device_key from device where lao = ? order by enrolled_at desc, device_key",
                results -> results.getString(1),
                lao));
    }

    @Override
    public boolean publish(PublishedForm form, Instant at) throws WorldFailure {
        return writing.transaction(work -> {
            int added = work.update(
                    "insert into form (id, version, document, sha256, signature) values (?, ?, ?, ?, ?)"
                            + " on conflict do nothing",
                    form.id(),
                    form.version(),
                    form.document(),
                    form.sha256(),
                    form.signature());
            if (added == 1) {
                work.update(
                        "insert into feed_item (form_id, form_version, at) values (?, ?, ?)",
                        form.id(),
                        form.version(),
                        at.toEpochMilli());
                return true;
            }
            return work.first(FORM + " where id = ? and version = ?", JdbcLedger::form, form.id(), form.version())
                    .filter(kept -> kept.sha256().equals(form.sha256()))
                    .isPresent();
        });
    }

    @Override
    public List<FeedEntry> feed(long after, int limit) throws WorldFailure {
        return reading.transaction(work -> work.list(
                "select item.sequence, form.id, form.version, form.sha256, form.signature, announcement.signed"
                        + " from feed_item item"
                        + " left join form on form.id = item.form_id and form.version = item.form_version"
                        + " left join announcement on announcement.id = item.announcement_id"
                        + " where item.sequence > ? order by item.sequence limit ?",
                JdbcLedger::entry,
                after,
                limit));
    }

    private static FeedEntry entry(ResultSet results) throws SQLException {
        String signed = results.getString(6);
        return signed != null
                ? new AnnouncementEntry(results.getLong(1), signed)
                : new FormEntry(
                        results.getLong(1),
                        results.getString(2),
                        results.getInt(3),
                        results.getString(4),
                        results.getString(5));
    }

    @Override
    public boolean announce(String id, String signed, Instant at) throws WorldFailure {
        return writing.transaction(work -> {
            int added = work.update(
                    "insert into announcement (id, signed) values (?, ?) on conflict do nothing", id, signed);
            if (added == 1) {
                work.update("insert into feed_item (announcement_id, at) values (?, ?)", id, at.toEpochMilli());
            }
            return added == 1;
        });
    }

    @Override
    public Optional<PublishedForm> form(String id, int version) throws WorldFailure {
        return reading.transaction(
                work -> work.first(FORM + " where id = ? and version = ?", JdbcLedger::form, id, version));
    }

    @Override
    public Optional<KeptSubmission> keep(KeptSubmission submission) throws WorldFailure {
        return writing.transaction(work -> {
            int added = work.update(
                    "insert into submission"
                            + " (id, revision, lao, content, sha256, signature, received_at, receipt)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                    submission.id(),
                    submission.revision(),
                    submission.lao(),
                    submission.content(),
                    submission.sha256(),
                    submission.signature(),
                    submission.receivedAt().toEpochMilli(),
                    submission.receipt());
            return added == 1
                    ? Optional.empty()
                    : work.first(SUBMISSION, JdbcLedger::submission, submission.id(), submission.revision());
        });
    }

    @Override
    public Optional<KeptSubmission> submission(String id, int revision) throws WorldFailure {
        return reading.transaction(work -> work.first(SUBMISSION, JdbcLedger::submission, id, revision));
    }

    @Override
    public void close() {
        writing.close();
        reading.close();
    }

    private static PublishedForm form(ResultSet results) throws SQLException {
        return new PublishedForm(
                results.getString(1),
                results.getInt(2),
                results.getString(3),
                results.getString(4),
                results.getString(5));
    }

    private static KeptSubmission submission(ResultSet results) throws SQLException {
        return new KeptSubmission(
                results.getString(1),
                results.getInt(2),
                results.getString(3),
                results.getBytes(4),
                results.getString(5),
                results.getString(6),
                Instant.ofEpochMilli(results.getLong(7)),
                results.getString(8));
    }
}
