package org.samut.sync.client;

import java.net.URI;
import java.util.Optional;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.settings.Settings;
import org.samut.sync.client.line.Line;
import org.samut.sync.client.line.Patience;
import org.samut.sync.client.line.Reply;
import org.samut.sync.protocol.Limits;
import org.samut.sync.protocol.Paths;
import org.samut.sync.protocol.ServerCard;

/** Whether the server that this PC is enrolled at answers now. Sends nothing of this office. Blocking. */
public final class Reach {
    private final Settings settings;
    private final Patience patience;

    public Reach(Settings settings) {
        this(settings, Patience.SLOW_LINE);
    }

    public Reach(Settings settings, Patience patience) {
        this.settings = settings;
        this.patience = patience;
    }

    /** What stands in the way; empty where the server itself has answered. */
    public Optional<Refusal> obstacle() throws WorldFailure {
        Optional<String> server = settings.value(Settings.SERVER);
        Optional<String> key = settings.value(Settings.SERVER_KEY);
        if (server.isEmpty() || key.isEmpty()) {
            return Optional.of(Words.NOT_ENROLLED);
        }
        try (Line line = new Line(URI.create(server.get()), Optional.empty(), patience)) {
            Reply reply = line.get(Paths.SERVER, Limits.SMALL);
            if (reply instanceof Reply.NoLine none) {
                return Optional.of(Words.noLine(none.cause()));
            }
            Reply.Answered answered = (Reply.Answered) reply;
            Optional<String> answering = answered.message(ServerCard.class).map(ServerCard::key);
            if (answering.isEmpty()) {
                return Optional.of(answered.status() >= 500 ? Words.SERVER_BUSY : Words.STRANGER);
            }
            return answering.equals(key) ? Optional.empty() : Optional.of(Words.OTHER_SERVER);
        }
    }
}
