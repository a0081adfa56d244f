package org.samut.sync.server.key;

import io.javalin.http.HandlerType;
import org.samut.sync.protocol.KeysReply;
import org.samut.sync.protocol.Paths;
import org.samut.sync.server.http.Answer;
import org.samut.sync.server.http.Desk;
import org.samut.sync.server.http.Doors;
import org.samut.sync.server.ledger.KeyLedger;

/** Says to anybody what the server said of its keys. Safe for several threads. */
public record KeyDesk(KeyLedger ledger) implements Desk {
    @Override
    public void open(Doors doors) {
        doors.open(HandlerType.GET, Paths.KEYS, context -> Answer.json(200, new KeysReply(ledger.words())));
    }
}
