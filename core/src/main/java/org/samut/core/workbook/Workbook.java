package org.samut.core.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.samut.core.form.Form;
import org.samut.core.lao.Lao;

/**
 * One LAO's filling of one form at one moment. An immutable picture: the fold of its change log.
 *
 * @param id fixed when the workbook is made; also the id of its submissions
 * @param form the form as it applies to the LAO's type
 * @param revision from 1; reopening a sealed workbook makes the next
 * @param entries by field; a missing one is blank; a table's rows stand by their fields and, taken together, by the
 *     item
 * @param prior last year's figures by item id, for the items that the form maps
 */
public record Workbook(
        String id,
        Form form,
        Lao lao,
        WorkbookState state,
        int revision,
        Map<String, Entry> entries,
        Map<String, Entry> prior) {
    public Workbook {
        Objects.requireNonNull(id);
        Objects.requireNonNull(form);
        Objects.requireNonNull(lao);
        Objects.requireNonNull(state);
        entries = Map.copyOf(RowFields.folded(entries));
        prior = Map.copyOf(prior);
    }

    public Entry entry(String field) {
        return entries.getOrDefault(field, Entry.BLANK);
    }

    /** What stood at an item last year. */
    public Entry prior(String item) {
        return prior.getOrDefault(item, Entry.BLANK);
    }

    /** Why the indicator's figures are as they are, or empty text. */
    public String reason(String indicatorCode) {
        return entry(indicatorCode + ".reason") instanceof Entry.Words words ? words.text() : "";
    }

    /** The files beside an indicator, by name. */
    public List<Evidence> evidence(String indicatorCode) {
        return files(indicatorCode + ".");
    }

    /** The files beside all indicators, by indicator and name. */
    public List<Evidence> evidence() {
        return files("");
    }

    private List<Evidence> files(String start) {
        return entries.entrySet().stream()
                .filter(answer -> answer.getKey().startsWith(start))
                .flatMap(answer -> Evidence.of(answer).stream())
                .filter(file -> start.isEmpty() || start.equals(file.indicator() + "."))
                .sorted(Evidence.ORDER)
                .toList();
    }

    public Workbook with(String field, Entry entry) {
        return with(List.of(Entering.of(field, entry)));
    }

    public Workbook with(List<Entering> step) {
        Map<String, Entry> changed = new HashMap<>(entries);
        step.forEach(one -> changed.put(one.field(), one.entry()));
        return new Workbook(id, form, lao, state, revision, changed, prior);
    }

    public Workbook withPrior(Map<String, Entry> other) {
        return new Workbook(id, form, lao, state, revision, entries, other);
    }

    public Workbook in(WorkbookState other) {
        return new Workbook(id, form, lao, other, revision, entries, prior);
    }
}
