package org.samut.core.form;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One area of the assessment (ด้าน). */
public record Area(String code, String title, List<Mission> missions) {
    public Area {
        Objects.requireNonNull(code);
        Objects.requireNonNull(title);
        missions = List.copyOf(missions);
    }

    public Stream<Indicator> indicators() {
        return missions.stream().flatMap(mission -> mission.indicators().stream());
    }
}
