package org.samut.core.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.samut.core.expression.Answers;
import org.samut.core.expression.Evaluated;
import org.samut.core.expression.Formula;
import org.samut.core.expression.Reference;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Item;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entry;

/** An item whose value an expression gives. Blank while something that it reads is blank. */
final class ComputedItem {
    private final Item item;
    private final Outcome<Formula> formula;
    private final boolean isCircular;

    ComputedItem(Item item, Outcome<Formula> formula, boolean isCircular) {
        this.item = item;
        this.formula = formula;
        this.isCircular = isCircular;
    }

    Item item() {
        return item;
    }

    List<Reference> references() {
        return formula instanceof Outcome.Done<Formula> done && !isCircular
                ? done.value().references()
                : List.of();
    }

    Entry entry(Answers answers) {
        return value(answers)
                .flatMap(value -> value instanceof Evaluated.Number number
                        ? Optional.<Entry>of(new Entry.Figure(number.value()))
                        : Optional.empty())
                .orElse(Entry.BLANK);
    }

    /** Why it cannot be computed, where that is the form's fault. */
    Optional<Text> undecided(Answers answers) {
        if (isCircular) {
            return Optional.of(Text.of(item.id() + " คำนวณจากตัวเองเป็นวง", item.id() + " is computed in a circle"));
        }
        if (formula instanceof Outcome.Refused<Formula> refused) {
            return Optional.of(refused.refusals().get(0).happened());
        }
        return value(answers).flatMap(value -> {
            if (value instanceof Evaluated.Number) {
                return Optional.empty();
            }
            String reason = value instanceof Evaluated.Undecided undecided
                    ? undecided.reason()
                    : "it gives true or false, not a figure";
            return Optional.of(Text.of(item.id() + ": " + reason, item.id() + ": " + reason));
        });
    }

    private Optional<Evaluated> value(Answers answers) {
        if (!(formula instanceof Outcome.Done<Formula> done) || isCircular) {
            return Optional.empty();
        }
        Optional<BigDecimal[]> figures = answers.figures(done.value());
        return figures.map(done.value()::evaluate);
    }
}
