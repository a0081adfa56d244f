package org.samut.core.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samut.core.assessment.Assessment;
import org.samut.core.assessment.Assessor;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.Survey;
import org.samut.core.lao.Lao;
import org.samut.core.rule.Finding;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;
import org.samut.core.workbook.WorkbookState;

/**
 * Judges a submission once more, by the rules that its office's own check went by: what the office was shown must be
 * what the receiver finds. Immutable, safe for several threads.
 */
public final class Rehearsal {
    /** More are of no use to anybody. */
    private static final int TOLD = 20;

    private final Assessor assessor;
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();

    /** By the rules of a form as it applies to the LAO's type. */
    public Rehearsal(Assessor assessor) {
        this.assessor = assessor;
        assessor.form().indicators().forEach(indicator -> indicators.put(indicator.code(), indicator));
    }

    /**
     * Where the judgement is another than the one that was sealed: codes of indicators with another result, {@code
     * CODE/RULE} of what would have kept it from being sealed, {@code indicators}, {@code accepted} or {@code survey}
     * where those lists are others. Empty where all is the same; at most twenty.
     */
    public List<String> differences(SubmittedWorkbook submitted, Lao lao) {
        Workbook workbook = rebuilt(submitted, lao);
        Assessment assessment = assessor.assess(workbook);
        Workbook complete = assessor.complete(workbook);
        List<String> differences = new ArrayList<>();
        for (Finding finding : assessment.findings()) {
            if (finding.blocksSealing()) {
                differences.add(finding.code() + "/" + finding.rule());
            }
        }
        List<SubmittedWorkbook.Answer> answers = SubmissionWriter.answers(complete, assessment);
        for (SubmittedWorkbook.Answer answer : answers) {
            Optional<SubmittedWorkbook.Answer> sealed = submitted.answer(answer.code());
            if (!sealed.equals(Optional.of(answer))) {
                differences.add(answer.code());
            }
        }
        if (answers.size() != submitted.answers().size()) {
            differences.add("indicators");
        }
        if (!SubmissionWriter.accepted(complete, assessment).equals(submitted.accepted())) {
            differences.add("accepted");
        }
        if (!SubmissionWriter.survey(complete).equals(submitted.survey())) {
            differences.add("survey");
        }
        return differences.size() > TOLD ? differences.subList(0, TOLD) : differences;
    }

    private Workbook rebuilt(SubmittedWorkbook submitted, Lao lao) {
        Map<String, Entry> entries = new HashMap<>();
        for (SubmittedWorkbook.Answer answer : submitted.answers()) {
            Optional.ofNullable(indicators.get(answer.code()))
                    .ifPresent(indicator -> entries.putAll(entries(indicator, answer)));
        }
        for (SubmittedWorkbook.Surveyed question : submitted.survey()) {
            entries.put(question.code() + ".satisfied", new Entry.Figure(question.satisfied()));
            entries.put(question.code() + ".improve", new Entry.Figure(question.improve()));
        }
        submitted.accepted().stream()
                .filter(accepted -> accepted.code().equals(Survey.CODE))
                .forEach(accepted -> entries.put(Survey.reason(), new Entry.Words(accepted.reason())));
        return new Workbook(
                submitted.id(),
                assessor.form(),
                lao,
                WorkbookState.SEALED,
                submitted.revision(),
                entries,
                submitted.prior());
    }

    private static Map<String, Entry> entries(Indicator indicator, SubmittedWorkbook.Answer answer) {
        Map<String, Entry> entries = new HashMap<>();
        answer.items().forEach((name, entry) -> entries.put(indicator.code() + "." + name, entry));
        switch (answer.state()) {
            case NO_SERVICE -> put(entries, indicator, Entry.NO_SERVICE);
            case NOT_CARRIED_OUT -> put(entries, indicator, Entry.NOT_CARRIED_OUT);
            case VALUE, BLANK -> {
                // All is in the items.
            }
        }
        if (!answer.reason().isEmpty()) {
            entries.put(indicator.code() + ".reason", new Entry.Words(answer.reason()));
        }
        return entries;
    }

    /** A submission does not say which item the state was chosen at; no rule asks. */
    private static void put(Map<String, Entry> entries, Indicator indicator, Entry state) {
        List<Item> free = indicator.items().stream()
                .filter(item -> !item.isComputed() && !entries.containsKey(item.id()))
                .toList();
        boolean isFrames = state instanceof Entry.NoService;
        free.stream()
                .filter(item -> (item.kind() == ItemKind.FRAME) == isFrames)
                .findFirst()
                .or(() -> free.stream().findFirst())
                .ifPresent(item -> entries.put(item.id(), state));
    }
}
