package org.samut.sync.server.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.server.ledger.AccountLedger;
import org.samut.sync.server.ledger.AuditLedger;
import org.samut.sync.server.ledger.DeviceLedger;
import org.samut.sync.server.ledger.EvidenceLedger;
import org.samut.sync.server.ledger.JudgementLedger;
import org.samut.sync.server.ledger.KeptSubmission;
import org.samut.sync.server.ledger.KeyLedger;
import org.samut.sync.server.ledger.LaoLedger;
import org.samut.sync.server.ledger.Ledger;
import org.samut.sync.server.ledger.OverviewLedger;
import org.samut.sync.server.ledger.ReviewLedger;
import org.samut.sync.server.ledger.WindowLedger;

/** The ledger in SQL that SQLite and PostgreSQL both run. */
final class JdbcLedger implements Ledger {
    private static final Duration WRONG_CODES_KEPT = Duration.ofDays(1);
    private static final String FORM = "select id, version, document, sha256, signature from form";
    static final String SUBMISSIONS = "select s.id, s.revision, s.lao, s.content, s.sha256, s.signature, s.received_at,"
            + " coalesce(c.receipt, s.receipt) from submission s"
            + " left join evidence_complete c on c.submission = s.id and c.revision = s.revision";
    private static final String SUBMISSION = SUBMISSIONS + " where s.id = ? and s.revision = ?";

    private final Database database;

    /** Takes the database over, whose tables are there. */
    JdbcLedger(Database database) {
        this.database = database;
    }

    @Override
    public void keepActivation(Activation activation) throws WorldFailure {
        database.write(work -> work.update(
                "insert into activation (hash, lao, issued_at, expires_at) values (?, ?, ?, ?)",
                activation.hash(),
                activation.lao(),
                activation.issuedAt(),
                activation.expiresAt()));
    }

