package org.samut.core.overview;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.form.Survey;
import org.samut.core.survey.SurveyResult;
import org.samut.core.workbook.Entry;

/**
 * The citizens' survey at a glance.
 *
 * @param now what they said this year
 * @param before what they said last year to the same questions
 */
public record SurveyGlance(Survey survey, SurveyResult now, SurveyResult before) {
    public SurveyGlance {
        Objects.requireNonNull(survey);
        Objects.requireNonNull(now);
        Objects.requireNonNull(before);
    }

    static SurveyGlance of(Survey survey, Map<String, Entry> now, Map<String, Entry> before) {
        return new SurveyGlance(survey, SurveyResult.of(survey, now), SurveyResult.of(survey, before));
    }

    /** Whether the form asks the citizens nothing. */
    public boolean isEmpty() {
        return survey.isEmpty();
    }

    /** The questions, in the form's order. */
    public List<Question> questions() {
        return survey.questions().stream()
                .map(question -> new Question(
                        question,
                        now.line(question.code()).orElseThrow(),
                        before.line(question.code()).orElseThrow()))
                .toList();
    }

    /** Satisfied ones of all answers to all questions, as printed. */
    public Optional<BigDecimal> satisfied() {
        return now.total().satisfiedPercent();
    }

    /** Which way all questions together went against last year. */
    public Change change() {
        return Change.between(before.total().satisfiedPercent(), satisfied());
    }

    /** One question in both years. */
    public record Question(Survey.Question asked, SurveyResult.Line now, SurveyResult.Line before) {
        public Change change() {
            return Change.between(before.satisfiedPercent(), now.satisfiedPercent());
        }
    }
}
