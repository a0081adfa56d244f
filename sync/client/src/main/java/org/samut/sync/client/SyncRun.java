package org.samut.sync.client;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.settings.Settings;
import org.samut.core.signature.VerifyingKey;
import org.samut.sync.client.line.Line;
import org.samut.sync.client.line.Patience;

/** One conversation with the central server: pull, then push. Blocking; never on the screen's thread; one at a time. */
public final class SyncRun {
    private final Shelves shelves;
    private final Surroundings surroundings;
    private final Patience patience;

    public SyncRun(Shelves shelves, Surroundings surroundings) {
        this(shelves, surroundings, Patience.SLOW_LINE);
    }

    public SyncRun(Shelves shelves, Surroundings surroundings, Patience patience) {
        this.shelves = Objects.requireNonNull(shelves);
        this.surroundings = Objects.requireNonNull(surroundings);
        this.patience = Objects.requireNonNull(patience);
    }

    /**
     * Pulls and pushes what is due.
     *
     * @throws WorldFailure where this PC's own disk failed; a line that is down is a report
     */
    public RunReport run() throws WorldFailure {
        return run(false);
    }

    /** The same for a person who pressed send: what waits for its next attempt or was refused is tried now. */
    public RunReport runNow() throws WorldFailure {
        return run(true);
    }

    private RunReport run(boolean asked) throws WorldFailure {
        var diary = new Diary();
        Optional<String> server = shelves.settings().value(Settings.SERVER);
        Optional<VerifyingKey> key =
                shelves.settings().value(Settings.SERVER_KEY).flatMap(VerifyingKey::decode);
        Optional<String> token = shelves.tokens().token();
        if (server.isEmpty() || key.isEmpty() || token.isEmpty()) {
            diary.stopped(Words.NOT_ENROLLED);
            return diary.report();
        }
        try (var line = new Line(URI.create(server.get()), token, patience)) {
            if (new Pull(line, key.get(), shelves, surroundings.clock(), diary).run()) {
                new Push(line, key.get(), shelves.outbox(), surroundings, diary).run(asked);
            }
        }
        return diary.report();
    }
}
