package org.samut.app.window.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.samut.app.window.desk.HistoryDesk;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.thread.Threads;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.history.FieldChange;
import org.samut.core.history.History;
import org.samut.core.history.HistoryReading;
import org.samut.core.history.Step;
import org.samut.core.text.Dates;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;

/** A workbook's past as it is looked through: which steps are shown, and what is done with them. For the screen's thread. */
public final class HistoryViewModel {
    private final HistoryDesk desk;
    private final Threads threads;
    private final WorkbookViewModel workbook;
    private final Told told;
    private final ObjectProperty<History> history = new SimpleObjectProperty<>(HistoryReading.of(List.of()));
    private final ObjectProperty<List<Step>> shown = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<Indicator>> indicator = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty whole = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<String>> officer = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<LocalDate>> day = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Step>> marked = new SimpleObjectProperty<>(Optional.empty());

    /** Who is told what did not come about. */
    public record Told(Consumer<List<Refusal>> refused, Consumer<WorldFailure> failed) {}

    public HistoryViewModel(HistoryDesk desk, Threads threads, WorkbookViewModel workbook, Told told) {
        this.desk = desk;
        this.threads = threads;
        this.workbook = workbook;
        this.told = told;
        whole.addListener((property, before, now) -> choose());
        officer.addListener((property, before, now) -> choose());
        day.addListener((property, before, now) -> choose());
    }

    /** All that was done, as it was read last. */
    public ReadOnlyObjectProperty<History> history() {
        return history;
    }

    /** The steps that the filters let through, the newest first. */
    public ReadOnlyObjectProperty<List<Step>> shown() {
        return shown;
    }

    /** The indicator whose past is shown, where not the whole workbook's is. */
    public Optional<Indicator> indicator() {
        return whole.get() ? Optional.empty() : indicator.get();
    }

    /** Whether the whole workbook's past is shown. */
    public BooleanProperty whole() {
        return whole;
    }

    public ObjectProperty<Optional<String>> officer() {
        return officer;
    }

    public ObjectProperty<Optional<LocalDate>> day() {
        return day;
    }

    /** The step that others are compared with; none means what stands now. */
    public ObjectProperty<Optional<Step>> marked() {
        return marked;
    }

    public boolean mayWrite() {
        return workbook.workbook().get().state().isEditable();
    }

    /** The officers who wrote here, by name. */
    public List<String> officers() {
        return List.copyOf(history.get().steps().stream()
                .map(step -> step.author().officer())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The days on which somebody wrote here, the newest first. */
    public List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        for (Step step : history.get().steps()) {
            LocalDate on = step.at().atZone(Dates.ZONE).toLocalDate();
            if (days.isEmpty() || !days.get(days.size() - 1).equals(on)) {
                days.add(on);
            }
        }
        Collections.reverse(days);
        return days.stream().distinct().toList();
    }

    /** Shows the past of this indicator, unless the whole workbook's is wanted. */
    public void about(Optional<Indicator> wanted) {
        if (!wanted.equals(indicator.get())) {
            indicator.set(wanted);
            choose();
        }
    }

    /** Reads what was done meanwhile. */
    public void look() {
        threads.onDisk(
                () -> desk.history(id()),
                read -> {
                    if (read != history.get()) {
                        history.set(read);
                        choose();
                    }
                },
                told.failed());
    }

    /** Says that the present officer has seen all that is there now. */
    public void seen() {
        long moment = history.get().now();
        threads.onDisk(
                () -> {
                    desk.seen(id(), moment);
                    return moment;
                },
                done -> workbook.lookForOthers(),
                told.failed());
    }

    /** What to write so that a step's fields, or the whole workbook, are as they were before or after it. */
    public List<Entering> restoring(Step step, boolean all, boolean before) {
        long moment = before ? step.sequence() - 1 : step.last();
        if (all) {
            return history.get().restoring(moment);
        }
        Set<String> fields =
                step.changes().stream().map(FieldChange::field).collect(Collectors.toCollection(TreeSet::new));
        return history.get().restoring(fields, moment);
    }

    /** What every field holds now, as far as it was read. */
    public Map<String, Entry> now() {
        return history.get().at(history.get().now());
    }

    /** Writes as one step. */
    public void write(List<Entering> entries) {
        workbook.change(() -> desk.append(id(), entries), told.refused());
        // Behind it in the queue; also where no figure changed and only a document was told.
        workbook.saving().settle(this::look, failure -> {});
    }

    /** From which document the indicator's figures were taken, as far as somebody said so. */
    public String document() {
        return indicator().stream()
                .flatMap(one -> one.items().stream())
                .flatMap(item -> history.get().document(item.id()).stream())
                .findFirst()
                .orElse("");
    }

    /** Says from which document the indicator's figures were taken: they are entered again, with it. */
    public void say(String document) {
        String said = document.strip();
        List<Entering> entries = indicator().stream()
                .flatMap(one -> one.items().stream())
                .map(Item::id)
                .filter(item -> !workbook.workbook().get().entry(item).isBlank())
                .filter(item -> !history.get().document(item).orElse("").equals(said))
                .map(item -> new Entering(
                        item,
                        workbook.workbook().get().entry(item),
                        Optional.of(said).filter(text -> !text.isEmpty())))
                .toList();
        if (!entries.isEmpty()) {
            write(entries);
        }
    }

    private void choose() {
        List<Step> steps = new ArrayList<>(indicator()
                .map(one -> history.get().of(one.code()))
                .orElseGet(() -> history.get().steps()));
        officer.get()
                .ifPresent(
                        name -> steps.removeIf(step -> !step.author().officer().equals(name)));
        day.get()
                .ifPresent(on -> steps.removeIf(
                        step -> !step.at().atZone(Dates.ZONE).toLocalDate().equals(on)));
        Collections.reverse(steps);
        shown.set(List.copyOf(steps));
    }

    private String id() {
        return workbook.workbook().get().id();
    }
}
