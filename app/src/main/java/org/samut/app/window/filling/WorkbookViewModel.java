package org.samut.app.window.filling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.samut.app.window.desk.Desk;
import org.samut.app.window.desk.DeskWorkbook;
import org.samut.app.window.thread.Threads;
import org.samut.core.assessment.LiveAssessment;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.Severity;
import org.samut.core.form.Survey;
import org.samut.core.lao.Lao;
import org.samut.core.overview.Overview;
import org.samut.core.rule.Finding;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.RowFields;
import org.samut.core.workbook.Workbook;
import org.samut.core.workbook.WorkbookState;

/** One workbook as it is being filled in. For the screen's thread. */
public final class WorkbookViewModel {
    private final Desk desk;
    private final Threads threads;
    private final LiveAssessment live;
    private final Saving saving;
    private final List<AreaViewModel> areas;
    private final Map<String, AreaViewModel> areaOf = new HashMap<>();
    private final Cards cards;
    private final ObjectProperty<AreaViewModel> area = new SimpleObjectProperty<>();
    private final ObjectProperty<Workbook> workbook;
    private final ObjectProperty<Optional<Indicator>> current = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty drawer = new SimpleStringProperty("");
    private final StringProperty centre = new SimpleStringProperty("");
    private final ObjectProperty<Optional<FieldViewModel>> table = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty typing = new SimpleBooleanProperty();
    private final FilterViewModel filter = new FilterViewModel();
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>();
    private final Retracing retracing;
    private final FindingGroups finds;
    private final Pages pages = new Pages();
    private final SurveyViewModel survey;
    private Consumer<FieldViewModel> lead = field -> {};
    private Consumer<WorldFailure> trouble = failure -> {};
    private String here = "";

