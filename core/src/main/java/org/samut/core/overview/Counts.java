package org.samut.core.overview;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.samut.core.result.Result.Verdict;

/** How many indicators came out how. Immutable. */
public record Counts(Map<Verdict, Integer> of) {
    public Counts {
        of = Map.copyOf(of);
    }

    static Counts over(Collection<Glance> glances) {
        Map<Verdict, Integer> counted = new EnumMap<>(Verdict.class);
        glances.forEach(glance -> counted.merge(glance.result().verdict(), 1, Integer::sum));
        return new Counts(counted);
    }

    public int of(Verdict verdict) {
        return of.getOrDefault(verdict, 0);
    }

    /** All indicators, answered or not. */
    public int total() {
        return of.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Those that are above or below something: they have the service and are filled in. */
    public int decided() {
        return of(Verdict.MET) + of(Verdict.BELOW) + of(Verdict.NOT_CARRIED_OUT) + of(Verdict.SCORED);
    }
}
