package org.samut.sync.server;

import io.javalin.http.HandlerType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.SigningKey;
import org.samut.sync.protocol.Health;
import org.samut.sync.protocol.Paths;
import org.samut.sync.protocol.ServerCard;
import org.samut.sync.server.http.Answer;
import org.samut.sync.server.http.Desk;
import org.samut.sync.server.http.Doors;
import org.samut.sync.server.ledger.Ledger;

/** Says to anybody who this server is and whether it works. Safe for several threads. */
final class FrontDesk implements Desk {
    private static final String NAME = "สมุดตัวชี้วัด – Samut";

    private final Ledger ledger;
    private final SigningKey key;
    private final Clock clock;

    FrontDesk(Ledger ledger, SigningKey key, Clock clock) {
        this.ledger = ledger;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public void open(Doors doors) {
        doors.open(HandlerType.GET, Paths.HEALTH, context -> health());
        doors.open(HandlerType.GET, Paths.SERVER, context -> card());
    }

    private Answer health() throws WorldFailure {
        ledger.grant("");
        return Answer.json(200, new Health("up"));
    }

    private Answer card() {
        return Answer.json(
                200,
                new ServerCard(
                        NAME, key.verifyingKey().encoded(), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
}
