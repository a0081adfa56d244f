package org.samut.sync.server.key;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.Jws;
import org.samut.core.signature.SigningKey;
import org.samut.core.signature.VerifyingKey;
import org.samut.sync.server.ledger.KeyLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys of a server: one signs, others are known. Looked for anew once a second, so that all servers on one database
 * and a rotation in another process come to the same. Safe for several threads.
 */
public final class ServerKeys {
    private static final Logger LOG = LoggerFactory.getLogger(ServerKeys.class);
    private static final Duration STALE = Duration.ofSeconds(1);

    private final SigningKey first;
    private final KeyLedger ledger;
    private final KeySecrets secrets;
    private final LongSupplier nanos;
    private Ring ring;
    private long asked;

    public ServerKeys(SigningKey first, KeyLedger ledger, KeySecrets secrets) throws WorldFailure {
        this(first, ledger, secrets, System::nanoTime);
    }

    ServerKeys(SigningKey first, KeyLedger ledger, KeySecrets secrets, LongSupplier nanos) throws WorldFailure {
        this.first = first;
        this.ledger = ledger;
        this.secrets = secrets;
        this.nanos = nanos;
        this.ring = read();
        this.asked = nanos.getAsLong();
    }

    /** The keys at one moment. */
    private record Ring(int word, SigningKey current, List<VerifyingKey> known, List<VerifyingKey> revoked) {}

    /** The key that signs, whichever it is at each use. */
    public SigningKey signing() {
        return SigningKey.following(() -> ring().current());
    }

    /** The key of ours that this says it is by, where its words still count. */
    public Optional<VerifyingKey> of(String jws) {
        return ring().known().stream().filter(key -> Jws.names(key, jws)).findFirst();
    }

    /** Whether this is by a key of ours whose words count no more. */
    public boolean isRevoked(String jws) {
        return ring().revoked().stream().anyMatch(key -> Jws.names(key, jws));
    }

    /** The same words signed by the current key where the one that signed them was revoked; we know that we said them. */
    public String renewed(String jws) {
        Ring now = ring();
        return now.revoked().stream()
                .filter(key -> Jws.names(key, jws))
                .findFirst()
                .flatMap(key -> Jws.open(key, jws))
                .map(content -> Jws.compact(now.current(), content))
                .orElse(jws);
    }

    private synchronized Ring ring() {
        long now = nanos.getAsLong();
        if (now - asked >= STALE.toNanos()) {
            asked = now;
            try {
                ring = read();
            } catch (WorldFailure failure) {
                // The keys of a second ago; a database that is gone answers no request anyway.
                LOG.warn("the keys could not be read anew", failure);
            }
        }
        return ring;
    }

    private Ring read() throws WorldFailure {
        List<KeyLedger.Row> rows = ledger.keys();
        if (rows.isEmpty()) {
            return new Ring(0, first, List.of(first.verifyingKey()), List.of());
        }
        SigningKey current = first;
        List<VerifyingKey> known = new ArrayList<>();
        List<VerifyingKey> revoked = new ArrayList<>();
        for (KeyLedger.Row row : rows) {
            VerifyingKey key = VerifyingKey.decode(row.publicKey()).orElseThrow(KeyRefusals::unreadable);
            (row.state() == KeyLedger.State.REVOKED ? revoked : known).add(key);
            if (row.state() == KeyLedger.State.CURRENT) {
                current = secrets.of(row);
            }
        }
        return new Ring(rows.get(0).word(), current, known, revoked);
    }
}
