package org.samut.sync.server.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Random;
import java.util.Set;

/** Tries a transaction again that PostgreSQL undid in favour of another one; a bounded number of times. Thread-safe. */
final class Attempts {
    private static final int MOST = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);

    /** Serialization failure and deadlock: the transaction was undone whole, and is right to be tried again. */
    private static final Set<String> UNDONE = Set.of("40001", "40P01");

    private final Random chance;
    private final Pause pause;

    Attempts(Random chance, Pause pause) {
        this.chance = chance;
        this.pause = pause;
    }

    <T> T at(Attempt<T> attempt) throws SQLException {
        long longest = FIRST_PAUSE.toMillis();
        for (int number = 1; ; number++) {
            try {
                return attempt.run();
            } catch (SQLException e) {
                if (number == MOST || !UNDONE.contains(String.valueOf(e.getSQLState())) || !rests(longest)) {
                    throw e;
                }
                longest *= 2;
            }
        }
    }

    /** Somewhere between nothing and the longest, so that two that met do not meet again. */
    private boolean rests(long longest) {
        try {
            pause.of(Duration.ofMillis(chance.nextInt((int) longest + 1)));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @FunctionalInterface
    interface Attempt<T> {
        T run() throws SQLException;
    }

    @FunctionalInterface
    interface Pause {
        void of(Duration duration) throws InterruptedException;
    }
}
