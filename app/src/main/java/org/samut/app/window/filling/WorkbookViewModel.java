package org.samut.app.window.filling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.Indicator;
import org.samut.core.form.Severity;
import org.samut.core.lao.Lao;
import org.samut.core.overview.Overview;
import org.samut.core.rule.Finding;
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
    private final List<AreaViewModel> areas;
    private final Map<String, AreaViewModel> areaOf = new HashMap<>();
    private final Map<String, CardViewModel> cards = new HashMap<>();
    private final ObjectProperty<AreaViewModel> area = new SimpleObjectProperty<>();
    private final ObjectProperty<Workbook> workbook;
    private final ObjectProperty<List<FindingGroup>> groups = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<Indicator>> current = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty drawer = new SimpleStringProperty("");
    private final StringProperty centre = new SimpleStringProperty("");
    private final ObjectProperty<Optional<FieldViewModel>> table = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty typing = new SimpleBooleanProperty();
    private final ObjectProperty<Set<String>> changedByOthers = new SimpleObjectProperty<>(Set.of());
    private final Pages pages = new Pages();
    private Consumer<FieldViewModel> lead = field -> {};
    private Consumer<WorldFailure> trouble = failure -> {};
    private String here = "";

    public WorkbookViewModel(Desk desk, Threads threads, DeskWorkbook open) {
        this.desk = desk;
        this.threads = threads;
        this.live = open.live();
        this.workbook = new SimpleObjectProperty<>(live.workbook());
        this.saving = new Saving(desk, threads, live.workbook().id(), open.savedAt());
        List<AreaViewModel> made = new ArrayList<>();
        form().areas().forEach(one -> made.add(new AreaViewModel(one)));
        this.areas = List.copyOf(made);
        for (AreaViewModel one : areas) {
            one.indicators().forEach(indicator -> areaOf.put(indicator.code(), one));
            count(one);
        }
        area.set(areas.get(0));
        area.addListener((property, before, now) -> centre.set(""));
        regroup();
    }

    public Form form() {
        return live.workbook().form();
    }

    public Lao lao() {
        return live.workbook().lao();
    }

    public List<AreaViewModel> areas() {
        return areas;
    }

    public ObjectProperty<AreaViewModel> area() {
        return area;
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

    public Saving saving() {
        return saving;
    }

    /** Whether something is being typed that no key has committed yet. */
    public BooleanProperty typing() {
        return typing;
    }

    public ReadOnlyObjectProperty<List<FindingGroup>> groups() {
        return groups;
    }

    /** The codes of the indicators that other officers changed and this one has not seen; see {@link #lookForOthers}. */
    public ReadOnlyObjectProperty<Set<String>> changedByOthers() {
        return changedByOthers;
    }

    /** Looks into the history for what others changed; after the first frame, and whenever that may have changed. */
    public void lookForOthers() {
        String id = live.workbook().id();
        saving.settle(
                () -> threads.onDisk(() -> desk.history().changedByOthers(id), changedByOthers::set, trouble), trouble);
    }

    /** Whom to tell when a field is to be shown and focused. */
    public void onLead(Consumer<FieldViewModel> shown) {
        lead = shown;
    }

    /** Whom to tell when the world failed under an action. */
    public void onTrouble(Consumer<WorldFailure> told) {
        trouble = told;
    }

    /** The cards of an area, in order; made when it is first looked at. */
    public List<CardViewModel> cards(AreaViewModel wanted) {
        return wanted.indicators().stream().map(this::card).toList();
    }

    public CardViewModel card(Indicator indicator) {
        return cards.computeIfAbsent(indicator.code(), code -> {
            CardViewModel card = new CardViewModel(indicator, live.workbook(), pages);
            card.editable(workbook.get().state().isEditable());
            card.found(live.result(code), live.findings(code));
            return card;
        });
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
        form().indicator(codeOf(here)).map(Optional::of).ifPresent(current::set);
    }

    /** Goes to a field, in whichever area it is. */
    public void leadTo(String field) {
        String code = field.substring(0, field.lastIndexOf('.'));
        Optional<Indicator> indicator = form().indicator(code);
        if (indicator.isEmpty()) {
            return;
        }
        area.set(areaOf.get(code));
        centre.set("");
        CardViewModel card = card(indicator.get());
        FieldViewModel wanted = card.allFields()
                .filter(one -> one.item().id().equals(field))
                .findFirst()
                .orElse(card.fields().get(0));
        at(wanted);
        lead.accept(wanted);
    }

    /** Goes to the next thing that stands in the way or wants a reason; then to what is not filled in. */
    public void nextFinding() {
        List<Finding> order = new ArrayList<>(live.findings());
        order.removeIf(finding -> finding.isToDo() || finding.explained());
        if (order.isEmpty()) {
            order.addAll(live.findings());
            order.removeIf(finding -> !finding.isToDo());
        }
        if (order.isEmpty()) {
            return;
        }
        List<String> fields = form().indicators()
                .flatMap(indicator -> Stream.concat(
                        indicator.items().stream().map(item -> item.id()), Stream.of(indicator.code() + ".reason")))
                .toList();
        int from = fields.indexOf(here);
        Finding next = order.stream()
                .filter(finding -> fields.indexOf(finding.field()) > from)
                .findFirst()
                .orElse(order.get(0));
        leadTo(next.field());
    }

    /** Moves by so many areas, around the ends. */
    public void turn(int by) {
        int at = areas.indexOf(area.get());
        area.set(areas.get(Math.floorMod(at + by, areas.size())));
    }

    public void undo() {
        step(() -> desk.undo(live.workbook().id()));
    }

    public void redo() {
        step(() -> desk.redo(live.workbook().id()));
    }

    private void step(Threads.Work<Optional<Workbook>> work) {
        saving.settle(() -> threads.onDisk(work, changed -> changed.ifPresent(this::take), trouble), trouble);
    }

    /** Writes what was not typed into a card's field, such as what was pasted: one step, shown wherever it is. */
    public void enter(List<Entering> step) {
        step.forEach(one -> show(one.field(), one.entry()));
        pages.enter(step);
        cards.values().forEach(CardViewModel::takeChoice);
    }

    private void show(String field, Entry entry) {
        Optional.ofNullable(cards.get(codeOf(field)))
                .ifPresent(card -> card.allFields()
                        .filter(one -> one.item().id().equals(field))
                        .forEach(one -> one.show(entry)));
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
                show(field, stored.entry(field));
            }
        }
        Set<String> touched = live.change(differing);
        workbook.set(stored);
        cards.values().forEach(card -> {
            card.takeChoice();
            card.editable(stored.state().isEditable());
            card.follow(live::entry);
        });
        refresh(touched);
    }

    private static String codeOf(String field) {
        return field.substring(0, Math.max(0, field.lastIndexOf('.')));
    }

    private void refresh(Set<String> codes) {
        Set<AreaViewModel> touched = new LinkedHashSet<>();
        for (String code : codes) {
            Optional.ofNullable(cards.get(code)).ifPresent(card -> {
                card.follow(live::entry);
                card.found(live.result(code), live.findings(code));
            });
            Optional.ofNullable(areaOf.get(code)).ifPresent(touched::add);
        }
        touched.forEach(this::count);
        regroup();
    }

    private void count(AreaViewModel one) {
        int answered = 0;
        int errors = 0;
        int warnings = 0;
        for (Indicator indicator : one.indicators()) {
            boolean toDo = false;
            for (Finding finding : live.findings(indicator.code())) {
                toDo |= finding.isToDo();
                errors += finding.blocksSealing() && !finding.isToDo() ? 1 : 0;
                warnings += finding.severity() == Severity.WARNING && !finding.explained() ? 1 : 0;
            }
            answered += toDo ? 0 : 1;
        }
        one.count(answered, errors, warnings);
    }

    private void regroup() {
        List<FindingGroup> made = new ArrayList<>();
        for (AreaViewModel one : areas) {
            List<Finding> findings = new ArrayList<>();
            Set<String> toDo = new LinkedHashSet<>();
            Optional<String> first = Optional.empty();
            for (Indicator indicator : one.indicators()) {
                for (Finding finding : live.findings(indicator.code())) {
                    if (!finding.isToDo()) {
                        findings.add(finding);
                    } else {
                        toDo.add(finding.code());
                        first = first.isPresent() ? first : Optional.of(finding.field());
                    }
                }
            }
            if (!findings.isEmpty() || !toDo.isEmpty()) {
                made.add(new FindingGroup(one, findings, toDo.size(), first));
            }
        }
        if (!made.equals(groups.get())) {
            groups.set(List.copyOf(made));
        }
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
            workbook.set(new Workbook(
                    now.id(), now.form(), now.lao(), WorkbookState.OPEN, now.revision(), now.entries(), now.prior()));
            saving.save(step);
        }
    }
}
