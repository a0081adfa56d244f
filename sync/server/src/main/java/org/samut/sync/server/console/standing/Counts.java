package org.samut.sync.server.console.standing;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How many LAOs are in which state. */
public record Counts(Map<LaoState, Integer> byState) {
    public Counts {
        Map<LaoState, Integer> all = new EnumMap<>(LaoState.class);
        for (LaoState state : LaoState.values()) {
            all.put(state, byState.getOrDefault(state, 0));
        }
        byState = Map.copyOf(all);
    }

    public static Counts of(Collection<Standing> standings) {
        Map<LaoState, Integer> counted = new EnumMap<>(LaoState.class);
        standings.forEach(standing -> counted.merge(standing.state(), 1, Integer::sum));
        return new Counts(counted);
    }

    public int of(LaoState state) {
        return byState.get(state);
    }

    public int total() {
        return byState.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Those whose newest revision is here, whatever became of it. */
    public int here() {
        return total() - of(LaoState.NOT_STARTED) - of(LaoState.FILLING);
    }

    /** In whole percent: never 100 before all are here, and {@code <1} once one is. */
    public String percentHere() {
        int percent = total() == 0 ? 0 : here() * 100 / total();
        return here() > 0 && percent == 0 ? "<1" : Integer.toString(percent);
    }
}
