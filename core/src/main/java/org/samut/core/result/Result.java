package org.samut.core.result;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What came out for one indicator, in exact decimals by the form's rule.
 *
 * @param indicator its code
 * @param figure the percentage, rate or count as it is printed: rounded half up to the form's decimals, trailing zeros
 *     dropped; empty where nothing is computed
 * @param target as printed; empty where the indicator has none
 * @param points for results by score level
 * @param word the form's word for the verdict, empty while not answered
 */
public record Result(
        String indicator,
        Optional<BigDecimal> figure,
        Optional<BigDecimal> target,
        Optional<BigDecimal> points,
        Verdict verdict,
        String word) {
    public Result {
        Objects.requireNonNull(indicator);
        Objects.requireNonNull(figure);
        Objects.requireNonNull(target);
        Objects.requireNonNull(points);
        Objects.requireNonNull(verdict);
        Objects.requireNonNull(word);
    }

    /** How an indicator came out. */
    public enum Verdict {
        NOT_ANSWERED,
        MET,
        BELOW,
        NO_SERVICE,
        NOT_CARRIED_OUT,
        /** A score by level; see the points. */
        SCORED
    }
}
