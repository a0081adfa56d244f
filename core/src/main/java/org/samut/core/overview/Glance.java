package org.samut.core.overview;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.form.Indicator;
import org.samut.core.form.scoring.Scoring;
import org.samut.core.overview.Change.Direction;
import org.samut.core.result.Result;
import org.samut.core.result.Result.Verdict;

/**
 * One indicator at a glance.
 *
 * @param before last year's figures by this year's rule, empty where there are none
 */
public record Glance(Indicator indicator, Result result, Optional<Result> before, Change change) {
    public Glance {
        Objects.requireNonNull(indicator);
        Objects.requireNonNull(result);
        Objects.requireNonNull(before);
        Objects.requireNonNull(change);
    }

    static Glance of(Indicator indicator, Result result, Optional<Result> before) {
        return new Glance(
                indicator,
                result,
                before,
                before.map(was -> Change.between(was, result)).orElse(Change.UNKNOWN));
    }

    /** How much of its target (or of its full points) is reached; empty where that says nothing. */
    public Optional<Part> reached() {
        return switch (result.verdict()) {
            case NO_SERVICE, NOT_ANSWERED -> Optional.empty();
            case NOT_CARRIED_OUT -> Optional.of(Part.NOTHING);
            case SCORED -> full().flatMap(full -> part(result.points(), full));
            case MET, BELOW ->
                result.target()
                        .flatMap(target -> part(result.figure(), target))
                        .or(() -> result.verdict() == Verdict.BELOW ? Optional.of(Part.NOTHING) : Optional.empty());
        };
    }

    /** Whether a mayor would ask why: below its target, not carried out, or not all of its points. */
    public boolean isShort() {
        return switch (result.verdict()) {
            case BELOW, NOT_CARRIED_OUT -> true;
            case SCORED ->
                counts() && reached().filter(part -> part.roughly() < 1).isPresent();
            default -> false;
        };
    }

    /** How much of last year's figure is left, where it fell. */
    public Optional<Part> left() {
        if (change.direction() != Direction.WORSE) {
            return Optional.empty();
        }
        Optional<BigDecimal> was = before.flatMap(one -> one.points().or(one::figure));
        return was.flatMap(last -> part(result.points().or(result::figure), last))
                .or(() -> Optional.of(Part.NOTHING));
    }

    private boolean counts() {
        return !(indicator.scoring() instanceof Scoring.ByLevel level && level.pilot());
    }

    private Optional<BigDecimal> full() {
        return indicator.scoring() instanceof Scoring.ByLevel level
                ? level.levels().stream().map(Scoring.Level::points).reduce(BigDecimal::max)
                : Optional.empty();
    }

    private static Optional<Part> part(Optional<BigDecimal> part, BigDecimal whole) {
        return whole.signum() > 0 ? part.map(one -> new Part(one, whole)) : Optional.empty();
    }
}
