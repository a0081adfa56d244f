package org.samut.sync.server.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.Digest;
import org.samut.sync.server.ledger.AuditLedger;

/** The audit log in SQL; its table refuses updates and deletes by triggers of the database. */
final class JdbcAudit implements AuditLedger {
    private static final String LINE = "select place, who, what, subject, detail, origin, at, hash from audit";
    private static final String BEFORE_THE_FIRST = "";
    private static final int PAGE = 1_000;

    private final Database database;

    JdbcAudit(Database database) {
        this.database = database;
    }

    @Override
    public void note(Deed deed, Instant at) throws WorldFailure {
        database.write(work -> {
            note(work, deed, at);
            return true;
        });
    }

    /** For whoever writes more in the same transaction. Others wait for its end with lines of theirs: note last. */
    static void note(Work work, Deed deed, Instant at) throws SQLException {
        work.dialect().beginAuditPlace(work);
        Optional<Before> before = work.first(
                "select place, hash from audit order by place desc limit 1",
                results -> new Before(results.getLong(1), results.getString(2)));
        long place = before.map(Before::place).orElse(0L) + 1;
        Instant kept = at.truncatedTo(ChronoUnit.MILLIS);
        work.update(
                "insert into audit (place, who, what, subject, detail, origin, at, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                place,
                deed.who().name(),
                deed.what(),
                deed.subject(),
                deed.detail(),
                deed.from(),
                kept,
                hash(before.map(Before::hash).orElse(BEFORE_THE_FIRST), place, deed, kept));
    }

    @Override
    public List<Line> before(long place, int limit) throws WorldFailure {
        return database.read(
                work -> work.list(LINE + " where place < ? order by place desc limit ?", this::line, place, limit));
    }

    @Override
    public Optional<Long> broken() throws WorldFailure {
        String hash = BEFORE_THE_FIRST;
        long place = 0;
        while (true) {
            long after = place;
            List<Line> lines = database.read(
                    work -> work.list(LINE + " where place > ? order by place limit ?", this::line, after, PAGE));
            for (Line line : lines) {
                place++;
                hash = hash(hash, place, line.deed(), line.at());
                if (line.place() != place || !line.hash().equals(hash)) {
                    return Optional.of(place);
                }
            }
            if (lines.size() < PAGE) {
                return Optional.empty();
            }
        }
    }

    private Line line(ResultSet results) throws SQLException {
        return new Line(
                results.getLong(1),
                new Deed(
                        new Actor(results.getString(2)),
                        results.getString(3),
                        results.getString(4),
                        results.getString(5),
                        results.getString(6)),
                database.dialect().time(results, 7).orElseThrow(),
                results.getString(8));
    }

    /** No text of a deed has a zero character, so no two lines give the same bytes. */
    private static String hash(String before, long place, Deed deed, Instant at) {
        String line = String.join(
                "\0",
                before,
                Long.toString(place),
                deed.who().name(),
                deed.what(),
                deed.subject(),
                deed.detail(),
                deed.from(),
                at.toString());
        return Digest.sha256Hex(line.getBytes(UTF_8));
    }

    private record Before(long place, String hash) {}
}
