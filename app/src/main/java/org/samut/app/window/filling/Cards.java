package org.samut.app.window.filling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samut.core.assessment.LiveAssessment;
import org.samut.core.form.Indicator;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/** The cards that were looked at, each made the first time, and how many files their indicators have. */
final class Cards {
    private final LiveAssessment live;
    private final CardViewModel.Pages pages;
    private final SurveyViewModel survey;
    private final Map<String, CardViewModel> made = new HashMap<>();
    private final EvidenceCounts evidence = new EvidenceCounts();

    Cards(LiveAssessment live, CardViewModel.Pages pages, SurveyViewModel survey) {
        this.survey = survey;
        this.live = live;
        this.pages = pages;
        evidence.count(live.workbook());
    }

    CardViewModel of(Indicator indicator, boolean editable) {
        return made.computeIfAbsent(indicator.code(), code -> {
            CardViewModel card = new CardViewModel(indicator, live.workbook(), pages);
            card.editable(editable);
            card.found(live.result(code), live.findings(code));
            card.evidence(evidence.of(code));
            return card;
        });
    }

    int files(String code) {
        return evidence.of(code);
    }

    /** Counts the files anew where one came or went by this step. */
    boolean recount(Workbook now, List<Entering> step) {
        boolean concerned = step.stream().anyMatch(one -> EvidenceCounts.concerns(one.field()));
        if (concerned) {
            evidence.count(now);
            made.forEach((code, card) -> card.evidence(evidence.of(code)));
        }
        return concerned;
    }

    /** Shows in a field what was not typed there. */
    void show(String field, Entry entry) {
        survey.show(field, entry);
        Optional.ofNullable(made.get(codeOf(field)))
                .ifPresent(card -> card.allFields()
                        .filter(one -> one.item().id().equals(field))
                        .forEach(one -> one.show(entry)));
    }

    void takeChoices() {
        made.values().forEach(CardViewModel::takeChoice);
    }

    void stored(boolean editable) {
        survey.editable(editable);
        made.values().forEach(card -> {
            card.takeChoice();
            card.editable(editable);
            card.follow(live::entry);
        });
    }

    void found(String code) {
        Optional.ofNullable(made.get(code)).ifPresent(card -> {
            card.follow(live::entry);
            card.found(live.result(code), live.findings(code));
        });
    }

    /** The indicator's code that a field begins with. */
    static String codeOf(String field) {
        return field.substring(0, Math.max(0, field.lastIndexOf('.')));
    }
}
