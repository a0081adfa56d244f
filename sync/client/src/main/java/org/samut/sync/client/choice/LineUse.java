package org.samut.sync.client.choice;

import java.util.Objects;
import org.samut.sync.client.line.Lines;
import org.samut.sync.client.line.UnderWay;

/** How an installation uses its line: what people chose, what is kept between runs, and what is under way. */
public record LineUse(LineSettings settings, Lines lines, UnderWay underWay) {
    public LineUse {
        Objects.requireNonNull(settings);
        Objects.requireNonNull(lines);
        Objects.requireNonNull(underWay);
    }
}
