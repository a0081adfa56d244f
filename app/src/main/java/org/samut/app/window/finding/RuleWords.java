package org.samut.app.window.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.rule.AnswerChecks;
import org.samut.core.rule.Finding;
import org.samut.core.rule.GivenRules;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/** Why a finding is there: its rule in words, and the figures that it is about. */
final class RuleWords {
    private static final Map<String, String> RULES = Map.of(
            GivenRules.SERVICE_WITHIN_FRAME, "findings.rule.within",
            GivenRules.JUMP, "findings.rule.jump",
            GivenRules.DECIMALS, "findings.rule.decimals",
            GivenRules.SIZE, "findings.rule.size",
            AnswerChecks.UNREADABLE, "findings.rule.unreadable",
            AnswerChecks.NO_SERVICE_WITH_FIGURE, "findings.rule.none",
            AnswerChecks.NOT_CARRIED_OUT_WITHOUT_FRAME, "findings.rule.notdone");

    private RuleWords() {}

    static String why(Texts texts, Finding finding, Workbook workbook) {
        String rule = RULES.entrySet().stream()
                .filter(one -> finding.rule().startsWith(one.getKey()))
                .map(one -> texts.say(one.getValue()))
                .findFirst()
                .orElseGet(() -> texts.say("findings.rule.own", finding.rule()));
        String figures = workbook.form()
                .indicator(finding.code())
                .map(indicator -> figures(texts, finding, indicator, workbook))
                .orElse("");
        return figures.isEmpty() ? rule : rule + " · " + figures;
    }

    private static String figures(Texts texts, Finding finding, Indicator indicator, Workbook workbook) {
        boolean withLastYear = finding.rule().startsWith(GivenRules.JUMP);
        List<String> said = new ArrayList<>();
        for (Item item : indicator.items()) {
            String name = item.kind() == ItemKind.FRAME ? "(1)" : item.kind() == ItemKind.SERVICE ? "(2)" : item.name();
            boolean concerned = !withLastYear || item.id().equals(finding.field());
            figure(texts, workbook.entry(item.id()))
                    .filter(figure -> concerned)
                    .ifPresent(figure -> said.add((name + " = " + figure + " " + item.unit()).strip()));
            figure(texts, workbook.prior().getOrDefault(item.id(), Entry.BLANK))
                    .filter(figure -> withLastYear && concerned)
                    .ifPresent(figure -> said.add(
                            texts.say("findings.lastyear", figure, item.unit()).strip()));
        }
        return String.join(", ", said);
    }

    private static Optional<String> figure(Texts texts, Entry entry) {
        return entry.asNumber().map(texts::figures);
    }
}
