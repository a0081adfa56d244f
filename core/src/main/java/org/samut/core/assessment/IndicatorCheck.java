package org.samut.core.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samut.core.expression.Answers;
import org.samut.core.expression.Reference;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.result.Result;
import org.samut.core.result.Scorer;
import org.samut.core.rule.AnswerChecks;
import org.samut.core.rule.Finding;
import org.samut.core.rule.RuleCheck;
import org.samut.core.rule.Undecided;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entry;

/** All that is evaluated for one indicator: its built-in checks, its rules, its computed items, its score. */
record IndicatorCheck(Indicator indicator, List<RuleCheck> rules, List<ComputedItem> computed, Scorer scorer) {
    IndicatorCheck {
        rules = List.copyOf(rules);
        computed = List.copyOf(computed);
    }

    /** What one indicator came to. */
    record Checked(List<Finding> findings, Result result) {}

    Checked check(Answers answers) {
        boolean explained = answers.entry(reasonField()) instanceof Entry.Words words
                && !words.text().isBlank();
        List<Finding> findings = new ArrayList<>(AnswerChecks.check(indicator, answers, explained));
        for (ComputedItem each : computed) {
            each.undecided(answers)
                    .ifPresent(reason -> findings.add(
                            Undecided.finding(indicator.code(), each.item().id(), Undecided.COMPUTED, reason)));
        }
        for (RuleCheck rule : rules) {
            Optional<Finding> finding = rule.check(answers, explained);
            if (finding.isPresent()) {
                findings.add(finding.get());
            }
        }
        Scorer.Scored scored = scorer.score(answers);
        if (scored.undecided().isPresent()) {
            String field = indicator.items().get(0).id();
            Text reason = scored.undecided().get();
            findings.add(Undecided.finding(indicator.code(), field, Undecided.SCORE, reason));
        }
        return new Checked(List.copyOf(findings), scored.result());
    }

    /** The fields of this year whose change may change what {@link #check} gives. */
    Set<String> reads() {
        Set<String> fields = new HashSet<>();
        fields.add(reasonField());
        for (Item item : indicator.items()) {
            fields.add(item.id());
        }
        for (Reference reference : references()) {
            if (!(reference instanceof Reference.Prior)) {
                fields.add(reference.item());
            }
        }
        return fields;
    }

    /** The items of last year that {@link #check} looks at. */
    Set<String> readsOfLastYear() {
        Set<String> items = new HashSet<>();
        for (Reference reference : references()) {
            if (reference instanceof Reference.Prior) {
                items.add(reference.item());
            }
        }
        return items;
    }

    private List<Reference> references() {
        List<Reference> all = new ArrayList<>(scorer.references());
        for (RuleCheck rule : rules) {
            all.addAll(rule.references());
        }
        for (ComputedItem each : computed) {
            all.addAll(each.references());
        }
        return all;
    }

    private String reasonField() {
        return indicator.code() + ".reason";
    }
}
