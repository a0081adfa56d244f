package org.samut.sync.server.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.server.ledger.EvidenceLedger;
import org.samut.sync.server.ledger.KeptSubmission;

/** Evidence in SQL that SQLite and PostgreSQL both run. */
final class JdbcEvidence implements EvidenceLedger {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    /** How many values one statement carries. */
    private static final int AT_ONCE = 400;

    private static final String UPLOAD = "select id, lao, sha256, length, name, submission, revision, role, received,"
            + " state, expires_at from evidence_upload";

    /** Of a need {@code n}: nobody has completed its submission yet, and none of its files is missing. */
    private static final String BECAME_WHOLE =
            " not exists (select 1 from evidence_complete c where c.submission = n.submission and c.revision = n.revision)"
                    + " and not exists (select 1 from evidence_need m where m.submission = n.submission"
                    + " and m.revision = n.revision and not exists"
                    + " (select 1 from evidence_file f where f.lao = m.lao and f.sha256 = m.sha256))";

    private final Database database;

    JdbcEvidence(Database database) {
        this.database = database;
    }

    /** Notes which files a submission names, in the transaction that keeps it. */
    static void expect(Work work, KeptSubmission submission, List<String> manifest) throws SQLException {
        for (int from = 0; from < manifest.size(); from += AT_ONCE) {
            List<String> some = manifest.subList(from, Math.min(manifest.size(), from + AT_ONCE));
            List<Object> values = new ArrayList<>();
            for (String sha256 : some) {
                values.addAll(List.of(submission.id(), submission.revision(), sha256, submission.lao()));
            }
            work.update(
                    "insert into evidence_need (submission, revision, sha256, lao) values "
                            + String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?, ?)"))
                            + " on conflict do nothing",
                    values.toArray());
        }
    }

    @Override
    public Begun begin(Upload upload, Bounds bounds, Instant at) throws WorldFailure {
        return database.write(work -> {
            database.dialect().beginEvidence(work, upload.lao());
            int atOnce =
                    count(work, "select count(*) from evidence_upload where lao = ? and state = 'open'", upload.lao());
            int anHour = count(
                    work,
                    "select count(*) from evidence_upload where lao = ? and begun_at > ?",
                    upload.lao(),
                    at.minus(AN_HOUR));
            if (atOnce >= bounds.atOnce() || anHour >= bounds.anHour()) {
                return Begun.TOO_MANY;
            }
            if (bytes(work, upload.lao()) + upload.content().length() > bounds.bytes()) {
                return Begun.NO_ROOM;
            }
            work.update(
                    "insert into evidence_upload (id, lao, sha256, length, name, submission, revision, role, received,"
                            + " state, begun_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, ?)",
                    upload.id(),
                    upload.lao(),
                    upload.content().sha256(),
                    upload.content().length(),
                    upload.content().name(),
                    upload.purpose().submission(),
                    upload.purpose().revision(),
                    upload.purpose().role().name(),
                    upload.received(),
                    at,
                    upload.expiresAt());
            return Begun.BEGUN;
        });
    }

    private static int count(Work work, String sql, Object... values) throws SQLException {
        return work.first(sql, results -> results.getInt(1), values).orElseThrow();
    }

    private static long bytes(Work work, String lao) throws SQLException {
        return work.first(
                        "select (select coalesce(sum(length), 0) from evidence_file where lao = ?)"
                                + " + (select coalesce(sum(length), 0) from evidence_upload"
                                + " where lao = ? and state = 'open')",
                        results -> results.getLong(1),
                        lao,
                        lao)
                .orElseThrow();
    }

    @Override
    public Optional<Upload> upload(String id) throws WorldFailure {
        return database.read(work -> work.first(UPLOAD + " where id = ?", this::upload, id));
    }

    private Upload upload(ResultSet results) throws SQLException {
        return new Upload(
                results.getString(1),
                results.getString(2),
                new Content(results.getString(3), results.getLong(4), results.getString(5)),
                new Purpose(results.getString(6), results.getInt(7), Role.valueOf(results.getString(8))),
                results.getLong(9),
                "done".equals(results.getString(10)),
                database.dialect().time(results, 11).orElseThrow());
    }

    @Override
    public List<Piece> pieces(String upload) throws WorldFailure {
        return database.read(work -> pieces(work, upload));
    }

    private static List<Piece> pieces(Work work, String upload) throws SQLException {
        return work.list(
                "select start, length, name from evidence_piece where upload = ? order by start",
                results -> new Piece(results.getLong(1), results.getLong(2), results.getString(3)),
                upload);
    }

    @Override
    public boolean advance(String upload, List<Piece> pieces, Instant expiresAt) throws WorldFailure {
        return database.write(work -> {
            int moved = work.update(
                    "update evidence_upload set received = ?, expires_at = ?"
                            + " where id = ? and received = ? and state = 'open'",
                    pieces.get(pieces.size() - 1).end(),
                    expiresAt,
                    upload,
                    pieces.get(0).start());
            if (moved == 1) {
                for (Piece piece : pieces) {
                    work.update(
                            "insert into evidence_piece (upload, start, length, name) values (?, ?, ?, ?)",
                            upload,
                            piece.start(),
                            piece.length(),
                            piece.name());
                }
            }
            return moved == 1;
        });
    }

    @Override
    public void finish(Upload upload, Instant at, Renewal renewal) throws WorldFailure {
        database.write(work -> {
            database.dialect().beginEvidence(work, upload.lao());
            Content content = upload.content();
            Purpose purpose = upload.purpose();
            work.update("update evidence_upload set state = 'done' where id = ?", upload.id());
            work.update("delete from evidence_piece where upload = ?", upload.id());
            work.update(
                    "insert into evidence_file (lao, sha256, length, name, arrived_at) values (?, ?, ?, ?, ?)"
                            + " on conflict do nothing",
                    upload.lao(),
                    content.sha256(),
                    content.length(),
                    content.name(),
                    at);
            if (purpose.role() == Role.SIGNED_COPY) {
                work.update(
                        "insert into evidence_scan (submission, revision, sha256, lao, arrived_at)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing",
                        purpose.submission(),
                        purpose.revision(),
                        content.sha256(),
                        upload.lao(),
                        at);
            }
            complete(work, at, renewal, "n.lao = ? and n.sha256 = ?", upload.lao(), content.sha256());
            return true;
        });
    }

    private void complete(Work work, Instant at, Renewal renewal, String which, Object... values) throws SQLException {
        List<Completed> whole = work.list(
                "select distinct s.id, s.revision, s.receipt from evidence_need n"
                        + " join submission s on s.id = n.submission and s.revision = n.revision where " + which
                        + " and" + BECAME_WHOLE,
                results -> new Completed(results.getString(1), results.getInt(2), results.getString(3)),
                values);
        for (Completed completed : whole) {
            work.update(
                    "insert into evidence_complete (submission, revision, receipt, at) values (?, ?, ?, ?)"
                            + " on conflict do nothing",
                    completed.submission(),
                    completed.revision(),
                    renewal.receipt(completed),
                    at);
        }
    }

    @Override
    public List<Piece> drop(String upload) throws WorldFailure {
        return database.write(work -> {
            List<Piece> pieces = pieces(work, upload);
            work.update("delete from evidence_piece where upload = ?", upload);
            work.update("delete from evidence_upload where id = ?", upload);
            return pieces;
        });
    }

    @Override
    public List<String> lapsed(Instant at, int limit) throws WorldFailure {
        return database.read(work -> work.list(
                "select id from evidence_upload where expires_at < ? order by expires_at limit ?",
                results -> results.getString(1),
                at,
                limit));
    }

    @Override
    public List<String> missing(String lao, List<String> hashes) throws WorldFailure {
        if (hashes.isEmpty()) {
            return List.of();
        }
        Set<String> here = database.read(work -> {
            Set<String> found = new HashSet<>();
            for (int from = 0; from < hashes.size(); from += AT_ONCE) {
                List<String> some = hashes.subList(from, Math.min(hashes.size(), from + AT_ONCE));
                List<Object> values = new ArrayList<>(List.of(lao));
                values.addAll(some);
                found.addAll(work.list(
                        "select sha256 from evidence_file where lao = ? and sha256 in ("
                                + String.join(", ", Collections.nCopies(some.size(), "?")) + ")",
                        results -> results.getString(1),
                        values.toArray()));
            }
            return found;
        });
        return hashes.stream().filter(hash -> !here.contains(hash)).distinct().toList();
    }

    @Override
    public Optional<Content> file(String lao, String sha256) throws WorldFailure {
        return database.read(work -> work.first(
                "select sha256, length, name from evidence_file where lao = ? and sha256 = ?",
                results -> new Content(results.getString(1), results.getLong(2), results.getString(3)),
                lao,
                sha256));
    }

    @Override
    public boolean names(String lao, String submission, int revision, String sha256) throws WorldFailure {
        return database.read(work -> work.first(
                        "select 1 from evidence_need where submission = ? and revision = ? and sha256 = ? and lao = ?",
                        results -> true,
                        submission,
                        revision,
                        sha256,
                        lao)
                .isPresent());
    }

    @Override
    public int scans(String submission, int revision) throws WorldFailure {
        return database.read(work -> count(
                work,
                "select count(*) from evidence_scan where submission = ? and revision = ?",
                submission,
                revision));
    }

    @Override
    public List<Filed> filed(String submission, int revision) throws WorldFailure {
        return database.read(work -> {
            List<Filed> files = new ArrayList<>(filed(work, Role.MANIFEST, "evidence_need", submission, revision));
            files.addAll(filed(work, Role.SIGNED_COPY, "evidence_scan", submission, revision));
            return files;
        });
    }

    private static List<Filed> filed(Work work, Role role, String table, String submission, int revision)
            throws SQLException {
        return work.list(
                "select n.sha256, f.length, f.name from " + table + " n"
                        + " left join evidence_file f on f.lao = n.lao and f.sha256 = n.sha256"
                        + " where n.submission = ? and n.revision = ? order by f.name, n.sha256",
                results -> {
                    String sha256 = results.getString(1);
                    long length = results.getLong(2);
                    Optional<String> name = Optional.ofNullable(results.getString(3));
                    return new Filed(role, sha256, name.map(known -> new Content(sha256, length, known)));
                },
                submission,
                revision);
    }

    @Override
    public void settle(KeptSubmission submission, List<String> manifest, Instant at, Renewal renewal)
            throws WorldFailure {
        database.write(work -> {
            database.dialect().beginEvidence(work, submission.lao());
            expect(work, submission, manifest);
            complete(work, at, renewal, "n.submission = ? and n.revision = ?", submission.id(), submission.revision());
            return true;
        });
    }
}
