package org.samut.sync.client.upload;

import java.time.Duration;

/**
 * How many bytes go in one piece: as many as the line carries in a few seconds, so that a break costs little and a good
 * line is not kept waiting for answers. Grows on a good line, shrinks on a bad one. For one thread.
 */
public final class ChunkSize {
    static final int SMALLEST = 16 * 1024;
    static final int FIRST = 64 * 1024;
    static final int LARGEST = 4 * 1024 * 1024;

    private static final Duration GOOD = Duration.ofSeconds(4);
    private static final Duration BAD = Duration.ofSeconds(15);

    private int bytes = FIRST;

    public int bytes() {
        return bytes;
    }

    /** So many bytes went through in so much time; the last piece of a file is mostly smaller and says little. */
    public void sent(int length, Duration taken) {
        if (taken.compareTo(BAD) > 0) {
            broke();
        } else if (length == bytes && taken.compareTo(GOOD) < 0) {
            bytes = Math.min(LARGEST, bytes * 2);
        }
    }

    /** The line broke within a piece. */
    public void broke() {
        bytes = Math.max(SMALLEST, bytes / 2);
    }
}
