package org.samut.core.assessment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.samut.core.assessment.IndicatorCheck.Checked;
import org.samut.core.expression.Answers;
import org.samut.core.form.Survey;
import org.samut.core.result.Result;
import org.samut.core.rule.Finding;
import org.samut.core.survey.SurveyCheck;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.RowFields;
import org.samut.core.workbook.Workbook;

/**
 * The assessment of a workbook while it is filled in: a change re-evaluates only the indicators that hang on the
 * changed field, and always equals a fresh assessment of the same entries. Not thread-safe.
 */
public final class LiveAssessment {
    private final Assessor assessor;
    private final Workbook start;
    private final Map<String, Entry> entries;
    private final Map<String, SortedMap<String, Entry.Row>> tables;
    private final Answers answers;
    private final List<Checked> checked = new ArrayList<>();
    private List<Finding> survey;
    private Optional<Workbook> picture;

    LiveAssessment(Assessor assessor, Workbook workbook) {
        this.assessor = assessor;
        this.start = workbook;
        this.entries = new HashMap<>(assessor.completed(workbook));
        this.tables = RowFields.rows(entries);
        this.answers = new Answers(entries, workbook.prior());
        this.picture = Optional.empty();
        assessor.checks().forEach(check -> checked.add(check.check(answers)));
        this.survey = surveyed();
    }

    /**
     * Puts an entry; gives the codes of the indicators whose result or findings may have changed, in the form's order.
     * What is put at a computed item is passed over. A change of the survey gives {@link Survey#CODE}.
     */
    public Set<String> change(String field, Entry entry) {
        return change(List.of(Entering.of(field, entry)));
    }

    /** Puts several entries at once, at the cost of little more than one. */
    public Set<String> change(List<Entering> step) {
        Set<String> changed = put(step);
        picture = Optional.empty();
        BitSet affected = new BitSet(checked.size());
        changed.forEach(field -> mark(field, affected));
        recompute(changed, affected);
        Set<String> codes = new LinkedHashSet<>();
        if (changed.stream().anyMatch(Survey::owns)) {
            survey = surveyed();
            codes.add(Survey.CODE);
        }
        for (int at = affected.nextSetBit(0); at >= 0; at = affected.nextSetBit(at + 1)) {
            IndicatorCheck check = assessor.checks().get(at);
            checked.set(at, check.check(answers));
            codes.add(check.indicator().code());
        }
        return codes;
    }

    /** The fields that are not as before, each table once for all of its rows. */
    private Set<String> put(List<Entering> step) {
        Set<String> changed = new HashSet<>();
        Set<String> changedTables = new HashSet<>();
        for (Entering one : step) {
            String field = one.field();
            if (assessor.isComputed(field)) {
                continue;
            }
            entries.put(field, one.entry());
            Optional<String> item = RowFields.item(field);
            if (item.isEmpty()) {
                changed.add(field);
                if (tables.containsKey(field)) {
                    changedTables.add(field);
                }
            } else if (one.entry() instanceof Entry.Row row) {
                tables.computeIfAbsent(item.get(), table -> new TreeMap<>()).put(RowFields.row(field), row);
                changedTables.add(item.get());
            } else if (tables.containsKey(item.get())) {
                tables.get(item.get()).remove(RowFields.row(field));
                changedTables.add(item.get());
            }
        }
        changedTables.forEach(item -> RowFields.fold(entries, item, tables.get(item)));
        changed.addAll(changedTables);
        return changed;
    }

    private List<Finding> surveyed() {
        return SurveyCheck.check(assessor.form().survey(), entries);
    }

    private void recompute(Set<String> fields, BitSet affected) {
        if (fields.stream().allMatch(field -> assessor.fedBy(field).isEmpty())) {
            return;
        }
        Set<String> changed = new HashSet<>(fields);
        for (ComputedItem item : assessor.computed()) {
            String id = item.item().id();
            boolean isFed = item.references().stream().anyMatch(reference -> changed.contains(reference.item()));
            if (isFed) {
                entries.put(id, item.entry(answers));
                changed.add(id);
                mark(id, affected);
            }
        }
    }

    private void mark(String field, BitSet affected) {
        for (int reader : assessor.readers(field)) {
            affected.set(reader);
        }
    }

    /** What its rules and scorings were compiled into. */
    public Assessor assessor() {
        return assessor;
    }

    /** The workbook as it stands now, computed items included. */
    public Workbook workbook() {
        if (picture.isEmpty()) {
            picture = Optional.of(Assessor.with(start, entries));
        }
        return picture.get();
    }

    /** What stands in a field now, computed items included. */
    public Entry entry(String field) {
        return answers.entry(field);
    }

    /** The result of an indicator of this form. */
    public Result result(String code) {
        return at(code).result();
    }

    /** The findings of an indicator of this form. */
    public List<Finding> findings(String code) {
        return at(code).findings();
    }

    /** The findings of the citizens' survey. */
    public List<Finding> surveyFindings() {
        return survey;
    }

    /** All findings in the form's order, the survey's last. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        checked.forEach(each -> all.addAll(each.findings()));
        all.addAll(survey);
        return List.copyOf(all);
    }

    public Assessment now() {
        return new Assessment(findings(), checked.stream().map(Checked::result).toList());
    }

    private Checked at(String code) {
        return checked.get(assessor.position(code)
                .orElseThrow(() -> new IllegalArgumentException("no indicator " + code + " in this form")));
    }
}
