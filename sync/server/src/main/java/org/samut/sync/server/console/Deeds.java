package org.samut.sync.server.console;

import java.time.Clock;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.server.ledger.AuditLedger;

/** Notes in the audit log what somebody did at the console. Safe for several threads. */
final class Deeds {
    private final AuditLedger ledger;
    private final Clock clock;

    Deeds(AuditLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** By whoever is signed in. */
    void note(Visit visit, String what, String subject, String detail) throws WorldFailure {
        note(visit.by(), what, subject, detail);
    }

    void note(Outward.By by, String what, String subject, String detail) throws WorldFailure {
        ledger.note(new AuditLedger.Deed(by.actor(), what, subject, detail, by.from()), clock.instant());
    }
}
