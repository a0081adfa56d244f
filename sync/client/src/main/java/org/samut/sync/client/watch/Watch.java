package org.samut.sync.client.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.samut.sync.client.RunReport;
import org.samut.sync.client.Surroundings;
import org.samut.sync.client.choice.LineChoices;

/**
 * Decides when the next run begins by itself. Asked every few seconds by whoever has a clock; looking costs nothing on
 * the line. Each of its times has chance in it, so that thousands of PCs that saw the same thing do not come at once.
 * Safe for several threads.
 */
public final class Watch {
    private static final Duration AFTER_THE_START = Duration.ofSeconds(30);
    private static final Duration AFTER_A_CHANGE = Duration.ofSeconds(5);
    private static final Duration QUIET = Duration.ofMinutes(30);
    private static final Duration FIRST_PROBE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PROBE = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 6;
    /** No two looks of a PC that is awake lie so far apart. */
    private static final Duration ASLEEP = Duration.ofSeconds(75);

    private final Surroundings surroundings;
    private final Senses senses;
    private Optional<Long> next;
    private int failures;
    private Instant lookedAt;
    private long lookedNanos;
    private Set<String> networks;

    /**
     * What is felt of this PC.
     *
     * @param nanos a clock that no person sets
     * @param networks the addresses under which this PC is in networks now
     * @param hangUp forgets open connections
     */
    public record Senses(LongSupplier nanos, Supplier<Set<String>> networks, Runnable hangUp) {
        public Senses {
            Objects.requireNonNull(nanos);
            Objects.requireNonNull(networks);
            Objects.requireNonNull(hangUp);
        }
    }

    public Watch(Surroundings surroundings, Senses senses) {
        this.surroundings = surroundings;
        this.senses = senses;
        this.lookedAt = surroundings.clock().instant();
        this.lookedNanos = senses.nanos().getAsLong();
        this.networks = senses.networks().get();
        this.next = Optional.of(in(within(AFTER_THE_START)));
    }

    /** Whether a run should begin now. */
    public synchronized boolean isDue(LineChoices choices) {
        look();
        return !choices.paused()
                && next.filter(at -> at - senses.nanos().getAsLong() <= 0).isPresent();
    }

    /** Something is there to be sent, or a person changed what stood in the way: soon, and as if nothing had failed. */
    public synchronized void soon() {
        failures = 0;
        next = Optional.of(in(Duration.ZERO));
    }

    /** A run has ended so. */
    public synchronized void ran(RunReport report) {
        if (report.state() == RunReport.State.STOPPED) {
            // The same question again would get the same answer: a person has to do something first.
            next = Optional.empty();
            return;
        }
        boolean waits = report.state() == RunReport.State.WAITING;
        failures = waits ? Math.min(failures + 1, DOUBLINGS + 1) : 0;
        Duration own = waits ? probe() : half(QUIET.multipliedBy(4).dividedBy(3));
        next = Optional.of(in(report.nextAttempt()
                .map(at -> Duration.between(surroundings.clock().instant(), at))
                .map(asked -> asked.isNegative() ? Duration.ZERO : asked)
                .filter(asked -> waits || asked.compareTo(own) < 0)
                .orElse(own)));
    }

    /** How long until the next run; empty where none begins by itself any more. */
    public synchronized Optional<Duration> untilNext() {
        return next.map(at -> Duration.ofNanos(Math.max(0, at - senses.nanos().getAsLong())));
    }

    private Duration probe() {
        Duration most = FIRST_PROBE.multipliedBy(1L << (failures - 1));
        return half(most.compareTo(LONGEST_PROBE) > 0 ? LONGEST_PROBE : most);
    }

    /** At least half of it, and chance. */
    private Duration half(Duration whole) {
        return whole.dividedBy(2).plus(within(whole.dividedBy(2)));
    }

    private Duration within(Duration most) {
        return Duration.ofMillis(surroundings.chance().nextLong(most.toMillis() + 1));
    }

    private long in(Duration pause) {
        return senses.nanos().getAsLong() + pause.toNanos();
    }

    private void look() {
        Instant now = surroundings.clock().instant();
        long nanos = senses.nanos().getAsLong();
        Duration byTheWall = Duration.between(lookedAt, now);
        Duration byItself = Duration.ofNanos(nanos - lookedNanos);
        Set<String> here = senses.networks().get();
        boolean slept = byTheWall.compareTo(ASLEEP) > 0 || byItself.compareTo(ASLEEP) > 0;
        if (slept || !here.equals(networks)) {
            senses.hangUp().run();
            if (next.isPresent() && !here.isEmpty()) {
                failures = 0;
                next = Optional.of(in(within(AFTER_A_CHANGE)));
            }
        }
        lookedAt = now;
        lookedNanos = nanos;
        networks = here;
    }
}
