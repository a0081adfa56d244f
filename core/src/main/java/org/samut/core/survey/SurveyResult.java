package org.samut.core.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.form.Survey;
import org.samut.core.result.Printed;
import org.samut.core.workbook.Entry;

/** What the citizens said: report B, a line for each question in the form's order. */
public record SurveyResult(List<Line> lines) {
    /** The decimals that report B prints. */
    public static final int DECIMALS = 2;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public SurveyResult {
        lines = List.copyOf(lines);
    }

    public static SurveyResult of(Survey survey, Map<String, Entry> entries) {
        List<Line> lines = new ArrayList<>();
        for (Survey.Question question : survey.questions()) {
            lines.add(new Line(
                    question.code(),
                    count(entries.getOrDefault(question.satisfied(), Entry.BLANK)),
                    count(entries.getOrDefault(question.improve(), Entry.BLANK))));
        }
        return new SurveyResult(lines);
    }

    /** A sound count: whole and not below zero. Anything else stands in a finding, not in a result. */
    static Optional<BigDecimal> count(Entry entry) {
        return entry.asNumber().filter(SurveyResult::isCount).map(Printed::plain);
    }

    /** Whether it is a number of people: whole and not below zero. */
    public static boolean isCount(BigDecimal number) {
        return number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
    }

    public Optional<Line> line(String question) {
        return lines.stream().filter(line -> line.question().equals(question)).findFirst();
    }

    /** How many questions have both counts. */
    public long answered() {
        return lines.stream().filter(Line::isComplete).count();
    }

    /** All answers to all questions that have both counts. */
    public Line total() {
        BigDecimal satisfied = BigDecimal.ZERO;
        BigDecimal improve = BigDecimal.ZERO;
        for (Line line : lines) {
            if (line.isComplete()) {
                satisfied = satisfied.add(line.satisfied().orElseThrow());
                improve = improve.add(line.improve().orElseThrow());
            }
        }
        boolean nothing = answered() == 0;
        return new Line(
                Survey.CODE,
                nothing ? Optional.empty() : Optional.of(satisfied),
                nothing ? Optional.empty() : Optional.of(improve));
    }

    /**
     * The answers to one question.
     *
     * @param question its code
     */
    public record Line(String question, Optional<BigDecimal> satisfied, Optional<BigDecimal> improve) {
        public Line {
            Objects.requireNonNull(question);
            Objects.requireNonNull(satisfied);
            Objects.requireNonNull(improve);
        }

        public boolean isComplete() {
            return satisfied.isPresent() && improve.isPresent();
        }

        /** How many people answered; empty until both counts are there. */
        public Optional<BigDecimal> respondents() {
            return satisfied.flatMap(one -> improve.map(one::add));
        }

        /** As printed: half up, trailing zeros dropped; empty where nobody answered. */
        public Optional<BigDecimal> satisfiedPercent() {
            return percent(satisfied);
        }

        public Optional<BigDecimal> improvePercent() {
            return percent(improve);
        }

        private Optional<BigDecimal> percent(Optional<BigDecimal> part) {
            return respondents()
                    .filter(all -> all.signum() > 0)
                    .map(all -> Printed.plain(
                            part.orElseThrow().multiply(HUNDRED).divide(all, DECIMALS, RoundingMode.HALF_UP)));
        }
    }
}
