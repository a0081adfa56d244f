package org.samut.core.form.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** How an indicator's result comes about. Three shapes serve all three assessments. */
public sealed interface Scoring {

    /** What is held against a target. */
    enum Measure {
        /** (2) ÷ (1) × 100, in percent. */
        RATIO,
        /** (2) ÷ (1), in the target's unit. */
        RATE,
        /** (2) as it is. */
        COUNT,
        /** Yes passes. */
        YES_NO
    }

    /** MSPS: a figure against a target. {@code target} is zero for {@link Measure#YES_NO} and not shown. */
    record ByTarget(Measure measure, BigDecimal target, Compare compare) implements Scoring {
        public ByTarget {
            Objects.requireNonNull(measure);
            Objects.requireNonNull(target);
            Objects.requireNonNull(compare);
        }
    }

    /** One step of a score: from this figure on (or this many ticks on), so many points. */
    record Level(BigDecimal from, BigDecimal points) {
        public Level {
            Objects.requireNonNull(from);
            Objects.requireNonNull(points);
        }
    }

    /**
     * LPA: thresholds of an expression's value, or a count of ticked yes/no items, give points (5/3/1/0).
     *
     * @param value an expression over the workbook's items; empty counts the indicator's ticked yes/no items
     * @param levels highest threshold first; below the last one 0 points
     * @param pilot a pilot indicator (ตัวชี้วัดนำร่อง) is shown and not counted
     */
    record ByLevel(String value, List<Level> levels, boolean pilot) implements Scoring {
        public ByLevel {
            Objects.requireNonNull(value);
            levels = List.copyOf(levels);
        }
    }

    /**
     * Standards: a checklist of yes/no items.
     *
     * @param required names of the items without which the indicator is not met; empty: all of them
     */
    record ByChecklist(List<String> required) implements Scoring {
        public ByChecklist {
            required = List.copyOf(required);
        }
    }
}
