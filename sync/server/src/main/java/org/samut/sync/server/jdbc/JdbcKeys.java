package org.samut.sync.server.jdbc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.protocol.KeysWord;
import org.samut.sync.server.ledger.KeyLedger;
import org.samut.sync.server.ledger.Ledger;

/** The server's keys in SQL that both databases run. */
final class JdbcKeys implements KeyLedger {
    private final Database database;
    private final JdbcLedger ledger;

    JdbcKeys(Database database, JdbcLedger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    @Override
    public List<Row> keys() throws WorldFailure {
        return database.read(work -> work.list(
                "select number, public_key, secret, state, since, word from signing_key order by number",
                results -> new Row(
                        results.getInt(1),
                        results.getString(2),
                        Optional.ofNullable(results.getString(3)),
                        State.valueOf(results.getString(4)),
                        database.dialect().time(results, 5).orElseThrow(),
                        results.getInt(6))));
    }

    @Override
    public boolean change(int word, List<Row> keys, List<Ledger.Notice> notices, Instant at) throws WorldFailure {
        return database.write(work -> {
            // Also lets nobody else change keys until this transaction ends.
            database.dialect().beginFeedPlace(work);
            int newest = work.first("select coalesce(max(word), 0) from signing_key", results -> results.getInt(1))
                    .orElseThrow();
            if (newest != word) {
                return false;
            }
            work.update("delete from signing_key");
            for (Row key : keys) {
                work.update(
                        "insert into signing_key (number, public_key, secret, state, since, word)"
                                + " values (?, ?, ?, ?, ?, ?)",
                        key.number(),
                        key.publicKey(),
                        key.secret().orElse(null),
                        key.state().name(),
                        key.since(),
                        key.word());
            }
            for (Ledger.Notice notice : notices) {
                ledger.post(work, notice, at);
            }
            return true;
        });
    }

    @Override
    public List<String> words() throws WorldFailure {
        return database.read(work -> work.list(
                "select notice.signed from notice join feed_item item on item.notice_id = notice.id"
                        + " where notice.kind = ? order by item.sequence",
                results -> results.getString(1),
                KeysWord.KIND));
    }
}
