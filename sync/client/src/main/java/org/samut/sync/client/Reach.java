package org.samut.sync.client;

import java.util.Optional;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.settings.Settings;
import org.samut.sync.client.choice.LineUse;
import org.samut.sync.client.line.Line;
import org.samut.sync.client.line.Reply;
import org.samut.sync.client.line.Way;
import org.samut.sync.protocol.Limits;
import org.samut.sync.protocol.Paths;
import org.samut.sync.protocol.ServerCard;

/** Whether the server that this PC is enrolled at answers now. Sends nothing of this office. Blocking. */
public final class Reach {
    private final Settings settings;
    private final LineUse use;

    public Reach(Settings settings, LineUse use) {
        this.settings = settings;
        this.use = use;
    }

    /** What stands in the way; empty where the server itself has answered. */
    public Optional<Refusal> obstacle() throws WorldFailure {
        Optional<Way> way = use.settings().way();
        Optional<String> key = settings.value(Settings.SERVER_KEY);
        if (way.isEmpty() || key.isEmpty()) {
            return Optional.of(Words.NOT_ENROLLED);
        }
        try (Line line = use.lines().to(way.get(), Optional.empty())) {
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
