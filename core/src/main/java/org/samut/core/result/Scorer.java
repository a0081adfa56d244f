package org.samut.core.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.samut.core.expression.Answers;
import org.samut.core.expression.Evaluated;
import org.samut.core.expression.Formula;
import org.samut.core.expression.Formulas;
import org.samut.core.expression.Reference;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.head.ResultWords;
import org.samut.core.form.scoring.Scoring;
import org.samut.core.form.scoring.Scoring.Measure;
import org.samut.core.result.Result.Verdict;
import org.samut.core.text.Text;

/**
 * Gives one indicator's result. Compared exactly, without a division; rounded half up by the form's decimals only where
 * it is printed. Immutable, safe for several threads.
 */
public final class Scorer {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Indicator indicator;
    private final ResultWords words;
    private final int decimals;
    private final Optional<Outcome<Formula>> value;

    private Scorer(Indicator indicator, Form form, Optional<Outcome<Formula>> value) {
        this.indicator = indicator;
        this.words = form.words();
        this.decimals = form.percentDecimals();
        this.value = value;
    }

    public static Scorer of(Indicator indicator, Form form, Formulas formulas) {
        boolean hasValue = indicator.scoring() instanceof Scoring.ByLevel level
                && !level.value().isEmpty();
        return new Scorer(
                indicator,
                form,
                hasValue
                        ? Optional.of(formulas.parse(((Scoring.ByLevel) indicator.scoring()).value()))
                        : Optional.empty());
    }

    /** A result, and why it could not be told where that is the form's fault. */
    public record Scored(Result result, Optional<Text> undecided) {}

    /** What the score reads beside the indicator's own items. */
    public List<Reference> references() {
        return value.isPresent() && value.get() instanceof Outcome.Done<Formula> done
                ? done.value().references()
                : List.of();
    }

    public Scored score(Answers answers) {
        return switch (IndicatorState.of(indicator, answers.entries())) {
            case NO_SERVICE -> decided(bare(Verdict.NO_SERVICE, words.noService()));
            case NOT_CARRIED_OUT -> decided(bare(Verdict.NOT_CARRIED_OUT, words.notCarriedOut()));
            case BLANK -> decided(bare(Verdict.NOT_ANSWERED, ""));
            case VALUE -> valued(answers);
        };
    }

    private Scored valued(Answers answers) {
        if (indicator.scoring() instanceof Scoring.ByTarget target) {
            return decided(byTarget(target, answers));
        }
        if (indicator.scoring() instanceof Scoring.ByLevel level) {
            return byLevel(level, answers);
        }
        return decided(byChecklist((Scoring.ByChecklist) indicator.scoring(), answers));
    }

    private Result byTarget(Scoring.ByTarget target, Answers answers) {
        Optional<BigDecimal> done = figure(indicator.service(), answers);
        if (done.isEmpty()) {
            return bare(Verdict.NOT_ANSWERED, "");
        }
        BigDecimal service = done.get();
        if (target.measure() == Measure.YES_NO) {
            return held(service.signum() > 0, Optional.empty());
        }
        if (target.measure() == Measure.COUNT) {
            return held(target.compare().passes(service, target.target()), Optional.of(Printed.plain(service)));
        }
        Optional<BigDecimal> frame = figure(indicator.frame(), answers);
        if (frame.isEmpty() || frame.get().signum() <= 0) {
            return bare(Verdict.NOT_ANSWERED, "");
        }
        BigDecimal part = target.measure() == Measure.RATIO ? service.multiply(HUNDRED) : service;
        return held(
                target.compare().passes(part, target.target().multiply(frame.get())),
                Optional.of(Printed.plain(part.divide(frame.get(), decimals, RoundingMode.HALF_UP))));
    }

    private static Optional<BigDecimal> figure(Optional<Item> item, Answers answers) {
        if (item.isEmpty()) {
            return Optional.empty();
        }
        String id = item.get().id();
        boolean isYesNo = item.get().kind() == ItemKind.YES_NO;
        return isYesNo
                ? answers.figure(new Reference.Answer(id))
                : answers.entry(id).asNumber();
    }

