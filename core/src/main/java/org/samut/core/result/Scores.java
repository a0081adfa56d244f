package org.samut.core.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samut.core.form.Area;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.scoring.Scoring;
import org.samut.core.result.Result.Verdict;

/**
 * The points of an assessment by score level (LPA): by area and over all, each counted indicator weighing the same.
 * Pilot indicators and those without the service are not counted; what is not carried out or not answered counts 0.
 */
public record Scores(List<OfArea> areas, OfArea overall) {
    /** Passed from an average of 70 percent on, held exactly. */
    public static final BigDecimal PASS = BigDecimal.valueOf(70);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Scores {
        areas = List.copyOf(areas);
    }

    /**
     * The points of one area, or of all together.
     *
     * @param code the area's code, empty for all together
     * @param full the most that could be reached
     * @param complete whether every counted indicator is answered
     */
    public record OfArea(String code, BigDecimal points, BigDecimal full, boolean complete) {
        /** The percentage as it is printed; empty where nothing is counted. */
        public Optional<BigDecimal> percent(int decimals) {
            return full.signum() == 0
                    ? Optional.empty()
                    : Optional.of(Printed.plain(points.multiply(HUNDRED).divide(full, decimals, RoundingMode.HALF_UP)));
        }

        public boolean passed() {
            return full.signum() > 0 && points.multiply(HUNDRED).compareTo(PASS.multiply(full)) >= 0;
        }
    }

    public static Scores of(Form form, List<Result> results) {
        Map<String, Result> byCode = new HashMap<>();
        results.forEach(result -> byCode.put(result.indicator(), result));
        List<OfArea> areas = new ArrayList<>();
        OfArea overall = new OfArea("", BigDecimal.ZERO, BigDecimal.ZERO, true);
        for (Area area : form.areas()) {
            OfArea sum = new OfArea(area.code(), BigDecimal.ZERO, BigDecimal.ZERO, true);
            for (Indicator indicator : (Iterable<Indicator>) area.indicators()::iterator) {
                Optional<Result> result = Optional.ofNullable(byCode.get(indicator.code()));
                if (result.isPresent() && indicator.scoring() instanceof Scoring.ByLevel level && !level.pilot()) {
                    sum = with(sum, level, result.get());
                }
            }
            areas.add(sum);
            overall = new OfArea(
                    "",
                    overall.points().add(sum.points()),
                    overall.full().add(sum.full()),
                    overall.complete() && sum.complete());
        }
        return new Scores(areas, overall);
    }

    private static OfArea with(OfArea sum, Scoring.ByLevel level, Result result) {
        if (result.verdict() == Verdict.NO_SERVICE) {
            return sum;
        }
        BigDecimal full = level.levels().stream().map(Scoring.Level::points).reduce(BigDecimal.ZERO, BigDecimal::max);
        return new OfArea(
                sum.code(),
                sum.points().add(result.points().orElse(BigDecimal.ZERO)),
                sum.full().add(full),
                sum.complete() && result.verdict() != Verdict.NOT_ANSWERED);
    }
}
