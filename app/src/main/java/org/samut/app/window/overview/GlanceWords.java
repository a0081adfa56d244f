package org.samut.app.window.overview;

import java.math.BigDecimal;
import java.util.Optional;
import org.samut.app.window.part.Icon;
import org.samut.app.window.text.Figures;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Indicator;
import org.samut.core.form.scoring.Scoring;
import org.samut.core.overview.Change;
import org.samut.core.overview.Change.Direction;
import org.samut.core.overview.Glance;
import org.samut.core.result.Result;
import org.samut.core.result.Result.Verdict;

/** One indicator's result, target and change in words and figures. */
record GlanceWords(Texts texts) {

    /** Such as {@code 40 %}, or the word where there is no figure. */
    String figure(Glance glance) {
        Result result = glance.result();
        boolean answered = result.verdict() != Verdict.NOT_ANSWERED;
        Optional<String> points = result.points().map(number -> texts.say("overview.points", shown(number)));
        return points.or(() -> result.figure().map(number -> shown(number) + unit(glance.indicator())))
                .filter(any -> answered)
                .orElseGet(() -> texts.say(Kind.of(result.verdict()).word()));
    }

    /** Such as {@code เป้าหมาย 80 %}; empty where there is none. */
    String target(Glance glance) {
        return glance.result()
                .target()
                .map(number -> texts.say("overview.target", shown(number) + unit(glance.indicator())))
                .orElse("");
    }

    /** The way it went against last year, with the figure. */
    String change(Change change) {
        String by = change.by().map(BigDecimal::abs).map(this::shown).orElse("");
        String word = texts.say(word(change.direction()));
        return change.direction() == Direction.SAME || by.isEmpty() ? word : word + " " + by;
    }

    static Icon icon(Direction direction) {
        return switch (direction) {
            case BETTER -> Icon.UP;
            case WORSE -> Icon.DOWN;
            case SAME -> Icon.EQUAL;
            case UNKNOWN -> Icon.NONE;
        };
    }

    static String word(Direction direction) {
        return switch (direction) {
            case BETTER -> "overview.better";
            case WORSE -> "overview.worse";
            case SAME -> "overview.same";
            case UNKNOWN -> "overview.unknown";
        };
    }

    private String shown(BigDecimal number) {
        return texts.figures(Figures.grouped(number));
    }

    private static String unit(Indicator indicator) {
        if (indicator.scoring() instanceof Scoring.ByTarget target) {
            String own = indicator.service().map(item -> item.unit()).orElse("");
            return target.measure() == Scoring.Measure.RATIO ? " %" : own.isEmpty() ? "" : " " + own;
        }
        return "";
    }
}
