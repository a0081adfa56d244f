package org.samut.sync.client;

import java.util.Objects;
import org.samut.core.failure.WorldFailure;

/** One conversation with the central server: pull, then push. Blocking; never on the screen's thread; one at a time. */
public final class SyncRun {
    private final Shelves shelves;
    private final Surroundings surroundings;

    public SyncRun(Shelves shelves, Surroundings surroundings) {
        this.shelves = Objects.requireNonNull(shelves);
        this.surroundings = Objects.requireNonNull(surroundings);
    }

    /**
     * Pulls and pushes what is due.
     *
     * @throws WorldFailure where this PC's own disk failed; a line that is down is a report
     */
    public RunReport run() throws WorldFailure {
        throw new UnsupportedOperationException("follows: " + shelves + surroundings);
    }

    /** The same for a person who pressed send: what waits for its next attempt is tried now. */
    public RunReport runNow() throws WorldFailure {
        return run();
    }
}