    public WorkbookViewModel(Desk desk, Threads threads, DeskWorkbook open) {
        this.desk = desk;
        this.threads = threads;
        this.live = open.live();
        this.workbook = new SimpleObjectProperty<>(live.workbook());
        this.saving = new Saving(desk, threads, live.workbook().id(), open.savedAt());
        this.retracing = new Retracing(desk, threads, this);
        List<AreaViewModel> made = new ArrayList<>();
        form().areas().forEach(one -> made.add(new AreaViewModel(one)));
        this.areas = List.copyOf(made);
        this.survey = new SurveyViewModel(live, pages);
        this.finds = new FindingGroups(areas, survey, live);
        this.cards = new Cards(live, pages, survey);
        for (AreaViewModel one : areas) {
            one.indicators().forEach(indicator -> areaOf.put(indicator.code(), one));
            count(one);
        }
        area.set(areas.get(0));
        page.set(new Page(areas.get(0), areas.get(0).indicators()));
        area.addListener((property, before, now) -> {
            centre.set("");
            filter.apply();
            look();
        });
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

    public List<AreaViewModel> areas() {
        return areas;
    }

    public ObjectProperty<AreaViewModel> area() {
        return area;
    }

    /** What the middle shows: an area, as much of it as the filter lets be seen. */
    public ReadOnlyObjectProperty<Page> page() {
        return page;
    }

    public FilterViewModel filter() {
        return filter;
    }

    /** Sees one kind of indicators only; those that are of it now, also where the kind was chosen already. */
    public void sift(Filter kind) {
        filter.choose(kind);
        areas.forEach(one -> one.match(filter));
        look();
    }

    /** What was taken back or put back just now, until something else is entered. */
    public ReadOnlyObjectProperty<Optional<Retraced>> retraced() {
        return retracing.done();
    }

    /** The indicator that the person is at, if any. */
    public ReadOnlyObjectProperty<Optional<Indicator>> current() {
        return current;
    }

    /** The name of the page that is open in the drawer, empty while it is shut. */
    public StringProperty drawer() {
        return drawer;
    }

    /** The name of the page that stands in the middle, empty for the area's cards. */
    public StringProperty centre() {
        return centre;
    }

    /** The person is at this indicator, at none of its fields. */
    public void at(Indicator indicator) {
        if (!current.get().equals(Optional.of(indicator))) {
            here = indicator.items().get(0).id();
            current.set(Optional.of(indicator));
        }
    }

    /** Opens a page of the drawer about this indicator. */
    public void about(Indicator indicator, String page) {
        current.set(Optional.of(indicator));
        drawer.set(page);
    }

    /** Opens a page of the drawer, or shuts the drawer where that page is open. */
    public void turnDrawer(String page) {
        drawer.set(drawer.get().equals(page) ? "" : page);
    }

    /** The table whose rows the page {@code table} in the middle shows. */
    public ReadOnlyObjectProperty<Optional<FieldViewModel>> table() {
        return table;
    }

    /** The item where the person was last, empty before the first. */
    public String here() {
        return here;
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

    public ReadOnlyObjectProperty<List<FindingGroup>> groups() {
        return finds.groups();
    }

    /** What still stands in the way of sealing. */
    public ReadOnlyObjectProperty<Obstacles> obstacles() {
        return finds.obstacles();
    }

    /** All that is found, in the form's order. */
    public List<Finding> findings() {
        return live.findings();
    }

    /** Looks into the history for what others changed; after the first frame, and whenever that may have changed. */
    public void lookForOthers() {
        String id = live.workbook().id();
        saving.settle(() -> threads.onDisk(() -> desk.history().changedByOthers(id), this::byOthers, trouble), trouble);
    }

    private void byOthers(Set<String> codes) {
        filter.byOthers(codes);
        areas.forEach(this::count);
    }

    /** Whom to tell when a field is to be shown and focused. */
    public void onLead(Consumer<FieldViewModel> shown) {
        lead = shown;
    }

    /** Whom to tell when the world failed under an action. */
    public void onTrouble(Consumer<WorldFailure> told) {
        trouble = told;
    }

    public CardViewModel card(Indicator indicator) {
        return cards.of(indicator, workbook.get().state().isEditable());
    }

    public long count(Severity severity) {
        return live.findings().stream()
                .filter(finding -> finding.severity() == severity && !finding.isToDo())
                .count();
    }

    public boolean maySeal() {
        return live.findings().stream().noneMatch(Finding::blocksSealing);
    }

    /** Remembers where the person is: the drawer follows, and the next finding is the next from here. */
    public void at(FieldViewModel field) {
        here = field.item().id();
        form().indicator(Cards.codeOf(here)).map(Optional::of).ifPresent(current::set);
    }

    /** Whether the field is of the table whose grid is in sight. */
    boolean shows(String field) {
        return centre.get().equals("table")
                && table.get()
                        .filter(one ->
                                one.item().id().equals(RowFields.item(field).orElse(field)))
                        .isPresent();
    }

    /** Goes to a field, in whichever area it is; to a table for one of its rows. */
    public void leadTo(String wherever) {
        String field = RowFields.item(wherever).orElse(wherever);
        String code = Cards.codeOf(field);
        Optional<Indicator> indicator = form().indicator(code);
        if (indicator.isEmpty()) {
            survey.field(field).ifPresent(wanted -> {
                centre.set(SurveyViewModel.PAGE);
                at(wanted);
                survey.lead(wanted);
            });
            return;
        }
        area.set(areaOf.get(code));
        if (filter.keep(indicator.get())) {
            look();
        }
        centre.set("");
        CardViewModel card = card(indicator.get());
        if (field.equals(card.note().item().id())) {
            card.wantsNote().set(true);
        }
        FieldViewModel wanted = card.allFields()
                .filter(one -> one.item().id().equals(field))
                .findFirst()
                .orElse(card.fields().get(0));
        at(wanted);
        lead.accept(wanted);
    }

    /** Goes back to where the person was. */
    public void leadBack() {
        leadTo(here);
    }

    /** Goes to the next thing that stands in the way or wants a reason; then to what is not filled in. */
    public void nextFinding() {
        finds.next(here, 1).ifPresent(finding -> leadTo(finding.field()));
    }

    public void previousFinding() {
        finds.next(here, -1).ifPresent(finding -> leadTo(finding.field()));
    }

    /** Moves by so many areas, around the ends; under a filter to the next that has something to see. */
    public void turn(int by) {
        int at = areas.indexOf(area.get());
        for (int step = 1; step <= areas.size(); step++) {
            AreaViewModel next = areas.get(Math.floorMod(at + by * step, areas.size()));
            if (next.matching().get() > 0) {
                area.set(next);
                centre.set("");
                return;
            }
        }
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
        pages.enter(step);
        cards.takeChoices();
    }

    /** Does something to the workbook on the disk once all that was typed is there, and shows what stands then. */
    public void change(Threads.Work<Outcome<Workbook>> work, Consumer<List<Refusal>> refused) {
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
                        trouble),
                trouble);
    }