    private Scored byLevel(Scoring.ByLevel level, Answers answers) {
        if (value.isEmpty()) {
            return decided(ticks(List.of(), answers)
                    .map(ticks -> scored(level, ticks.ticked()))
                    .orElseGet(() -> bare(Verdict.NOT_ANSWERED, "")));
        }
        if (value.get() instanceof Outcome.Refused<Formula> refused) {
            return undecided(refused.refusals().get(0).happened());
        }
        Formula formula = ((Outcome.Done<Formula>) value.get()).value();
        Optional<BigDecimal[]> figures = answers.figures(formula);
        if (figures.isEmpty()) {
            return decided(bare(Verdict.NOT_ANSWERED, ""));
        }
        Evaluated evaluated = formula.evaluate(figures.get());
        if (evaluated instanceof Evaluated.Number number) {
            return decided(scored(level, number.value()));
        }
        String reason = evaluated instanceof Evaluated.Undecided undecided
                ? undecided.reason()
                : "it gives true or false, not a figure";
        return undecided(Text.of(reason, reason));
    }

    private Result scored(Scoring.ByLevel level, BigDecimal value) {
        BigDecimal points = level.levels().stream()
                .filter(step -> value.compareTo(step.from()) >= 0)
                .map(Scoring.Level::points)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        return new Result(
                indicator.code(),
                Optional.of(Printed.rounded(value, decimals)),
                Optional.empty(),
                Optional.of(points),
                Verdict.SCORED,
                "");
    }

    private Result byChecklist(Scoring.ByChecklist checklist, Answers answers) {
        return ticks(checklist.required(), answers)
                .map(ticks -> new Result(
                        indicator.code(),
                        Optional.of(ticks.ticked()),
                        Optional.of(ticks.asked()),
                        Optional.empty(),
                        ticks.ticked().equals(ticks.asked()) ? Verdict.MET : Verdict.BELOW,
                        ticks.ticked().equals(ticks.asked()) ? words.met() : words.below()))
                .orElseGet(() -> bare(Verdict.NOT_ANSWERED, ""));
    }

    private record Ticks(BigDecimal ticked, BigDecimal asked) {}

    /** The yes among the named yes/no items, or among all; empty while one of them is not answered. */
    private Optional<Ticks> ticks(List<String> names, Answers answers) {
        int ticked = 0;
        int asked = 0;
        for (Item item : indicator.items()) {
            if (item.kind() == ItemKind.YES_NO && (names.isEmpty() || names.contains(item.name()))) {
                Optional<BigDecimal> yes = answers.figure(new Reference.Answer(item.id()));
                if (yes.isEmpty()) {
                    return Optional.empty();
                }
                ticked += yes.get().signum();
                asked++;
            }
        }
        return Optional.of(new Ticks(BigDecimal.valueOf(ticked), BigDecimal.valueOf(asked)));
    }

    private Result held(boolean passes, Optional<BigDecimal> figure) {
        return new Result(
                indicator.code(),
                figure,
                target(),
                Optional.empty(),
                passes ? Verdict.MET : Verdict.BELOW,
                passes ? words.met() : words.below());
    }

    private Result bare(Verdict verdict, String word) {
        return new Result(indicator.code(), Optional.empty(), target(), Optional.empty(), verdict, word);
    }

    private Optional<BigDecimal> target() {
        return indicator.scoring() instanceof Scoring.ByTarget target && target.measure() != Measure.YES_NO
                ? Optional.of(Printed.plain(target.target()))
                : Optional.empty();
    }

    private static Scored decided(Result result) {
        return new Scored(result, Optional.empty());
    }

    private Scored undecided(Text reason) {
        return new Scored(bare(Verdict.NOT_ANSWERED, ""), Optional.of(reason));
    }
}
