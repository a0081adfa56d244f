package org.samut.app.window.filling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.Severity;
import org.samut.core.lao.LaoType;
import org.samut.core.office.Answering;
import org.samut.core.result.IndicatorState;
import org.samut.core.result.Result;
import org.samut.core.rule.Finding;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/** One indicator as it is being filled in: its fields, which of the kinds of answer it has, its result and findings. */
public final class CardViewModel {
    private final Indicator indicator;
    private final String text;
    private final Map<String, Entry> prior;
    private final List<FieldViewModel> fields;
    private final FieldViewModel reason;
    private final FieldViewModel note;
    private final Pages pages;
    private final ObjectProperty<IndicatorState> choice = new SimpleObjectProperty<>(IndicatorState.VALUE);
    private final ObjectProperty<Result> result = new SimpleObjectProperty<>();
    private final ObjectProperty<List<Finding>> elsewhere = new SimpleObjectProperty<>(List.of());
    private final BooleanProperty doubtful = new SimpleBooleanProperty();
    private final BooleanProperty wantsReason = new SimpleBooleanProperty();
    private final BooleanProperty editable = new SimpleBooleanProperty(true);
    private final IntegerProperty evidence = new SimpleIntegerProperty();
    private final BooleanProperty wantsNote = new SimpleBooleanProperty();
    private final Map<String, Entry> putAside = new HashMap<>();

    /** What a card does to its workbook. */
    interface Pages extends FieldViewModel.Writer {
        Workbook workbook();

        void enter(List<Entering> step);
    }

    CardViewModel(Indicator indicator, Workbook workbook, Pages pages) {
        LaoType type = workbook.lao().type();
        this.indicator = indicator;
        this.text = indicator.textFor(type);
        this.prior = workbook.prior();
        this.pages = pages;
        List<FieldViewModel> made = new ArrayList<>();
        for (Item item : indicator.items()) {
            String label = type.worded(item.label());
            made.add(new FieldViewModel(item, label.equals(text) ? "" : label, workbook.entry(item.id()), pages));
        }
        this.fields = List.copyOf(made);
        this.reason = said(indicator.code() + ".reason", workbook);
        this.note = said(indicator.code() + ".note", workbook);
        this.wantsNote.set(!note.entry().isBlank());
        takeChoice();
    }

    private FieldViewModel said(String field, Workbook workbook) {
        return new FieldViewModel(Item.of(field, ItemKind.TEXT, "", "", 0), "", workbook.entry(field), pages);
    }

    public Indicator indicator() {
        return indicator;
    }

    /** The indicator's text with the LAO type's word in it. */
    public String text() {
        return text;
    }

    public List<FieldViewModel> fields() {
        return fields;
    }

    public FieldViewModel reason() {
        return reason;
    }

    /** What an officer wants to remember of the indicator; asked for by nobody. */
    public FieldViewModel note() {
        return note;
    }

    /** Whether there is a note, or a person wants to write one. */
    public BooleanProperty wantsNote() {
        return wantsNote;
    }

    /** How many files the indicator has. */
    public ReadOnlyIntegerProperty evidence() {
        return evidence;
    }

    void evidence(int files) {
        evidence.set(files);
    }

    /** Last year's figure of a field. */
    public Optional<Entry> prior(FieldViewModel field) {
        return Optional.ofNullable(prior.get(field.item().id())).filter(entry -> !entry.isBlank());
    }

    /** VALUE, NO_SERVICE or NOT_CARRIED_OUT: what the officer says that there is to answer. */
    public ReadOnlyObjectProperty<IndicatorState> choice() {
        return choice;
    }

    public ReadOnlyObjectProperty<Result> result() {
        return result;
    }

    /** Whether an error stands against what was entered. */
    public ReadOnlyBooleanProperty doubtful() {
        return doubtful;
    }

    /** Findings that lead to no field that the card shows. */
    public ReadOnlyObjectProperty<List<Finding>> elsewhere() {
        return elsewhere;
    }

    /** Whether a warning asks for a reason, or one was given. */
    public ReadOnlyBooleanProperty wantsReason() {
        return wantsReason;
    }

    public ReadOnlyBooleanProperty editable() {
        return editable;
    }

    /** Whether "no service" can be said of this indicator: it has a frame, or a figure of its own. */
    public boolean mayHaveNoService() {
        return fields.stream().anyMatch(field -> field.item().kind().isFigure());
    }

