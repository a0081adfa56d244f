package org.samut.sync.server.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samut.core.failure.WorldFailure;
import org.samut.core.review.Review;
import org.samut.sync.server.ledger.OverviewLedger;

/** The index of what came in, in SQL. */
final class JdbcOverview implements OverviewLedger {
    /** A transaction that began earlier may commit later; none takes so long. */
    private static final Duration LATE = Duration.ofHours(1);

    private static final String FILED =
            "select id, revision, lao, form_id, form_version, sealed_at, received_at, evidence from filed";
    private static final String IN_ORDER = " order by received_at, id, revision";

    private final Database database;

    JdbcOverview(Database database) {
        this.database = database;
    }

    @Override
    public List<Unfiled> unfiled(int limit) throws WorldFailure {
        return database.read(work -> {
            Instant since = work.first(
                            "select max(received_at) from filed",
                            results -> database.dialect().time(results, 1))
                    .flatMap(newest -> newest)
                    .map(newest -> newest.minus(LATE))
                    .orElse(Instant.EPOCH);
            return work.list(
                    "select s.id, s.revision, s.lao, s.content, s.received_at from submission s"
                            + " where s.received_at >= ? and not exists"
                            + " (select 1 from filed f where f.id = s.id and f.revision = s.revision)"
                            + " order by s.received_at limit ?",
                    results -> new Unfiled(
                            results.getString(1),
                            results.getInt(2),
                            results.getString(3),
                            results.getBytes(4),
                            database.dialect().time(results, 5).orElseThrow()),
                    since,
                    limit);
        });
    }

    @Override
    public void file(List<Filed> filed) throws WorldFailure {
        database.write(work -> {
            for (Filed one : filed) {
                work.update(
                        "insert into filed"
                                + " (id, revision, lao, form_id, form_version, sealed_at, received_at, evidence)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                        one.id(),
                        one.revision(),
                        one.lao(),
                        one.form().id(),
                        one.form().version(),
                        one.sealedAt(),
                        one.receivedAt(),
                        one.evidence());
            }
            return filed.size();
        });
    }

    @Override
    public List<Became> received(String form) throws WorldFailure {
        return database.read(work -> work.list(
                "select f.id, f.revision, f.lao, f.form_id, f.form_version, f.sealed_at, f.received_at, f.evidence,"
                        + " case when f.evidence > 0 and exists (select 1 from evidence_need n"
                        + " where n.submission = f.id and n.revision = f.revision and not exists"
                        + " (select 1 from evidence_file e where e.lao = n.lao and e.sha256 = n.sha256))"
                        + " then 1 else 0 end, r.decision from filed f"
                        + " left join review r on r.submission = f.id and r.revision = f.revision"
                        + " where f.form_id = ? order by f.received_at, f.id, f.revision",
                results -> {
                    Filed filed = filed(results);
                    return new Became(
                            filed,
                            results.getInt(9) == 0,
                            Optional.ofNullable(results.getString(10)).map(Review.Decision::valueOf));
                },
                form));
    }

    @Override
    public List<Filed> receivedFrom(String lao) throws WorldFailure {
        return database.read(work -> work.list(FILED + " where lao = ?" + IN_ORDER, this::filed, lao));
    }

    @Override
    public Optional<Filed> find(String submission, int revision) throws WorldFailure {
        return database.read(
                work -> work.first(FILED + " where id = ? and revision = ?", this::filed, submission, revision));
    }

    @Override
    public Set<String> enrolled() throws WorldFailure {
        return database.read(
                work -> new HashSet<>(work.list("select distinct lao from device", results -> results.getString(1))));
    }

    @Override
    public List<Instant> enrolments(String lao) throws WorldFailure {
        return database.read(work -> work.list(
                "select enrolled_at from device where lao = ? order by enrolled_at desc",
                results -> database.dialect().time(results, 1).orElseThrow(),
                lao));
    }

    @Override
    public List<FormVersion> forms() throws WorldFailure {
        return database.read(work -> work.list(
                "select form_id, form_version from feed_item where form_id is not null order by sequence desc",
                results -> new FormVersion(results.getString(1), results.getInt(2))));
    }

    private Filed filed(ResultSet results) throws SQLException {
        return new Filed(
                results.getString(1),
                results.getInt(2),
                results.getString(3),
                new FormVersion(results.getString(4), results.getInt(5)),
                database.dialect().time(results, 6).orElseThrow(),
                database.dialect().time(results, 7).orElseThrow(),
                results.getInt(8));
    }
}
