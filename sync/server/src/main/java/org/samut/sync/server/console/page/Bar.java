package org.samut.sync.server.console.page;

import java.util.ArrayList;
import java.util.List;
import org.samut.sync.server.console.standing.Counts;
import org.samut.sync.server.console.standing.LaoState;

/**
 * A bar of states, as wide as it is long in LAOs.
 *
 * @param parts those that are not empty, from the left: what is furthest comes first
 */
public record Bar(List<Part> parts) {
    /** All of it, in units of the drawing. */
    public static final int WIDTH = 1000;

    private static final int LEAST = 12;

    private static final List<LaoState> ORDER = List.of(
            LaoState.ACCEPTED,
            LaoState.RECEIVED,
            LaoState.EVIDENCE_PENDING,
            LaoState.RETURNED,
            LaoState.FILLING,
            LaoState.NOT_STARTED);

    public Bar {
        parts = List.copyOf(parts);
    }

    /** From a place, so wide, in units of the drawing. */
    public record Part(LaoState state, int from, int width) {}

    public static Bar of(Counts counts) {
        List<LaoState> some =
                ORDER.stream().filter(state -> counts.of(state) > 0).toList();
        // A single one of thousands is seen too; what is left is shared as the counts are.
        long shared = WIDTH - (long) some.size() * LEAST;
        List<Part> parts = new ArrayList<>();
        int from = 0;
        for (LaoState state : some) {
            int width = LEAST + (int) (shared * counts.of(state) / counts.total());
            parts.add(new Part(state, from, width));
            from += width;
        }
        return new Bar(parts);
    }
}
