package org.samut.core.planted.trip;

import org.samut.core.planted.round.PlantedRound;

/** Breaks "no package cycles" with {@link PlantedRound}. */
public final class PlantedTrip {
    public PlantedRound next() {
        return new PlantedRound();
    }
}
