package org.samut.sync.client.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samut.core.text.Text;
import org.samut.sync.client.RunReport;
import org.samut.sync.client.RunReport.State;
import org.samut.sync.client.Surroundings;
import org.samut.sync.client.choice.LineChoices;

/** When runs begin by themselves: soon where something changed, seldom where nothing does, never all PCs at once. */
class WatchTest {
    private static final Duration LOOK = Duration.ofSeconds(5);

    private Instant wall = Instant.parse("2026-11-21T01:00:00Z");
    private long nanos;
    private Set<String> networks = Set.of("eth0 10.0.0.7.");
    private int hungUp;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return wall;
        }
    };

    private Watch watch(long seed) {
        return new Watch(
                new Surroundings(clock, new Random(seed), pause -> {}),
                new Watch.Senses(() -> nanos, () -> networks, () -> hungUp++));
    }

    private void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
    }

    /** Looks every few seconds, and answers how long it took until one was due; at most so long. */
    private Duration untilDue(Watch watch, Duration most) {
        Duration taken = Duration.ZERO;
        while (!watch.isDue(LineChoices.USUAL)) {
            if (taken.compareTo(most) > 0) {
                return most.plusDays(1);
            }
            pass(LOOK);
            taken = taken.plus(LOOK);
        }
        return taken;
    }

    private static RunReport report(State state, Optional<Instant> next) {
        return new RunReport(
                state, List.of(), List.of(), List.of(), List.of(), next, Optional.empty(), List.of(Text.of("ก", "a")));
    }

    private static RunReport report(State state) {
        return report(state, Optional.empty());
    }

    @Test
    void theFirstRunIsSoonAfterTheStartAndNotOfAllPcsAtOnce() {
        Random seeds = new Random(1);
        int[] inSlot = new int[8];
        for (int pc = 0; pc < 1_000; pc++) {
            inSlot[
                    (int) (untilDue(watch(seeds.nextLong()), Duration.ofMinutes(1))
                                    .toSeconds()
                            / 5)]++;
        }
        assertEquals(0, inSlot[7], "all within half a minute");
        for (int slot = 1; slot < 6; slot++) {
            assertTrue(inSlot[slot] < 300, "at once: " + inSlot[slot]);
        }
    }

    @Test
    void withNothingToDoItLooksAboutTwiceAnHour() {
        Watch watch = watch(2);
        int runs = 0;
        for (long taken = 0; taken < Duration.ofHours(10).toSeconds(); taken += LOOK.toSeconds()) {
            if (watch.isDue(LineChoices.USUAL)) {
                runs++;
                watch.ran(report(State.NOTHING_TO_SEND));
            }
            pass(LOOK);
        }
        assertTrue(runs >= 14 && runs <= 31, "runs: " + runs);
    }

    @Test
    void withoutALineItProbesMoreAndMoreSeldomAndNeverGivesUp() {
        Watch watch = watch(3);
        untilDue(watch, Duration.ofMinutes(1));
        Duration first = Duration.ZERO;
        Duration last = Duration.ZERO;
        for (int probe = 1; probe <= 20; probe++) {
            watch.ran(report(State.WAITING));
            last = untilDue(watch, Duration.ofMinutes(11));
            first = probe == 1 ? last : first;
        }
        assertTrue(first.toSeconds() >= 5 && first.toSeconds() <= 20, "first: " + first);
        assertTrue(last.toMinutes() >= 4 && last.toMinutes() <= 10, "last: " + last);
    }

    @Test
    void whenAnotherNetworkIsThereItTriesAtOnceOverANewConnection() {
        Watch watch = watch(4);
        untilDue(watch, Duration.ofMinutes(1));
        for (int probe = 0; probe < 10; probe++) {
            watch.ran(report(State.WAITING));
        }
        networks = Set.of("wlan0 192.168.1.5.");
        assertTrue(untilDue(watch, Duration.ofMinutes(1)).toSeconds() <= 10);
        assertEquals(1, hungUp);
        watch.ran(report(State.WAITING));
        assertTrue(untilDue(watch, Duration.ofMinutes(1)).toSeconds() <= 20, "and as if nothing had failed");
    }

    @Test
    void aNetworkThatIsGoneIsNoReasonToTry() {
        Watch watch = watch(5);
        watch.isDue(LineChoices.USUAL);
        watch.ran(report(State.NOTHING_TO_SEND));
        networks = Set.of();
        pass(LOOK);
        assertFalse(watch.isDue(LineChoices.USUAL));
        assertTrue(watch.untilNext().orElseThrow().toMinutes() >= 15);
    }

    @Test
    void afterSleepItTriesSoonOverANewConnectionWhicheverClockStoodStill() {
        for (boolean nanosStandStill : new boolean[] {true, false}) {
            Watch watch = watch(6);
            watch.isDue(LineChoices.USUAL);
            watch.ran(report(State.NOTHING_TO_SEND));
            int before = hungUp;
            wall = wall.plus(Duration.ofMinutes(10));
            if (!nanosStandStill) {
                nanos += Duration.ofMinutes(10).toNanos();
            }
            assertTrue(untilDue(watch, Duration.ofMinutes(1)).toSeconds() <= 10);
            assertEquals(before + 1, hungUp);
        }
    }

    @Test
    void aServerThatAsksForPatienceGetsIt() {
        Watch watch = watch(7);
        untilDue(watch, Duration.ofMinutes(1));
        watch.ran(report(State.WAITING, Optional.of(wall.plus(Duration.ofMinutes(5)))));
        Duration until = untilDue(watch, Duration.ofMinutes(10));
        assertTrue(until.toSeconds() >= 300 && until.toSeconds() <= 310, "after " + until);
    }

    @Test
    void aRunThatStoppedWaitsForAPersonAlsoAcrossSleep() {
        Watch watch = watch(8);
        untilDue(watch, Duration.ofMinutes(1));
        watch.ran(report(State.STOPPED));
        assertTrue(untilDue(watch, Duration.ofHours(3)).toDays() >= 1);
        wall = wall.plus(Duration.ofHours(8));
        assertFalse(watch.isDue(LineChoices.USUAL));
        watch.soon();
        assertTrue(watch.isDue(LineChoices.USUAL));
    }

    @Test
    void whileItIsPausedNothingIsDueAndThenAtOnce() {
        Watch watch = watch(9);
        LineChoices paused = LineChoices.USUAL.paused(true);
        for (int look = 0; look < 1_000; look++) {
            assertFalse(watch.isDue(paused));
            pass(LOOK);
        }
        assertTrue(watch.isDue(LineChoices.USUAL));
    }
}
