package org.samut.sync.server;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.VerifyingKey;
import org.samut.core.text.Text;
import org.samut.sync.server.ledger.AuditLedger;
import org.samut.sync.server.ledger.DeviceLedger;

/** The PCs that speak for local governments, in a server's storage, also while the server runs in another process. */
public final class Devices {
    private Devices() {}

    /**
     * A PC of a LAO.
     *
     * @param id of its key, as signatures name it
     */
    public record Device(String id, Instant enrolledAt, Optional<Instant> revokedAt) {}

    public static List<Device> list(Storage storage, String lao) throws WorldFailure {
        try (Storage.Held held = storage.open(Clock.systemUTC())) {
            return held.ledger().devices().devices(lao).stream()
                    .map(one -> new Device(id(one), one.enrolledAt(), one.revokedAt()))
                    .toList();
        }
    }

    /** Takes a PC's word from it for ever; done is false where it was taken already. */
    public static Outcome<Boolean> revoke(Storage storage, String lao, String id) throws WorldFailure {
        Clock clock = Clock.systemUTC();
        try (Storage.Held held = storage.open(clock)) {
            Optional<DeviceLedger.Device> device = held.ledger().devices().devices(lao).stream()
                    .filter(one -> id(one).equals(id))
                    .findFirst();
            if (device.isEmpty()) {
                return Outcome.refused(unknown(lao, id));
            }
            Instant now = clock.instant();
            boolean fresh = held.ledger().devices().revoke(lao, device.get().key(), now);
            if (fresh) {
                held.ledger()
                        .audit()
                        .note(new AuditLedger.Deed(AuditLedger.Actor.here(), "device.revoked", lao, id, "local"), now);
            }
            return Outcome.done(fresh);
        }
    }

    private static String id(DeviceLedger.Device device) {
        return VerifyingKey.decode(device.key()).map(VerifyingKey::id).orElse(device.key());
    }

    private static Refusal unknown(String lao, String id) {
        return new Refusal(
                "device.unknown",
                Text.of(
                        "อปท. " + lao + " ไม่มีเครื่อง “" + id + "” จึงไม่ได้ยกเลิกสิทธิ์ของเครื่องใด",
                        "The LAO " + lao + " has no PC “" + id + "”, so nothing was revoked."),
                Text.of(
                        "โปรดดูรายการเครื่องด้วย serve … devices list " + lao,
                        "Please look at the list: serve … devices list " + lao));
    }
}