    /**
     * Takes last year's figure into the field where the person is. A field that holds something else is not written
     * over: the page of last year is opened instead, where that can be asked for.
     */
    public void takeLastYear() {
        String field = here;
        Entry lastYear = live.workbook().prior().getOrDefault(field, Entry.BLANK);
        Entry thisYear = live.workbook().entry(field);
        if (form().indicator(Cards.codeOf(field)).isEmpty() || !lastYear.isBlank() && lastYear.equals(thisYear)) {
            return;
        }
        Runnable ask = () -> drawer.set("lastyear");
        if (lastYear.isBlank() || !thisYear.isBlank()) {
            ask.run();
            return;
        }
        String id = live.workbook().id();
        change(() -> desk.lastYear().take(id, Set.of(field), Set.of()), refused -> ask.run());
    }

    /** Takes over what the store has now: another state, or entries that an undo brought back. */
    public void take(Workbook stored) {
        Workbook here = live.workbook();
        Set<String> fields = new LinkedHashSet<>(here.entries().keySet());
        fields.addAll(stored.entries().keySet());
        List<Entering> differing = new ArrayList<>();
        for (String field : fields) {
            if (!here.entry(field).equals(stored.entry(field))) {
                differing.add(Entering.of(field, stored.entry(field)));
                cards.show(field, stored.entry(field));
            }
        }
        Set<String> touched = live.change(differing);
        workbook.set(stored);
        cards.stored(stored.state().isEditable());
        recountEvidence(differing);
        refresh(touched);
    }

    private void recountEvidence(List<Entering> step) {
        if (cards.recount(workbook.get(), step)) {
            areas.forEach(this::count);
        }
    }

    private void look() {
        page.set(new Page(area.get(), filter.seen(area.get().indicators())));
        filter.compare(area.get().indicators());
    }

    private void refresh(Set<String> codes) {
        Set<AreaViewModel> touched = new LinkedHashSet<>();
        if (codes.contains(Survey.CODE)) {
            survey.found();
        }
        for (String code : codes) {
            cards.found(code);
            Optional.ofNullable(areaOf.get(code)).ifPresent(touched::add);
        }
        touched.forEach(this::count);
        filter.compare(area.get().indicators());
        finds.look();
    }

    private void count(AreaViewModel one) {
        for (Indicator indicator : one.indicators()) {
            filter.take(indicator, live.findings(indicator.code()), cards.files(indicator.code()));
        }
        one.count(live);
        one.match(filter);
    }

    /** What the cards write into. */
    private final class Pages implements CardViewModel.Pages {
        @Override
        public Workbook workbook() {
            return live.workbook();
        }

        @Override
        public void at(FieldViewModel field) {
            WorkbookViewModel.this.at(field);
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
            WorkbookViewModel.this.at(wanted);
            table.set(Optional.of(wanted));
            centre.set("table");
        }

        @Override
        public void enter(List<Entering> step) {
            refresh(live.change(step));
            write(step);
        }

        private void write(List<Entering> step) {
            Workbook now = workbook.get().with(step);
            // A change to a checked workbook opens it again; the store does the same.
            workbook.set(now.state() == WorkbookState.OPEN ? now : opened(now));
            retracing.forget();
            recountEvidence(step);
            saving.save(step);
        }

        private Workbook opened(Workbook now) {
            return new Workbook(
                    now.id(), now.form(), now.lao(), WorkbookState.OPEN, now.revision(), now.entries(), now.prior());
        }
    }
}
