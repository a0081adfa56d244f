package org.samut.sync.server.console;

import java.security.SecureRandom;
import java.time.Clock;
import org.samut.core.lao.Registry;
import org.samut.core.signature.SigningKey;
import org.samut.sync.server.console.account.Passwords;
import org.samut.sync.server.console.account.Sessions;
import org.samut.sync.server.console.account.SignIn;
import org.samut.sync.server.console.standing.Filing;
import org.samut.sync.server.console.standing.FormShelf;
import org.samut.sync.server.console.standing.Roll;
import org.samut.sync.server.console.standing.Standings;
import org.samut.sync.server.evidence.EvidenceStore;
import org.samut.sync.server.http.Desk;
import org.samut.sync.server.http.Doors;
import org.samut.sync.server.ledger.Ledger;
import org.samut.sync.server.review.ReviewDesk;
import org.samut.sync.server.window.WindowExtension;

/** The web page of those who own and review an assessment, under {@code /console}. Safe for several threads. */
public final class ConsoleDesk implements Desk {
    private final Ledger ledger;
    private final EvidenceStore evidence;
    private final ReviewDesk reviews;
    private final Outward outward;
    private final WindowExtension windows;
    private final Clock clock;

    public ConsoleDesk(Ledger ledger, EvidenceStore evidence, SigningKey key, Outward outward, Clock clock) {
        this.ledger = ledger;
        this.evidence = evidence;
        this.reviews = new ReviewDesk(ledger, key, clock);
        this.windows = new WindowExtension(ledger, key, clock);
        this.outward = outward;
        this.clock = clock;
    }

    @Override
    public void open(Doors plain) {
        var chance = new SecureRandom();
        var sessions = new Sessions(ledger.accounts(), clock, chance);
        var doors = new ConsoleDoors(plain, sessions);
        var roll = new Roll(ledger.laos(), Registry.load(), clock);
        var shelf = new FormShelf(ledger);
        var chosen = new Chosen(roll, shelf, new Standings(ledger.overview(), roll), new Filing(ledger.overview()));
        var deeds = new Deeds(ledger.audit(), clock);
        AssetPages.open(doors);
        new SignInPages(new SignIn(ledger.accounts(), sessions, new Passwords(chance), clock), sessions, deeds)
                .open(doors);
        new OverviewPages(chosen).open(doors);
        var received = new Received(ledger, reviews, shelf, chosen);
        new SubmissionPages(new SubmissionPages.Shelves(ledger, evidence, reviews), received, chosen, deeds)
                .open(doors);
        new CodePages(outward, chosen, clock).open(doors);
        new WindowPages(ledger.windows(), windows, chosen).open(doors);
        new PublishPages(outward, chosen).open(doors);
        new ExportPages(ledger, chosen, deeds, clock).open(doors);
        doors.page("/console/*", ConsoleDoors::nothing);
    }
}
