package org.samut.sync.server.console;

import java.security.SecureRandom;
import java.time.Clock;
import org.samut.core.lao.Registry;
import org.samut.sync.server.console.account.Passwords;
import org.samut.sync.server.console.account.Sessions;
import org.samut.sync.server.console.account.SignIn;
import org.samut.sync.server.console.standing.Filing;
import org.samut.sync.server.console.standing.FormShelf;
import org.samut.sync.server.console.standing.Standings;
import org.samut.sync.server.http.Desk;
import org.samut.sync.server.http.Doors;
import org.samut.sync.server.ledger.Ledger;

/** The web page of those who own and review an assessment, under {@code /console}. Safe for several threads. */
public final class ConsoleDesk implements Desk {
    private final Ledger ledger;
    private final Clock clock;

    public ConsoleDesk(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void open(Doors plain) {
        var chance = new SecureRandom();
        var sessions = new Sessions(ledger.accounts(), clock, chance);
        var doors = new ConsoleDoors(plain, sessions);
        var registry = Registry.load();
        var shelf = new FormShelf(ledger);
        var chosen =
                new Chosen(registry, shelf, new Standings(ledger.overview(), registry), new Filing(ledger.overview()));
        AssetPages.open(doors);
        new SignInPages(new SignIn(ledger.accounts(), sessions, new Passwords(chance), clock), sessions).open(doors);
        new OverviewPages(chosen).open(doors);
        doors.page("/console/*", ConsoleDoors::nothing);
    }
}
