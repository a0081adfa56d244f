package org.samut.sync.server;

import java.time.Clock;
import java.util.List;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.server.key.KeyChange;
import org.samut.sync.server.ledger.AuditLedger;

/** The server's keys in its storage, also while servers run on it. */
public final class ServerKeyChanges {
    private ServerKeyChanges() {}

    public static List<KeyChange.Key> list(Storage storage) throws WorldFailure {
        try (Storage.Held held = storage.open(Clock.systemUTC())) {
            return change(held).list();
        }
    }

    /** The next key signs from now on; the one of before retires, and what it said stays good. */
    public static Outcome<List<KeyChange.Key>> rotate(Storage storage) throws WorldFailure {
        try (Storage.Held held = storage.open(Clock.systemUTC())) {
            return noted(held, change(held).rotate(), "key.rotated", "");
        }
    }

    /** Nothing that the key ever signed counts any more. */
    public static Outcome<List<KeyChange.Key>> revoke(Storage storage, String id) throws WorldFailure {
        try (Storage.Held held = storage.open(Clock.systemUTC())) {
            return noted(held, change(held).revoke(id), "key.revoked", id);
        }
    }

    private static KeyChange change(Storage.Held held) {
        return new KeyChange(held.ledger().keys(), held.secrets(), Clock.systemUTC());
    }

    private static Outcome<List<KeyChange.Key>> noted(
            Storage.Held held, Outcome<List<KeyChange.Key>> outcome, String what, String which) throws WorldFailure {
        if (outcome instanceof Outcome.Done<List<KeyChange.Key>>) {
            held.ledger()
                    .audit()
                    .note(
                            AuditLedger.Deed.local(AuditLedger.Actor.here(), what, which),
                            Clock.systemUTC().instant());
        }
        return outcome;
    }
}