    @Override
    public boolean enrol(Enrolling enrolling) throws WorldFailure {
        Instant at = enrolling.at();
        return database.write(work -> {
            boolean revoked = work.first(
                            "select 1 from device where lao = ? and device_key = ? and revoked_at is not null",
                            results -> true,
                            enrolling.lao(),
                            enrolling.deviceKey())
                    .isPresent();
            boolean spent = !revoked && isSpent(work, enrolling);
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

    private static boolean isSpent(Work work, Enrolling enrolling) throws SQLException {
        Instant at = enrolling.at();
        return work.update(
                                "update activation set spent_at = ?, spent_by = ?"
                                        + " where hash = ? and lao = ? and spent_at is null and expires_at > ?",
                                at,
                                enrolling.deviceKey(),
                                enrolling.codeHash(),
                                enrolling.lao(),
                                at)
                        == 1
                || work.first(
                                "select hash from activation where hash = ? and lao = ? and spent_by = ?"
                                        + " and spent_at > ?",
                                results -> true,
                                enrolling.codeHash(),
                                enrolling.lao(),
                                enrolling.deviceKey(),
                                enrolling.repeatableSince())
                        .isPresent();
    }

    @Override
    public void noteWrongCode(String lao, String address, Instant at) throws WorldFailure {
        database.write(work -> {
            work.update("delete from wrong_code where at < ?", at.minus(WRONG_CODES_KEPT));
            return work.update("insert into wrong_code (lao, address, at) values (?, ?, ?)", lao, address, at);
        });
    }

    @Override
    public WrongCodes wrongCodes(String lao, String address, Instant since) throws WorldFailure {
        return database.read(work -> work.first(
                        "select coalesce(sum(case when address = ? then 1 else 0 end), 0),"
                                + " coalesce(sum(case when lao = ? then 1 else 0 end), 0), min(at)"
                                + " from wrong_code where at > ? and (address = ? or lao = ?)",
                        results -> new WrongCodes(
                                results.getInt(1),
                                results.getInt(2),
                                database.dialect().time(results, 3)),
                        address,
                        lao,
                        since,
                        address,
                        lao)
                .orElseThrow());
    }

    @Override
    public Optional<Grant> grant(String tokenHash) throws WorldFailure {
        return database.read(work -> work.first(
                "select lao, device_key from device where token_hash = ? and revoked_at is null",
                results -> new Grant(results.getString(1), results.getString(2)),
                tokenHash));
    }

    @Override
    public List<String> deviceKeys(String lao) throws WorldFailure {
        return database.read(work -> work.list(
                "select device_key from device where lao = ? and revoked_at is null order by enrolled_at desc, device_key",
                results -> results.getString(1),
                lao));
    }

    @Override
    public boolean publish(PublishedForm form, Instant at) throws WorldFailure {
        return database.write(work -> {
            database.dialect().beginFeedPlace(work);
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
                        at);
                return true;
            }
            return work.first(FORM + " where id = ? and version = ?", JdbcLedger::form, form.id(), form.version())
                    .filter(kept -> kept.sha256().equals(form.sha256()))
                    .isPresent();
        });
    }

    @Override
    public List<FeedEntry> feed(String lao, long after, int limit) throws WorldFailure {
        return database.read(work -> work.list(
                "select item.sequence, form.id, form.version, form.sha256, form.signature, notice.kind, notice.signed"
                        + " from feed_item item"
                        + " left join form on form.id = item.form_id and form.version = item.form_version"
                        + " left join notice on notice.id = item.notice_id"
                        + " where item.sequence > ? and (item.lao is null or item.lao = ?)"
                        + " order by item.sequence limit ?",
                JdbcLedger::entry,
                after,
                lao,
                limit));
    }

    private static FeedEntry entry(ResultSet results) throws SQLException {
        String signed = results.getString(7);
        return signed != null
                ? new NoticeEntry(results.getLong(1), results.getString(6), signed)
                : new FormEntry(
                        results.getLong(1),
                        results.getString(2),
                        results.getInt(3),
                        results.getString(4),
                        results.getString(5));
    }

    @Override
    public boolean post(Notice notice, Instant at) throws WorldFailure {
        return database.write(work -> post(work, notice, at));
    }

    /** Within the caller's transaction: what a notice tells of is written with its place in the feed, or neither is. */
    boolean post(Work work, Notice notice, Instant at) throws SQLException {
        database.dialect().beginFeedPlace(work);
        int added = work.update(
                "insert into notice (id, kind, signed) values (?, ?, ?) on conflict do nothing",
                notice.id(),
                notice.kind(),
                notice.signed());
        if (added == 1) {
            work.update(
                    "insert into feed_item (notice_id, lao, at) values (?, ?, ?)",
                    notice.id(),
                    notice.lao().orElse(null),
                    at);
        }
        return added == 1;
    }

    @Override
    public Optional<PublishedForm> form(String id, int version) throws WorldFailure {
        return database.read(work -> work.first(FORM + " where id = ? and version = ?", JdbcLedger::form, id, version));
    }

    @Override
    public boolean hasForm(String id, int version) throws WorldFailure {
        return database.read(
                work -> work.first("select 1 from form where id = ? and version = ?", results -> true, id, version)
                        .isPresent());
    }

    @Override
    public boolean hasAnyVersion(String id) throws WorldFailure {
        return database.read(work -> work.first("select 1 from form where id = ? limit 1", results -> true, id)
                .isPresent());
    }

    @Override
    public DeviceLedger devices() {
        return new JdbcDevices(database);
    }

    @Override
    public KeyLedger keys() {
        return new JdbcKeys(database, this);
    }

    @Override
    public WindowLedger windows() {
        return new JdbcWindowLedger(database, this);
    }

    @Override
    public Optional<KeptSubmission> keep(KeptSubmission submission, List<String> manifest) throws WorldFailure {
        Database.Steps<Optional<KeptSubmission>> steps = work -> {
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
                    submission.receivedAt(),
                    submission.receipt());
            if (added == 1) {
                JdbcEvidence.expect(work, submission, manifest);
            }
            return added == 1
                    ? Optional.empty()
                    : work.first(SUBMISSION, this::submission, submission.id(), submission.revision());
        };
        // Without a manifest the insert is all, and commits by itself.
        return manifest.isEmpty() ? database.writeAlone(steps) : database.write(steps);
    }

    @Override
    public Optional<KeptSubmission> submission(String id, int revision) throws WorldFailure {
        return database.read(work -> work.first(SUBMISSION, this::submission, id, revision));
    }

    @Override
    public ReviewLedger reviews() {
        return new JdbcReviews(database, this);
    }

    @Override
    public EvidenceLedger evidence() {
        return new JdbcEvidence(database);
    }

    @Override
    public AuditLedger audit() {
        return new JdbcAudit(database);
    }

    @Override
    public LaoLedger laos() {
        return new JdbcLaos(database);
    }

    @Override
    public JudgementLedger judgements() {
        return new JdbcJudgements(database, this);
    }

    @Override
    public Optional<Connections> connections() {
        return database.connections();
    }

    @Override
    public void close() {
        database.close();
    }

    @Override
    public AccountLedger accounts() {
        return new JdbcAccounts(database);
    }

    @Override
    public OverviewLedger overview() {
        return new JdbcOverview(database);
    }

    private static PublishedForm form(ResultSet results) throws SQLException {
        return new PublishedForm(
                results.getString(1),
                results.getInt(2),
                results.getString(3),
                results.getString(4),
                results.getString(5));
    }

    KeptSubmission submission(ResultSet results) throws SQLException {
        return new KeptSubmission(
                results.getString(1),
                results.getInt(2),
                results.getString(3),
                results.getBytes(4),
                results.getString(5),
                results.getString(6),
                database.dialect().time(results, 7).orElseThrow(),
                results.getString(8));
    }
}
