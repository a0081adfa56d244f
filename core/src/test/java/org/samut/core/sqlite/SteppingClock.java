package org.samut.core.sqlite;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A PC's clock that stands still until a test moves it, to either side. */
final class SteppingClock extends Clock {
    private final ZoneId zone;
    private Instant now;

    SteppingClock(String now) {
        this(Instant.parse(now), ZoneId.of("Asia/Bangkok"));
    }

    private SteppingClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    void step(Duration by) {
        now = now.plus(by);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SteppingClock(now, other);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
