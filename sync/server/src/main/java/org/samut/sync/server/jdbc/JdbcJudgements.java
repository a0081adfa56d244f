package org.samut.sync.server.jdbc;

import java.time.Instant;
import java.util.List;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.server.ledger.JudgementLedger;
import org.samut.sync.server.ledger.KeptSubmission;

/** Judgements in SQL that SQLite and PostgreSQL both run. */
final class JdbcJudgements implements JudgementLedger {
    private final Database database;
    private final JdbcLedger ledger;

    JdbcJudgements(Database database, JdbcLedger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    @Override
    public List<KeptSubmission> unjudged(Instant after, int limit) throws WorldFailure {
        return database.read(work -> work.list(
                JdbcLedger.SUBMISSIONS
                        + " where s.received_at > ? and not exists"
                        + " (select 1 from judgement j where j.submission = s.id and j.revision = s.revision)"
                        + " order by s.received_at limit ?",
                ledger::submission,
                after,
                limit));
    }

    @Override
    public void keep(KeptSubmission submission, List<String> differences, Instant at) throws WorldFailure {
        database.write(work -> work.update(
                "insert into judgement (submission, revision, differences, at) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                submission.id(),
                submission.revision(),
                differences.isEmpty() ? null : String.join(" ", differences),
                at));
    }

    @Override
    public long otherwise() throws WorldFailure {
        return database.read(work -> work.first(
                        "select count(*) from judgement where differences is not null", results -> results.getLong(1))
                .orElseThrow());
    }
}
