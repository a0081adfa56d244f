package org.samut.app.window.guidance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.app.window.text.Figures;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.scoring.Compare;
import org.samut.core.form.scoring.Scoring.ByChecklist;
import org.samut.core.form.scoring.Scoring.ByLevel;
import org.samut.core.form.scoring.Scoring.ByTarget;
import org.samut.core.form.scoring.Scoring.Measure;
import org.samut.core.lao.LaoType;
import org.samut.core.result.Result;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/** How an indicator's result comes about, in words, and with this workbook's figures in them. */
record FormulaWords(Texts texts, Indicator indicator) {
    private static final String UNKNOWN = "–";

    /** The formula as the manual says it. */
    String formula(Form form, LaoType type) {
        if (indicator.scoring() instanceof ByTarget target) {
            return switch (target.measure()) {
                case RATIO -> "(2) ÷ (1) × 100";
                case RATE -> "(2) ÷ (1)";
                case COUNT -> texts.say("guidance.formula.count");
                case YES_NO -> texts.say("guidance.formula.yesno");
            };
        }
        if (indicator.scoring() instanceof ByLevel level) {
            return level.value().isEmpty() ? texts.say("guidance.formula.ticks") : inWords(level.value(), form, type);
        }
        ByChecklist checklist = (ByChecklist) indicator.scoring();
        int asked = checklist.required().isEmpty()
                ? indicator.items().size()
                : checklist.required().size();
        return texts.say("guidance.formula.checklist", asked);
    }

    /** The same with the figures of the workbook, or what is still missing. */
    String live(Workbook workbook, Optional<Result> result) {
        String outcome = result.flatMap(Result::figure).map(this::figure).orElse(UNKNOWN);
        if (indicator.scoring() instanceof ByTarget target) {
            String frame = part(workbook, indicator.frame());
            String service = part(workbook, indicator.service());
            return switch (target.measure()) {
                case RATIO -> service + " ÷ " + frame + " × 100 = " + outcome;
                case RATE -> service + " ÷ " + frame + " = " + outcome + unit();
                case COUNT -> service + (service.equals(UNKNOWN) ? "" : unit());
                case YES_NO -> yesNo(workbook);
            };
        }
        return result.flatMap(Result::points)
                .map(points -> outcome + " → " + texts.say("guidance.points", points))
                .orElse(outcome);
    }

    /** What is to be reached. */
    List<String> targets() {
        List<String> said = new ArrayList<>();
        if (indicator.scoring() instanceof ByTarget target && target.measure() != Measure.YES_NO) {
            boolean above = target.compare() == Compare.GT;
            String aim = figure(target.target()) + (target.measure() == Measure.RATIO ? " %" : unit());
            said.add(texts.say(above ? "guidance.target.above" : "guidance.target.from", aim));
        } else if (indicator.scoring() instanceof ByLevel level) {
            level.levels()
                    .forEach(step -> said.add(texts.say("guidance.level", figure(step.from()), figure(step.points()))));
            if (level.pilot()) {
                said.add(texts.say("guidance.pilot"));
            }
        }
        return said;
    }

    private String yesNo(Workbook workbook) {
        Entry answer =
                indicator.service().map(item -> workbook.entry(item.id())).orElse(Entry.BLANK);
        return answer.isBlank() ? UNKNOWN : texts.say(answer.isYes() ? "guidance.yes" : "guidance.no");
    }

    private String part(Workbook workbook, Optional<Item> item) {
        return item.flatMap(one -> workbook.entry(one.id()).asNumber())
                .map(this::figure)
                .orElse(UNKNOWN);
    }

    private String figure(BigDecimal number) {
        return texts.figures(Figures.grouped(number));
    }

    private String unit() {
        return indicator
                .service()
                .map(item -> item.unit())
                .filter(unit -> !unit.isEmpty())
                .map(unit -> " " + unit)
                .orElse("");
    }

    /** An expression with its items' labels in the place of their ids, the longest id first. */
    private static String inWords(String expression, Form form, LaoType type) {
        String words = expression;
        List<Item> items = form.indicators()
                .flatMap(one -> one.items().stream())
                .sorted((one, other) -> other.id().length() - one.id().length())
                .toList();
        for (Item item : items) {
            words = words.replace(item.id(), "“" + type.worded(item.label()) + "”");
        }
        return words.replace("*", "×").replace("/", "÷");
    }
}
