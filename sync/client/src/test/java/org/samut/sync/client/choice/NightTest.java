package org.samut.sync.client.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NightTest {
    @ParameterizedTest
    @CsvSource({
        // in Bangkok it is seven hours later
        "18:00, 06:00, 2026-11-21T10:59:59Z, false, 2026-11-21T11:00:00Z",
        "18:00, 06:00, 2026-11-21T11:00:00Z, true, 2026-11-21T11:00:00Z",
        "18:00, 06:00, 2026-11-21T22:59:59Z, true, 2026-11-21T22:59:59Z",
        "18:00, 06:00, 2026-11-21T23:00:00Z, false, 2026-11-22T11:00:00Z",
        "18:00, 06:00, 2026-11-21T17:00:00Z, true, 2026-11-21T17:00:00Z",
        "01:00, 05:00, 2026-11-21T17:30:00Z, false, 2026-11-21T18:00:00Z",
        "01:00, 05:00, 2026-11-21T18:30:00Z, true, 2026-11-21T18:30:00Z",
        "01:00, 05:00, 2026-11-21T22:00:00Z, false, 2026-11-22T18:00:00Z",
        "20:00, 20:00, 2026-11-21T05:00:00Z, true, 2026-11-21T05:00:00Z",
    })
    void filesGoByNightByTheClockOnTheWall(String from, String until, Instant now, boolean allowed, Instant next) {
        Night night = new Night(true, LocalTime.parse(from), LocalTime.parse(until));
        assertEquals(allowed, night.allows(now));
        assertEquals(next, night.next(now));
        assertEquals(true, night.only(false).allows(now));
    }
}
