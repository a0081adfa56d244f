package org.samut.app.window.filling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.samut.core.assessment.LiveAssessment;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.Severity;
import org.samut.core.form.Survey;
import org.samut.core.lao.LaoType;
import org.samut.core.rule.Finding;
import org.samut.core.survey.SurveyCheck;
import org.samut.core.survey.SurveyResult;
import org.samut.core.workbook.Entry;

/** The citizens' survey of a workbook as it is being filled in. Its fields are made when it is first looked at. */
public final class SurveyViewModel {
    /** By which the window is told to open the survey's page. */
    public static final String PAGE = "survey";

    private final LiveAssessment live;
    private final FieldViewModel.Writer writer;
    private final Survey survey;
    private final AreaViewModel area;
    private final Map<String, FieldViewModel> fields = new LinkedHashMap<>();
    private final ObjectProperty<SurveyResult> result = new SimpleObjectProperty<>();
    /** All that is found of the survey, also what is only not filled in yet. */
    private List<Finding> findings = List.of();

    private final BooleanProperty wantsReason = new SimpleBooleanProperty();
    private boolean editable;
    private Consumer<FieldViewModel> lead = field -> {};

    SurveyViewModel(LiveAssessment live, FieldViewModel.Writer writer) {
        this.live = live;
        this.writer = writer;
        this.survey = live.workbook().form().survey();
        this.area = AreaViewModel.of(survey);
        this.editable = live.workbook().state().isEditable();
        found();
    }

    public Survey survey() {
        return survey;
    }

    /** How far it is, told as an area's progress is. */
    public AreaViewModel area() {
        return area;
    }

    /** The LAO's type, whose word stands in the questions. */
    public LaoType type() {
        return live.workbook().lao().type();
    }

    /** Whom to tell when a field is to be shown and focused. */
    public void onLead(Consumer<FieldViewModel> shown) {
        lead = shown;
    }

    void lead(FieldViewModel field) {
        lead.accept(field);
    }

    public FieldViewModel satisfied(Survey.Question question) {
        return field(question.satisfied(), ItemKind.COUNT, "คน");
    }

    public FieldViewModel improve(Survey.Question question) {
        return field(question.improve(), ItemKind.COUNT, "คน");
    }

    /** Why the numbers are as they are. */
    public FieldViewModel reason() {
        return field(Survey.reason(), ItemKind.TEXT, "");
    }

    public ReadOnlyObjectProperty<SurveyResult> result() {
        return result;
    }

    /** What the citizens said last year to the same questions. */
    public SurveyResult lastYear() {
        return SurveyResult.of(survey, live.workbook().prior());
    }

    /** Whether a warning asks for a reason, or one was given. */
    public ReadOnlyBooleanProperty wantsReason() {
        return wantsReason;
    }

    /** The fields in reading order. */
    Stream<String> order() {
        return survey.isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        survey.questions().stream()
                                .flatMap(question -> Stream.of(question.satisfied(), question.improve())),
                        Stream.of(Survey.reason()));
    }

    Optional<FieldViewModel> field(String id) {
        if (id.equals(Survey.reason())) {
            return Optional.of(reason());
        }
        return survey.question(id)
                .map(question -> id.equals(question.improve()) ? improve(question) : satisfied(question));
    }

    /** What the store has for one of its fields. */
    void show(String field, Entry entry) {
        Optional.ofNullable(fields.get(field)).ifPresent(one -> one.show(entry));
    }

    void editable(boolean may) {
        editable = may;
        fields.values().forEach(field -> field.open().set(may));
    }

    /** Looks again at what is found and what comes out, where that is of the survey. */
    void found(Set<String> codes) {
        if (codes.contains(Survey.CODE)) {
            found();
        }
    }

    private void found() {
        List<Finding> now = live.surveyFindings();
        findings = now;
        result.set(SurveyResult.of(survey, live.workbook().entries()));
        fields.forEach((id, field) -> field.found(at(id)));
        int errors = 0;
        int warnings = 0;
        for (Finding finding : now) {
            errors += finding.blocksSealing() && !finding.isToDo() ? 1 : 0;
            warnings += finding.wantsReason() ? 1 : 0;
        }
        area.count(result.get().answered(), errors, warnings);
        wantsReason.set(!live.workbook().reason(Survey.CODE).isEmpty()
                || now.stream().anyMatch(finding -> finding.rule().equals(SurveyCheck.RESPONDENTS)));
    }

    Optional<FindingGroup> group() {
        List<Finding> told = new ArrayList<>();
        Optional<String> first = Optional.empty();
        for (Finding finding : findings) {
            if (!finding.isToDo()) {
                told.add(finding);
            } else if (first.isEmpty()) {
                first = Optional.of(finding.field());
            }
        }
        int toDo = first.isEmpty() ? 0 : area.total() - area.answered().get();
        return told.isEmpty() && first.isEmpty()
                ? Optional.empty()
                : Optional.of(new FindingGroup(area, told, toDo, first));
    }

    private FieldViewModel field(String id, ItemKind kind, String unit) {
        return fields.computeIfAbsent(id, made -> {
            Item item = Item.of(id, kind, "", unit, 0);
            FieldViewModel field = new FieldViewModel(item, "", live.workbook().entry(id), writer);
            field.open().set(editable);
            field.found(at(id));
            return field;
        });
    }

    private List<Finding> at(String field) {
        // A warning stands at its question, where it is seen, and at the reason that it asks for.
        boolean isReason = field.equals(Survey.reason());
        return findings.stream()
                .filter(finding -> !finding.isToDo()
                        && (isReason
                                ? finding.severity() == Severity.WARNING
                                : finding.field().equals(field)))
                .toList();
    }
}
