package org.samut.core.paper.scan;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Until when a file may be read. Asked by whoever reads it, piece by piece, so that the reading of a hostile file ends and
 * no thread stays behind. Safe for several threads.
 */
final class Deadline {
    private volatile long until;
    private volatile boolean stopped;

    Deadline(long seconds) {
        renew(seconds);
    }

    /** The reading has gone beyond its deadline, or nobody waits for it any more. */
    static final class Passed extends IOException {
        private static final long serialVersionUID = 1L;

        Passed() {
            super("no time left");
        }
    }

    /** From now on so many seconds are left, unless it was stopped. */
    void renew(long seconds) {
        until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    /** Nobody waits any more. */
    void stop() {
        stopped = true;
    }

    boolean isPassed() {
        return stopped || System.nanoTime() - until > 0;
    }

    void check() throws Passed {
        if (isPassed()) {
            throw new Passed();
        }
    }
}
