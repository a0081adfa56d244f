package org.samut.core.paper.scan.file;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Until when a file may be read. Asked by whoever reads it, piece by piece, so that the reading of a hostile file ends and
 * no thread stays behind. Safe for several threads.
 */
public final class Deadline {
    private volatile long until;
    private volatile boolean stopped;

    public Deadline(long seconds) {
        renew(seconds);
    }

    /** The reading has gone beyond its deadline, or nobody waits for it any more. */
    public static final class Passed extends IOException {
        private static final long serialVersionUID = 1L;

        public Passed() {
            super("no time left");
        }
    }

    /** From now on so many seconds are left, unless it was stopped. */
    public void renew(long seconds) {
        until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    /** Nobody waits any more. */
    public void stop() {
        stopped = true;
    }

    public boolean isPassed() {
        return stopped || System.nanoTime() - until > 0;
    }

    public void check() throws Passed {
        if (isPassed()) {
            throw new Passed();
        }
    }
}
