package org.samut.sync.server.key;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.Jws;
import org.samut.core.signature.SigningKey;
import org.samut.core.signature.VerifyingKey;
import org.samut.sync.protocol.KeysWord;
import org.samut.sync.protocol.WireJson;
import org.samut.sync.server.ledger.KeyLedger;
import org.samut.sync.server.ledger.KeyLedger.Row;
import org.samut.sync.server.ledger.KeyLedger.State;
import org.samut.sync.server.ledger.Ledger;

/** Rotates and revokes the server's keys, and tells of it in the feed. Safe for several processes. */
public final class KeyChange {
    private final KeyLedger ledger;
    private final KeySecrets secrets;
    private final Clock clock;

    public KeyChange(KeyLedger ledger, KeySecrets secrets, Clock clock) {
        this.ledger = ledger;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A key as people see it. */
    public record Key(String id, State state, Instant since) {}

    public List<Key> list() throws WorldFailure {
        return rows().stream()
                .map(row -> new Key(id(row), row.state(), row.since()))
                .toList();
    }

    /** The next key signs from now on, the current one retires, and a new next one is made and introduced. */
    public Outcome<List<Key>> rotate() throws WorldFailure {
        List<Row> before = rows();
        return change(
                before,
                before.stream().filter(row -> row.state() == State.CURRENT).findFirst(),
                State.RETIRED);
    }

    /** A key's words count no more. Where it is the current one, the next key takes over and says so. */
    public Outcome<List<Key>> revoke(String id) throws WorldFailure {
        List<Row> before = rows();
        Optional<Row> row = before.stream().filter(one -> id(one).equals(id)).findFirst();
        if (row.isEmpty()) {
            return Outcome.refused(KeyRefusals.unknown(id));
        }
        return row.get().state() == State.REVOKED
                ? Outcome.refused(KeyRefusals.REVOKED_ALREADY)
                : change(before, row, State.REVOKED);
    }

    private Outcome<List<Key>> change(List<Row> before, Optional<Row> which, State becomes) throws WorldFailure {
        Row changed = which.orElseThrow();
        int word = before.get(0).word() + 1;
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Row> after = new ArrayList<>();
        for (Row row : before) {
            boolean promoted = row.state() == State.NEXT && changed.state() == State.CURRENT;
            State state = row.number() == changed.number() ? becomes : promoted ? State.CURRENT : row.state();
            after.add(new Row(
                    row.number(),
                    row.publicKey(),
                    row.secret(),
                    state,
                    state == row.state() ? row.since() : now,
                    word));
        }
        if (after.stream().noneMatch(row -> row.state() == State.CURRENT)) {
            after.add(fresh(after.size() + 1, State.CURRENT, now, word));
        }
        if (after.stream().noneMatch(row -> row.state() == State.NEXT)) {
            after.add(fresh(after.size() + 1, State.NEXT, now, word));
        }
        byte[] said = WireJson.write(word(after, now, word));
        List<Ledger.Notice> notices = new ArrayList<>();
        SigningKey current = secrets.of(first(after, State.CURRENT));
        // A revoked key introduces nobody: whoever stole it could do the same.
        Row introducing = first(before, State.CURRENT);
        if (introducing.number() != changed.number() || becomes == State.RETIRED) {
            notices.add(notice("k-" + word + "-old", secrets.of(introducing), said));
        }
        notices.add(notice("k-" + word + "-new", current, said));
        return ledger.change(word - 1, after, notices, now)
                ? Outcome.done(list())
                : Outcome.refused(KeyRefusals.MEANWHILE);
    }

    private static Ledger.Notice notice(String id, SigningKey key, byte[] said) {
        return new Ledger.Notice(id, KeysWord.KIND, Optional.empty(), Jws.compact(key, said));
    }

    private Row fresh(int number, State state, Instant now, int word) throws WorldFailure {
        SigningKey key = SigningKey.generate();
        return new Row(number, key.verifyingKey().encoded(), secrets.keep(number, key), state, now, word);
    }

    private static KeysWord word(List<Row> rows, Instant at, int number) {
        return new KeysWord(
                KeysWord.KIND,
                number,
                at,
                first(rows, State.CURRENT).publicKey(),
                of(rows, State.NEXT).map(Row::publicKey).toList(),
                of(rows, State.RETIRED)
                        .map(row -> new KeysWord.Retired(row.publicKey(), row.since()))
                        .toList(),
                of(rows, State.REVOKED).map(Row::publicKey).toList());
    }

    private static Stream<Row> of(List<Row> rows, State state) {
        return rows.stream().filter(row -> row.state() == state);
    }

    private static Row first(List<Row> rows, State state) {
        return of(rows, state).findFirst().orElseThrow();
    }

    private static String id(Row row) {
        return VerifyingKey.decode(row.publicKey()).orElseThrow().id();
    }

    /** As they stand; before the first change the server's one key. */
    private List<Row> rows() throws WorldFailure {
        List<Row> rows = ledger.keys();
        return rows.isEmpty()
                ? List.of(new Row(
                        1,
                        secrets.first().verifyingKey().encoded(),
                        Optional.empty(),
                        State.CURRENT,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        0))
                : rows;
    }
}
