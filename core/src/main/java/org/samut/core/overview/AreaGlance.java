package org.samut.core.overview;

import java.util.List;
import java.util.Objects;
import org.samut.core.form.Area;
import org.samut.core.overview.Change.Direction;

/** One area at a glance. */
public record AreaGlance(Area area, List<Glance> indicators) {
    public AreaGlance {
        Objects.requireNonNull(area);
        indicators = List.copyOf(indicators);
    }

    public Counts counts() {
        return Counts.over(indicators);
    }

    public int count(Direction direction) {
        return (int) indicators.stream()
                .filter(glance -> glance.change().direction() == direction)
                .count();
    }
}
