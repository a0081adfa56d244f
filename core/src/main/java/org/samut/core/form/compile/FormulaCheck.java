package org.samut.core.form.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samut.core.expression.Computations;
import org.samut.core.expression.Formula;
import org.samut.core.expression.Formulas;
import org.samut.core.expression.Reference;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.Rule;
import org.samut.core.form.compile.sheet.Faults;
import org.samut.core.form.scoring.Scoring;
import org.samut.core.text.Text;

/** Holds every expression of a compiled form against its items, before an office ever sees it. */
final class FormulaCheck {
    private static final Text TRUTH = Text.of(
            "กฎต้องเป็นการเปรียบเทียบ เช่น 1.01.service <= 1.01.frame",
            "A rule is a comparison, such as 1.01.service <= 1.01.frame.");
    private static final Text FIGURE = Text.of(
            "ต้องให้ค่าเป็นตัวเลข เช่น 1.01.service / 1.01.frame * 100",
            "It gives a figure, such as 1.01.service / 1.01.frame * 100.");

    private final Faults faults;
    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, Indicator> owners = new HashMap<>();
    private final Formulas formulas = new Formulas(id -> Optional.ofNullable(items.get(id)));
    private final Map<String, Formula> computed = new HashMap<>();

    FormulaCheck(List<IndicatorRow> rows, Faults faults) {
        this.faults = faults;
        for (IndicatorRow row : rows) {
            for (Item item : row.indicator().items()) {
                items.put(item.id(), item);
                owners.put(item.id(), row.indicator());
            }
        }
    }

    void check(List<IndicatorRow> rows) {
        for (IndicatorRow row : rows) {
            for (Rule rule : row.rules()) {
                check(row, Column.RULES, rule.expression(), true);
            }
            if (row.indicator().scoring() instanceof Scoring.ByLevel level
                    && !level.value().isEmpty()) {
                check(row, Column.VALUE, level.value(), false);
            }
            for (Item item : row.indicator().items()) {
                if (item.isComputed()) {
                    check(row, Column.COMPUTED, item.computed(), false)
                            .ifPresent(formula -> computed.put(item.id(), formula));
                }
            }
        }
        Computations computations = Computations.of(computed);
        for (IndicatorRow row : rows) {
            for (Item item : row.indicator().items()) {
                if (computations.circular().contains(item.id())) {
                    row.cells()
                            .fault(
                                    Column.COMPUTED,
                                    Text.of(
                                            item.id() + " คำนวณจากตัวเองเป็นวง",
                                            item.id() + " is computed in a circle"),
                                    Text.of(
                                            "โปรดให้คำนวณจากรายการที่กรอกเอง",
                                            "Compute it from items that are filled in by hand."));
                }
            }
        }
    }

    private Optional<Formula> check(IndicatorRow row, Column column, String expression, boolean isTruth) {
        Outcome<Formula> outcome = formulas.parse(expression);
        if (outcome instanceof Outcome.Refused<Formula> refused) {
            Refusal refusal = refused.refusals().get(0);
            row.cells().fault(column, refusal.happened(), refusal.next());
            return Optional.empty();
        }
        Formula formula = ((Outcome.Done<Formula>) outcome).value();
        if (formula.isTruth() != isTruth) {
            row.cells()
                    .fault(
                            column,
                            Text.of(
                                    "นิพจน์ “" + expression + "” ใช้ที่นี่ไม่ได้",
                                    "the expression \"" + expression + "\" cannot stand here"),
                            isTruth ? TRUTH : FIGURE);
        }
        for (Reference reference : formula.references()) {
            reach(row, column, reference.item());
        }
        return Optional.of(formula);
    }

    /** An expression shown to an อบต. may not read an item that only a เทศบาล has. */
    private void reach(IndicatorRow row, Column column, String item) {
        Indicator owner = owners.get(item);
        if (!owner.appliesTo().containsAll(row.indicator().appliesTo())) {
            row.cells()
                    .fault(
                            column,
                            Text.of(
                                    item + " ไม่มีในแบบของ อปท. บางประเภทที่ตอบ "
                                            + row.indicator().code(),
                                    item + " is out of reach for some LAO types that answer "
                                            + row.indicator().code()),
                            Text.of(
                                    "โปรดให้ applies_to ของทั้งสองตรงกัน หรือไม่อ้างถึงรายการนี้",
                                    "Let both have the same applies_to, or do not refer to this item."));
        }
    }
}
