package org.samut.sync.client;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.client.choice.LineSettings;
import org.samut.sync.client.choice.LineUse;
import org.samut.sync.client.line.Line;
import org.samut.sync.client.line.Lines;
import org.samut.sync.client.line.Pace;
import org.samut.sync.client.line.Patience;
import org.samut.sync.client.line.UnderWay;
import org.samut.sync.client.line.Way;

/** One conversation with the central server: pull, push, upload. Blocking; never on the screen's thread; one at a time. */
public final class SyncRun {
    private final Shelves shelves;
    private final Surroundings surroundings;
    private final LineUse use;

    public SyncRun(Shelves shelves, Surroundings surroundings) {
        this(shelves, surroundings, Patience.SLOW_LINE);
    }

    /** Over a line of its own for each run, as the system leads to it. */
    public SyncRun(Shelves shelves, Surroundings surroundings, Patience patience) {
        this(
                shelves,
                surroundings,
                new LineUse(new LineSettings(shelves.settings()), new Lines(patience, new Pace()), new UnderWay()));
    }

    public SyncRun(Shelves shelves, Surroundings surroundings, LineUse use) {
        this.shelves = Objects.requireNonNull(shelves);
        this.surroundings = Objects.requireNonNull(surroundings);
        this.use = Objects.requireNonNull(use);
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
        Optional<Way> way = use.settings().way();
        Optional<PinnedKeys> key = PinnedKeys.of(shelves.settings());
        Optional<String> token = shelves.tokens().token();
        if (way.isEmpty() || key.isEmpty() || token.isEmpty()) {
            diary.stopped(Words.NOT_ENROLLED);
            return diary.report();
        }
        use.lines().pace().cap(use.settings().choices().cap());
        try (var line = use.lines().to(way.get(), token)) {
            if (use.underWay().begin(line)) {
                converse(line, key.get(), diary, asked);
            }
        } finally {
            use.underWay().end();
        }
        return diary.report();
    }

    private void converse(Line line, PinnedKeys key, Diary diary, boolean asked) throws WorldFailure {
        use.underWay().part(UnderWay.Part.PULL, 0);
        var pull = new Pull(line, key, shelves, surroundings.clock(), diary);
        if (!pull.run()) {
            return;
        }
        pin(line);
        use.underWay().part(UnderWay.Part.PUSH, 0);
        if (new Push(line, pull.keys(), shelves, surroundings, diary).run(asked)) {
            new Upload(line, pull.keys(), shelves, new Upload.Manner(surroundings, use), diary).run(asked);
        }
    }

    /** Where an older version of this program enrolled, the key is pinned that the server has now. */
    private void pin(Line line) throws WorldFailure {
        Optional<String> seen = line.answeredWith();
        if (seen.isPresent() && use.settings().pins().isEmpty()) {
            use.settings().pin(List.of(seen.get()));
        }
    }
}
