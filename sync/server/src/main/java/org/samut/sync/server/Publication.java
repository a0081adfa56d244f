package org.samut.sync.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.server.jdbc.EmbeddedDatabase;
import org.samut.sync.server.ledger.Ledger;

/** Publishes forms in a server's data folder, also while the server runs in another process. */
public final class Publication {
    private Publication() {}

    /** Signs the form with the server's key and puts it into the feed; done is false where that version has other bytes. */
    public static Outcome<Boolean> publish(Path data, String formJson) throws WorldFailure {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw CentralServer.noFolder(e);
        }
        try (Ledger ledger = EmbeddedDatabase.open(data)) {
            return new FeedDesk(ledger, ServerKey.of(data), Clock.systemUTC()).publish(formJson);
        }
    }
}
