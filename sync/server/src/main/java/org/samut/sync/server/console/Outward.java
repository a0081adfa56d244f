package org.samut.sync.server.console;

import java.time.Duration;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;
import org.samut.sync.server.ledger.AuditLedger;

/** What the console gives out to offices, as the command line does too. Safe for several threads. */
public interface Outward {
    /** Who does it, and from which address, for the audit log. */
    record By(AuditLedger.Actor actor, String from) {}

    /** A new single-use activation code for the LAO, in groups of four. */
    String activate(By by, String lao) throws WorldFailure;

    /** How long a code may wait for its letter to arrive. */
    Duration codesLast();

    /** Done is false where that version is there with other bytes, which stay. */
    Outcome<Boolean> publish(By by, String formJson) throws WorldFailure;

    /** Done is false where the same words were announced today already. */
    Outcome<Boolean> announce(By by, Text title, Text body) throws WorldFailure;
}
