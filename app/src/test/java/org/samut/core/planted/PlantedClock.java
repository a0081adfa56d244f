package org.samut.core.planted;

import java.time.Instant;

/** Breaks "the time is a parameter". */
public final class PlantedClock {
    public Instant read() {
        return Instant.now();
    }
}
