package org.samut.core.planted.round;

import org.samut.core.planted.trip.PlantedTrip;

/** Breaks "no package cycles" with {@link PlantedTrip}. */
public final class PlantedRound {
    public PlantedTrip next() {
        return new PlantedTrip();
    }
}
