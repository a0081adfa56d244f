package org.samut.core.overview;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.result.Printed;
import org.samut.core.result.Result;
import org.samut.core.result.Result.Verdict;

/**
 * An indicator against last year.
 *
 * @param by this year's printed figure less last year's, exactly; empty where one of them has none
 */
public record Change(Direction direction, Optional<BigDecimal> by) {
    static final Change UNKNOWN = new Change(Direction.UNKNOWN, Optional.empty());

    /** Which way it went. */
    public enum Direction {
        BETTER,
        WORSE,
        SAME,
        /** One of the two years has nothing to compare. */
        UNKNOWN
    }

    public Change {
        Objects.requireNonNull(direction);
        Objects.requireNonNull(by);
    }

    /** The higher figure is the better one: so every target of every form is held. */
    static Change between(Result before, Result now) {
        Change measured = between(measured(before), measured(now));
        if (measured.by().isPresent()) {
            return measured;
        }
        // Without figures: yes against no, and done against not done.
        return rank(before) < 0 || rank(now) < 0
                ? UNKNOWN
                : new Change(direction(Integer.compare(rank(now), rank(before))), Optional.empty());
    }

    static Change between(Optional<BigDecimal> before, Optional<BigDecimal> now) {
        if (before.isEmpty() || now.isEmpty()) {
            return UNKNOWN;
        }
        BigDecimal by = Printed.plain(now.get().subtract(before.get()));
        return new Change(direction(by.signum()), Optional.of(by));
    }

    private static Optional<BigDecimal> measured(Result result) {
        return result.verdict() == Verdict.SCORED ? result.points() : result.figure();
    }

    private static int rank(Result result) {
        return switch (result.verdict()) {
            case NOT_CARRIED_OUT -> 0;
            case BELOW, SCORED -> 1;
            case MET -> 2;
            case NO_SERVICE, NOT_ANSWERED -> -1;
        };
    }

    private static Direction direction(int sign) {
        return sign == 0 ? Direction.SAME : sign > 0 ? Direction.BETTER : Direction.WORSE;
    }
}