    public Stream<FieldViewModel> allFields() {
        return Stream.concat(fields.stream(), Stream.of(reason, note));
    }

    /** Says what there is to answer; figures that this hides come back when it is taken back. */
    public void choose(IndicatorState wanted) {
        if (!editable.get() || wanted == choice.get()) {
            return;
        }
        fields.forEach(FieldViewModel::commit);
        if (choice.get() == IndicatorState.VALUE) {
            fields.forEach(field -> putAside.put(field.item().id(), field.entry()));
        }
        List<Entering> step = new ArrayList<>();
        for (Entering one : under(wanted)) {
            for (FieldViewModel field : fields) {
                if (field.item().id().equals(one.field()) && !field.entry().equals(one.entry())) {
                    field.show(one.entry());
                    step.add(one);
                }
            }
        }
        takeChoice();
        pages.enter(step);
    }

    private List<Entering> under(IndicatorState wanted) {
        return switch (wanted) {
            case NO_SERVICE -> Answering.noService(indicator);
            case NOT_CARRIED_OUT -> {
                List<Entering> all = new ArrayList<>(back(item -> item.kind() == ItemKind.FRAME));
                all.addAll(Answering.notCarriedOut(indicator, pages.workbook()));
                yield all;
            }
            default -> back(item -> true);
        };
    }

    /** What was put aside of these items. */
    private List<Entering> back(Predicate<Item> which) {
        return indicator.items().stream()
                .filter(item -> !item.isComputed() && which.test(item))
                .map(item -> Entering.of(item.id(), aside(item)))
                .toList();
    }

    /** A table's rows were never taken away: they stand in fields of their own. */
    private Entry aside(Item item) {
        return item.kind() == ItemKind.TABLE ? Entry.BLANK : putAside.getOrDefault(item.id(), Entry.BLANK);
    }

    void takeChoice() {
        wantsNote.set(wantsNote.get() || !note.entry().isBlank());
        IndicatorState state = IndicatorState.VALUE;
        for (FieldViewModel field : fields) {
            if (field.entry() instanceof Entry.NoService) {
                state = IndicatorState.NO_SERVICE;
            } else if (field.entry() instanceof Entry.NotCarriedOut && state == IndicatorState.VALUE) {
                state = IndicatorState.NOT_CARRIED_OUT;
            }
        }
        choice.set(state);
        openFields();
    }

    void editable(boolean may) {
        editable.set(may);
        openFields();
    }

    /** Shows what is not typed on the card: what is computed, and the rows of tables. */
    void follow(Function<String, Entry> entries) {
        for (FieldViewModel field : fields) {
            Entry now = entries.apply(field.item().id());
            if ((field.item().isComputed() || field.item().kind() == ItemKind.TABLE)
                    && !field.entry().equals(now)) {
                field.show(now);
            }
        }
    }

    void found(Result outcome, List<Finding> findings) {
        result.set(outcome);
        doubtful.set(findings.stream().anyMatch(finding -> finding.blocksSealing() && !finding.isToDo()));
        boolean answering = choice.get() == IndicatorState.VALUE;
        List<Finding> left = new ArrayList<>();
        for (Finding finding : findings) {
            boolean shown = allFields().anyMatch(field -> field.item().id().equals(finding.field()));
            if (!finding.isToDo() && (!shown || !answering)) {
                left.add(finding);
            }
        }
        for (FieldViewModel field : fields) {
            field.found(findings.stream()
                    .filter(finding -> answering
                            && !finding.isToDo()
                            && finding.field().equals(field.item().id()))
                    .toList());
        }
        reason.found(findings.stream()
                .filter(finding -> finding.field().equals(reason.item().id()))
                .toList());
        elsewhere.set(List.copyOf(left));
        wantsReason.set(!reason.entry().isBlank()
                || findings.stream().anyMatch(finding -> finding.severity() == Severity.WARNING));
    }

    private void openFields() {
        IndicatorState state = choice.get();
        for (FieldViewModel field : fields) {
            boolean answers = state == IndicatorState.VALUE
                    || (state == IndicatorState.NOT_CARRIED_OUT && field.item().kind() == ItemKind.FRAME);
            field.open().set(editable.get() && answers && !field.item().isComputed());
        }
        reason.open().set(editable.get());
        note.open().set(editable.get());
    }
}
