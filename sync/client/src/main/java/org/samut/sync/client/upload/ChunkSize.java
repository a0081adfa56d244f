package org.samut.sync.client.upload;

import java.time.Duration;

/**
 * How many bytes go in one piece: as many as the line carries in a few seconds, and of a line that breaks only a small
 * part of what it carried between two breaks, so that a break costs little and a good line is not kept waiting for
 * answers. For one thread.
 */
public final class ChunkSize {
    static final int SMALLEST = 16 * 1024;
    static final int FIRST = 32 * 1024;
    static final int LARGEST = 4 * 1024 * 1024;

    private static final Duration GOOD = Duration.ofSeconds(4);
    private static final Duration BAD = Duration.ofSeconds(15);
    /** What a line carries between two breaks goes in so many pieces: a break in each loses 1 in 24 on average. */
    private static final int PIECES = 12;

    private int bytes = FIRST;
    private long carried;
    private boolean breaks;

    public int bytes() {
        return bytes;
    }

    /** So many bytes went through in so much time; the last piece of a file is mostly smaller and says little. */
    public void sent(int length, Duration taken) {
        carried += length;
        if (taken.compareTo(BAD) > 0) {
            bytes = Math.max(SMALLEST, bytes / 2);
        } else if (length == bytes && taken.compareTo(GOOD) < 0) {
            long most = breaks ? Math.max(SMALLEST, carried / PIECES) : LARGEST;
            bytes = (int) Math.max(bytes, Math.min(Math.min(most, LARGEST), bytes * 2L));
        }
    }

    /** The line broke within a piece. */
    public void broke() {
        breaks = true;
        bytes = (int) Math.max(SMALLEST, Math.min(bytes / 2, carried / PIECES));
        carried = 0;
    }
}
