package org.samut.app.window.filling;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.samut.app.window.desk.Desk;
import org.samut.app.window.desk.DeskWorkbook;
import org.samut.app.window.thread.Threads;
import org.samut.core.assessment.LiveAssessment;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.lao.Lao;
import org.samut.core.overview.Overview;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;
import org.samut.core.workbook.WorkbookState;

/** One workbook as it is being filled in. For the screen's thread. */
public final class WorkbookViewModel {
    private final Desk desk;
    private final Threads threads;
    private final LiveAssessment live;
    private final Saving saving;
    private final SurveyViewModel survey;
    private final Cards cards;
    private final Areas areas;
    private final FoundViewModel found;
    private final Place place;
    private final Retracing retracing;
    private final Remarks remarks;
    private final ObjectProperty<Workbook> workbook;
    private final BooleanProperty typing = new SimpleBooleanProperty();
    private Consumer<WorldFailure> trouble = failure -> {};
    private BiConsumer<WorldFailure, Runnable> stuck = (failure, again) -> {};

    public WorkbookViewModel(Desk desk, Threads threads, DeskWorkbook open) {
        this.desk = desk;
        this.threads = threads;
        this.live = open.live();
        this.workbook = new SimpleObjectProperty<>(live.workbook());
        this.saving = new Saving(desk, threads, live.workbook().id(), open.savedAt());
        Pages pages = new Pages();
        this.survey = new SurveyViewModel(live, pages);
        this.cards = new Cards(live, pages, survey);
        this.areas = new Areas(live, cards::files);
        this.found = new FoundViewModel(areas.all(), survey, live);
        this.place = new Place(form(), areas, survey, this::card);
        this.retracing = new Retracing(desk, threads, this);
        this.remarks = new Remarks(this);
    }

    public Form form() {
        return live.workbook().form();
    }

    public Lao lao() {
        return live.workbook().lao();
    }

    /** The citizens' part; empty in a form that has none. */
    public SurveyViewModel survey() {
        return survey;
    }

    public Areas areas() {
        return areas;
    }

    public Place place() {
        return place;
    }

    /** What is found of it, and what stands in the way of sealing. */
    public FoundViewModel found() {
        return found;
    }

    /** The owner's remarks, and the replies to them. */
    public Remarks remarks() {
        return remarks;
    }

    /** What was taken back or put back just now, until something else is entered. */
    public ReadOnlyObjectProperty<Optional<Retraced>> retraced() {
        return retracing.done();
    }

    /** The workbook with all that is committed; its state moves as the store moves it. */
    public ReadOnlyObjectProperty<Workbook> workbook() {
        return workbook;
    }

    /** What came out for all indicators, now and by last year's figures. */
    public Overview overview() {
        return Overview.of(live.assessor(), workbook.get());
    }

    /** The workbook with all that stands in its fields, what is being typed included. */
    public Workbook entered() {
        return live.workbook();
    }

    public Saving saving() {
        return saving;
    }

    /** Whether something is being typed that no key has committed yet. */
    public BooleanProperty typing() {
        return typing;
    }

    /** Looks into the history for what others changed; after the first frame, and whenever that may have changed. */
    public void lookForOthers() {
        String id = live.workbook().id();
        saving.settle(
                () -> threads.onDisk(() -> desk.history().changedByOthers(id), areas::byOthers, trouble), trouble);
    }

    /** Looks for what the owner decided; after the first frame, and whenever the line was asked. */
    public void lookForReviews() {
        String id = live.workbook().id();
        threads.onDisk(() -> desk.reviews().of(id), remarks::take, trouble);
    }

    /** Whom to tell when the world failed under an action. */
    public void onTrouble(Consumer<WorldFailure> told) {
        trouble = told;
    }

    /** Whom to tell when the world failed under an action that can be tried again as it was. */
    public void onStuck(BiConsumer<WorldFailure, Runnable> told) {
        stuck = told;
    }

    public CardViewModel card(Indicator indicator) {
        return cards.of(indicator, workbook.get().state().isEditable());
    }

    /** Goes to the next thing that stands in the way or wants a reason; then to what is not filled in. */
    public void nextFinding() {
        found.next(place.here(), 1).ifPresent(finding -> place.leadTo(finding.field()));
    }

    public void previousFinding() {
        found.next(place.here(), -1).ifPresent(finding -> place.leadTo(finding.field()));
    }

    public void undo() {
        retracing.step(true, trouble);
    }

    public void redo() {
        retracing.step(false, trouble);
    }

    /** Writes what was not typed into a card's field, such as what was pasted: one step, shown wherever it is. */
    public void enter(List<Entering> step) {
        step.forEach(one -> cards.show(one.field(), one.entry()));
        refresh(live.change(step));
        write(step);
        cards.takeChoices();
    }

    /** Does something to the workbook on the disk once all that was typed is there, and shows what stands then. */
    public void change(Threads.Work<Outcome<Workbook>> work, Consumer<List<Refusal>> refused) {
        Consumer<WorldFailure> failed = failure -> stuck.accept(failure, () -> change(work, refused));
        saving.settle(
                () -> threads.onDisk(
                        work,
                        outcome -> {
                            if (outcome instanceof Outcome.Done<Workbook> done) {
                                take(done.value());
                            } else if (outcome instanceof Outcome.Refused<Workbook> why) {
                                refused.accept(why.refusals());
                            }
                        },
                        failed),
                failed);
    }

    /**
     * Takes last year's figure into the field where the person is. A field that holds something else is not written
     * over: the page of last year is opened instead, where that can be asked for.
     */
    public void takeLastYear() {
        new FromLastYear(desk.lastYear(), this).take();
    }

    /** Takes over what the store has now: another state, or entries that an undo brought back. */
    public void take(Workbook stored) {
        List<Entering> differing = Entering.between(live.workbook(), stored);
        differing.forEach(one -> cards.show(one.field(), one.entry()));
        Set<String> touched = live.change(differing);
        boolean moved = stored.state() != workbook.get().state();
        workbook.set(stored);
        if (moved) {
            lookForReviews();
        }
        if (!differing.isEmpty()) {
            saving.lookAgain();
        }
        cards.stored(stored.state().isEditable());
        recountEvidence(differing);
        refresh(touched);
    }

    private void recountEvidence(List<Entering> step) {
        if (cards.recount(workbook.get(), step)) {
            areas.count();
        }
    }

    private void refresh(Set<String> codes) {
        survey.found(codes);
        codes.forEach(cards::found);
        areas.count(codes);
        place.compare();
        found.look();
    }

    private void write(List<Entering> step) {
        Workbook now = workbook.get().with(step);
        // A change to a checked workbook opens it again; the store does the same.
        workbook.set(now.in(WorkbookState.OPEN));
        retracing.forget();
        recountEvidence(step);
        saving.save(step);
    }

    /** What the cards write into. */
    private final class Pages implements CardViewModel.Pages {
        @Override
        public Workbook workbook() {
            return live.workbook();
        }

        @Override
        public void at(FieldViewModel field) {
            place.at(field);
        }

        @Override
        public void typing(FieldViewModel field, Entry entry) {
            typing.set(field.isDirty());
            refresh(live.change(field.item().id(), entry));
        }

        @Override
        public void committed(FieldViewModel field, Entry entry) {
            typing.set(false);
            write(List.of(Entering.of(field.item().id(), entry)));
        }

        @Override
        public void opened(FieldViewModel wanted) {
            place.opened(wanted);
        }

        @Override
        public void enter(List<Entering> step) {
            refresh(live.change(step));
            write(step);
        }
    }
}
