package org.samut.sync.client;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/** Clock, chance and waiting, so that a test holds them in its hand. */
public record Surroundings(Clock clock, RandomGenerator chance, Waiting waiting) {
    public Surroundings {
        Objects.requireNonNull(clock);
        Objects.requireNonNull(chance);
        Objects.requireNonNull(waiting);
    }

    /** This PC's clock, its randomness, and waiting that really waits. */
    public static Surroundings real() {
        return new Surroundings(
                Clock.systemUTC(), () -> ThreadLocalRandom.current().nextLong(), Waiting.REAL);
    }

    /** Lets time pass. */
    @FunctionalInterface
    public interface Waiting {
        Waiting REAL = duration -> Thread.sleep(duration.toMillis());

        void pass(Duration duration) throws InterruptedException;
    }
}
