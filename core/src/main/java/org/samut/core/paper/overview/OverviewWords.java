package org.samut.core.paper.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.samut.core.form.Indicator;
import org.samut.core.form.scoring.Scoring;
import org.samut.core.overview.Change;
import org.samut.core.overview.Counts;
import org.samut.core.overview.Glance;
import org.samut.core.paper.Numerals;
import org.samut.core.result.Result.Verdict;

/** The short words of the page at a glance. */
record OverviewWords(Numerals numerals) {
    /** From good to missing, as they stand in a bar. */
    static final List<Verdict> ORDER = List.of(
            Verdict.MET,
            Verdict.SCORED,
            Verdict.BELOW,
            Verdict.NOT_CARRIED_OUT,
            Verdict.NO_SERVICE,
            Verdict.NOT_ANSWERED);

    /** Those that are counted in large: all but what this assessment does not have. */
    static List<Verdict> kinds(Counts counts) {
        boolean points = counts.of(Verdict.SCORED) > 0;
        return ORDER.stream()
                .filter(verdict -> counts.of(verdict) > 0
                        || (points ? verdict == Verdict.NOT_ANSWERED : verdict != Verdict.SCORED))
                .toList();
    }

    static String of(Verdict verdict) {
        return switch (verdict) {
            case MET -> "ถึงเป้าหมาย";
            case SCORED -> "ให้คะแนน";
            case BELOW -> "ต่ำกว่าเป้า";
            case NOT_CARRIED_OUT -> "ไม่ดำเนินการ";
            case NO_SERVICE -> "ไม่มีบริการ";
            case NOT_ANSWERED -> "ยังไม่กรอก";
        };
    }

    String figure(Glance glance) {
        boolean answered = glance.result().verdict() != Verdict.NOT_ANSWERED;
        Optional<String> points = glance.result().points().map(number -> numerals.figure(number) + " คะแนน");
        return points.or(() ->
                        glance.result().figure().map(number -> numerals.figure(number) + unit(glance.indicator())))
                .filter(any -> answered)
                .orElseGet(() -> of(glance.result().verdict()));
    }

    String target(Glance glance) {
        return glance.result()
                .target()
                .map(number -> "เป้าหมาย " + numerals.figure(number) + unit(glance.indicator()))
                .orElse("");
    }

    /** The figure by which it changed, or a word; empty where nothing can be compared. */
    String change(Change change) {
        return switch (change.direction()) {
            case BETTER ->
                change.by().map(BigDecimal::abs).map(numerals::figure).orElse("ดีขึ้น");
            case WORSE -> change.by().map(BigDecimal::abs).map(numerals::figure).orElse("ลดลง");
            case SAME -> "เท่าเดิม";
            case UNKNOWN -> "";
        };
    }

    private static String unit(Indicator indicator) {
        if (indicator.scoring() instanceof Scoring.ByTarget target) {
            String own = indicator.service().map(item -> item.unit()).orElse("");
            return target.measure() == Scoring.Measure.RATIO ? " %" : own.isEmpty() ? "" : " " + own;
        }
        return "";
    }
}
