package org.samut.sync.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.Digest;
import org.samut.core.text.Text;
import org.samut.sync.protocol.ActivationCode;
import org.samut.sync.server.ledger.AuditLedger;
import org.samut.sync.server.ledger.Ledger;

/** Issues activation codes in a server's storage, also while the server runs in another process. */
public final class Activation {
    /** How long a code may wait for its letter to arrive. */
    public static final Duration LASTS = Duration.ofDays(14);

    private static final Pattern LAO = Pattern.compile("[0-9]{7}|TH-10");

    private Activation() {}

    /** A new single-use code for the LAO, in groups of four, such as {@code 7K3M-9QXD-W2RT-5H0B}. */
    public static Outcome<String> issue(Storage storage, String lao) throws WorldFailure {
        if (!isCode(lao)) {
            return Outcome.refused(new Refusal(
                    "activation.lao",
                    Text.of(
                            "“" + lao + "” ไม่ใช่รหัส อปท. จึงไม่ได้ออกรหัสเปิดใช้งาน",
                            "“" + lao + "” is no code of a local government, so no activation code was made."),
                    Text.of("โปรดใช้รหัส 7 หลัก เช่น 6760607", "Use the seven digits, such as 6760607.")));
        }
        Clock clock = Clock.systemUTC();
        try (Storage.Held held = storage.open(clock)) {
            String code = issue(held.ledger(), lao, clock);
            held.ledger()
                    .audit()
                    .note(AuditLedger.Deed.local(AuditLedger.Actor.here(), "activation.issued", lao), clock.instant());
            return Outcome.done(code);
        }
    }

    static boolean isCode(String lao) {
        return LAO.matcher(lao).matches();
    }

    static String issue(Ledger ledger, String lao, Clock clock) throws WorldFailure {
        ActivationCode code = ActivationCode.generate(new SecureRandom());
        Instant now = clock.instant();
        ledger.keepActivation(new Ledger.Activation(hash(code), lao, now, now.plus(LASTS)));
        return code.written();
    }

    /** Seventy-five random bits need no slow hash. */
    static String hash(ActivationCode code) {
        return Digest.sha256Hex(code.plain().getBytes(UTF_8));
    }
}
