package org.samut.sync.server;

import java.time.Clock;
import java.time.Duration;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;
import org.samut.sync.server.console.Outward;
import org.samut.sync.server.ledger.AuditLedger;
import org.samut.sync.server.ledger.Ledger;

/** What the console gives out, by the same ways as the command line. */
record ConsoleOutward(Ledger ledger, FeedDesk feed, Clock clock) implements Outward {
    @Override
    public String activate(By by, String lao) throws WorldFailure {
        String code = Activation.issue(ledger, lao, clock);
        ledger.audit().note(new AuditLedger.Deed(by.actor(), "activation.issued", lao, "", by.from()), clock.instant());
        return code;
    }

    @Override
    public Duration codesLast() {
        return Activation.LASTS;
    }

    @Override
    public Outcome<Boolean> publish(By by, String formJson) throws WorldFailure {
        return feed.by(by.actor(), by.from()).publish(formJson);
    }

    @Override
    public Outcome<Boolean> announce(By by, Text title, Text body) throws WorldFailure {
        return Publication.announce(feed.by(by.actor(), by.from()), title, body);
    }
}
