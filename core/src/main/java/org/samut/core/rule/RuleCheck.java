package org.samut.core.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samut.core.expression.Answers;
import org.samut.core.expression.Evaluated;
import org.samut.core.expression.Formula;
import org.samut.core.expression.Formulas;
import org.samut.core.expression.Reference;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Rule;
import org.samut.core.form.Severity;
import org.samut.core.text.Grouped;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entry;

/**
 * One rule of a form, parsed. A rule that cannot be parsed or evaluated is undecided, never passed. Immutable, safe for
 * several threads.
 */
public final class RuleCheck {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(prior\\.)?([a-z][a-z0-9_]*)}");

    private final Rule rule;
    private final Outcome<Formula> formula;
    private final List<Piece> thai;
    private final List<Piece> english;

    private RuleCheck(Rule rule, Outcome<Formula> formula) {
        this.rule = rule;
        this.formula = formula;
        this.thai = pieces(rule, rule.message().thai());
        this.english = pieces(rule, rule.message().english());
    }

    /** A part of a message: words, and after them the figure of a field, this year's or last year's. */
    private record Piece(String words, Optional<String> field, boolean isPrior) {}

    /** A message is looked through once, not each time that its rule is broken. */
    private static List<Piece> pieces(Rule rule, String template) {
        List<Piece> pieces = new ArrayList<>();
        Matcher placeholder = PLACEHOLDER.matcher(template);
        int end = 0;
        while (placeholder.find()) {
            pieces.add(new Piece(
                    template.substring(end, placeholder.start()),
                    Optional.of(rule.indicator() + "." + placeholder.group(2)),
                    placeholder.group(1) != null));
            end = placeholder.end();
        }
        pieces.add(new Piece(template.substring(end), Optional.empty(), false));
        return List.copyOf(pieces);
    }

    public static RuleCheck of(Rule rule, Formulas formulas) {
        return new RuleCheck(rule, formulas.parse(rule.expression()));
    }

    /** What the rule reads; nothing where it cannot be parsed. */
    public List<Reference> references() {
        return formula instanceof Outcome.Done<Formula> done ? done.value().references() : List.of();
    }

    /**
     * The finding where the rule does not hold.
     *
     * @param explained whether a reason was given for the indicator
     */
    public Optional<Finding> check(Answers answers, boolean explained) {
        if (formula instanceof Outcome.Refused<Formula> refused) {
            return Optional.of(Undecided.finding(rule, refused.refusals().get(0).happened()));
        }
        Formula parsed = ((Outcome.Done<Formula>) formula).value();
        Optional<BigDecimal[]> figures = answers.figures(parsed);
        if (figures.isEmpty() && rule.blanks() != Rule.Blanks.ZERO) {
            return rule.blanks() == Rule.Blanks.BREAK ? Optional.of(broken(answers, explained)) : Optional.empty();
        }
        Evaluated evaluated = parsed.evaluate(figures.isPresent() ? figures.get() : answers.figuresOrZero(parsed));
        if (evaluated instanceof Evaluated.Truth truth) {
            return truth.value() ? Optional.empty() : Optional.of(broken(answers, explained));
        }
        String reason = evaluated instanceof Evaluated.Undecided undecided
                ? undecided.reason()
                : "it gives a figure, not true or false";
        return Optional.of(Undecided.finding(rule, Text.of(reason, reason)));
    }

    private Finding broken(Answers answers, boolean explained) {
        boolean isWarning = rule.severity() == Severity.WARNING;
        return new Finding(
                rule.indicator(),
                rule.field(),
                rule.id(),
                rule.severity(),
                Text.of(filled(thai, answers), filled(english, answers)),
                rule.mend(),
                isWarning && explained);
    }

    /** Puts the indicator's own figures for {@code {service}} and last year's for {@code {prior.service}}. */
    private static String filled(List<Piece> message, Answers answers) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : message) {
            text.append(piece.words());
            if (piece.field().isPresent()) {
                String field = piece.field().get();
                Entry entry = piece.isPrior() ? answers.prior(field) : answers.entry(field);
                text.append(entry.asNumber().map(Grouped::of).orElse("-"));
            }
        }
        return text.toString();
    }
}
