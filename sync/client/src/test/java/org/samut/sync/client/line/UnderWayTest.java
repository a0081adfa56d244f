package org.samut.sync.client.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samut.sync.client.line.UnderWay.Part;

/** The time that is left is said from what the server has confirmed, or not at all. */
class UnderWayTest {
    private long nanos;
    private final UnderWay underWay = new UnderWay(() -> nanos);

    private void pass(long seconds) {
        nanos += Duration.ofSeconds(seconds).toNanos();
    }

    private Optional<Duration> left() {
        return underWay.progress().orElseThrow().left();
    }

    @Test
    void beforeAnythingIsConfirmedNobodySaysHowLong() {
        assertEquals(Optional.empty(), underWay.progress());
        underWay.part(Part.UPLOAD, 1_000_000);
        pass(60);
        assertEquals(Optional.empty(), left());
    }

    @Test
    void anEvenLineIsFollowedToTheSecond() {
        underWay.part(Part.UPLOAD, 1_000_000);
        for (int second = 1; second <= 50; second++) {
            pass(1);
            underWay.confirmed(second * 8_000L);
        }
        assertEquals(75, left().orElseThrow().toSeconds());
        assertEquals(400_000, underWay.progress().orElseThrow().done());
    }

    @Test
    void aLineThatGotSlowerIsBelievedAfterHalfAMinute() {
        underWay.part(Part.UPLOAD, 10_000_000);
        long bytes = 0;
        for (int second = 0; second < 60; second++) {
            pass(1);
            underWay.confirmed(bytes += 100_000);
        }
        for (int second = 0; second < 40; second++) {
            pass(1);
            underWay.confirmed(bytes += 10_000);
        }
        long wanted = (10_000_000 - bytes) / 10_000;
        assertTrue(Math.abs(left().orElseThrow().toSeconds() - wanted) <= wanted / 10, left().toString());
    }

    @Test
    void aLineThatFellSilentHasNoEndToTell() {
        underWay.part(Part.UPLOAD, 1_000_000);
        for (int second = 1; second <= 10; second++) {
            pass(1);
            underWay.confirmed(second * 8_000L);
        }
        assertTrue(left().isPresent());
        pass(31);
        assertEquals(Optional.empty(), left());
    }

    @Test
    void whatIsStoppedGoesOnNextTimeButNotAfterTheEndOfTheProgram() {
        try (Line line = new Line(URI.create("http://127.0.0.1:1"), Optional.empty(), Patience.SLOW_LINE)) {
            assertTrue(underWay.begin(line));
            assertTrue(underWay.goesOn());
            underWay.stop();
            assertFalse(underWay.goesOn());
            assertEquals(new Reply.NoLine(Reply.Cause.DROPPED, false), line.get("/v1/server", 100));
            underWay.end();
            assertTrue(underWay.begin(line));
            assertTrue(underWay.goesOn());
            underWay.close(Duration.ofMillis(10));
            assertFalse(underWay.begin(line));
        }
    }
}
