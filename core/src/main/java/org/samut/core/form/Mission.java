package org.samut.core.form;

import java.util.List;
import java.util.Objects;

/** A group of indicators within an area (ภารกิจ). */
public record Mission(String title, List<Indicator> indicators) {
    public Mission {
        Objects.requireNonNull(title);
        indicators = List.copyOf(indicators);
    }
}
