package org.samut.sync.server.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How often each token may ask: so many at once, and so many a second after that. Each server counts for itself, in its
 * memory. Safe for several threads.
 */
public final class Pace {
    /** Tokens that are remembered; the one that was longest silent is forgotten, and begins anew. */
    private static final int REMEMBERED = 20_000;

    private final double atOnce;
    private final double aSecond;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(1_000, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    public Pace(int atOnce, int aSecond) {
        this.atOnce = atOnce;
        this.aSecond = aSecond;
    }

    private record Bucket(double left, Instant at) {}

    /** How long this one has to wait; empty where it may ask now, which is counted. */
    public synchronized Optional<Duration> wait(String who, Instant now) {
        Bucket before = buckets.getOrDefault(who, new Bucket(atOnce, now));
        double passed = Math.max(0, Duration.between(before.at(), now).toMillis() / 1000.0);
        double left = Math.min(atOnce, before.left() + passed * aSecond);
        if (left < 1) {
            buckets.put(who, new Bucket(left, now));
            return Optional.of(Duration.ofMillis((long) Math.ceil((1 - left) / aSecond * 1000)));
        }
        buckets.put(who, new Bucket(left - 1, now));
        return Optional.empty();
    }
}
