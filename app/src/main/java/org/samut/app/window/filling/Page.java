package org.samut.app.window.filling;

import java.util.List;
import org.samut.core.form.Indicator;

/** What the middle of the window shows: an area, and those of its indicators that the filter lets be seen. */
public record Page(AreaViewModel area, List<Indicator> indicators) {
    public Page {
        indicators = List.copyOf(indicators);
    }
}
