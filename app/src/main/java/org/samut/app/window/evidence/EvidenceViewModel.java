package org.samut.app.window.evidence;

import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.samut.app.window.desk.EvidenceDesk;
import org.samut.app.window.evidence.picture.Pixels;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.thread.Threads;
import org.samut.core.evidence.EvidenceFiles;
import org.samut.core.evidence.EvidencePolicy;
import org.samut.core.evidence.Examined;
import org.samut.core.evidence.PersonalSearch;
import org.samut.core.evidence.PersonalTrace;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Indicator;
import org.samut.core.office.Attaching;
import org.samut.core.text.Dates;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Evidence;
import org.samut.core.workbook.Workbook;

/** The files beside one indicator, and what is done with them. For the screen's thread. */
public final class EvidenceViewModel {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final int MOST_NOTICES = 6;

    private final WorkbookViewModel workbook;
    private final EvidenceDesk desk;
    private final Threads files;
    private final Threads looks;
    private final Clock clock;
    private final ObjectProperty<Optional<Indicator>> indicator = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<EvidenceRow>> rows = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<List<Notice>> notices = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Optional<Working>> working = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Smaller>> smaller = new SimpleObjectProperty<>(Optional.empty());
    private final Map<String, Optional<Examined>> seen = new HashMap<>();
    private final Set<String> looking = new HashSet<>();
    private final Deque<Wanted> queue = new ArrayDeque<>();
    private AtomicBoolean cancelled = new AtomicBoolean();
    private int queued;

    /** Long work: what with, which of how many, and how far, 0 to 1. */
    public record Working(String name, int number, int of, double part) {}

    private record Wanted(Indicator at, String name, String kind, Taking taking) {}

    /** Brings one thing into the store. */
    private interface Taking {
        Outcome<EvidenceFiles.Stored> take(EvidencePolicy policy, AtomicBoolean cancelled, Consumer<Double> told)
                throws WorldFailure;
    }

    /**
     * @param files where long work on files runs
     * @param looks where files are looked into for showing
     */
    public EvidenceViewModel(WorkbookViewModel workbook, EvidenceDesk desk, Threads files, Threads looks, Clock clock) {
        this.workbook = workbook;
        this.desk = desk;
        this.files = files;
        this.looks = looks;
        this.clock = clock;
        workbook.workbook().addListener((property, before, now) -> refresh());
    }

    public ReadOnlyObjectProperty<Optional<Indicator>> indicator() {
        return indicator;
    }

    ReadOnlyObjectProperty<List<EvidenceRow>> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<List<Notice>> notices() {
        return notices;
    }

    public ReadOnlyObjectProperty<Optional<Working>> working() {
        return working;
    }

    ReadOnlyObjectProperty<Optional<Smaller>> smaller() {
        return smaller;
    }

    /** Where pictures are made. */
    Threads looks() {
        return looks;
    }

    EvidenceDesk desk() {
        return desk;
    }

    /** Whether files may be attached and removed; a sealed workbook takes none. */
    public boolean isEditable() {
        return picture().state().isEditable();
    }

    public boolean takesZip() {
        return picture().form().zipEvidence();
    }

    /** Turns to this indicator, or to none. */
    public void show(Optional<Indicator> wanted) {
        if (!wanted.equals(indicator.get())) {
            indicator.set(wanted);
            smaller.set(Optional.empty());
            if (working.get().isEmpty()) {
                notices.set(List.of());
            }
        }
        refresh();
    }

    /** How many files of each kind that the owner names are there, in the owner's order. */
    Map<String, Integer> kinds() {
        Map<String, Integer> counted = new LinkedHashMap<>();
        indicator.get().ifPresent(at -> {
            at.evidence().forEach(kind -> counted.put(kind, 0));
            rows.get()
                    .forEach(row ->
                            counted.computeIfPresent(row.evidence().attachment().kind(), (kind, count) -> count + 1));
        });
        return counted;
    }

    /** Attaches files to an indicator, one after the other, as this kind or, where that is empty, as a likely one. */
    public void attach(Indicator at, List<Path> chosen, String kind) {
        for (Path file : chosen) {
            String name = String.valueOf(file.getFileName());
            want(new Wanted(
                    at,
                    name,
                    kind,
                    (policy, stop, told) -> desk.take(file, policy, part -> {
                        told.accept(part);
                        return !stop.get();
                    })));
        }
    }

    /** Attaches a picture that was pasted, as a PNG named by the time. */
    void paste(Indicator at, Pixels picture) {
        String name = "screenshot-" + STAMP.format(clock.instant().atZone(Dates.ZONE)) + ".png";
        want(new Wanted(at, name, "", (policy, stop, told) -> desk.take(picture.png(), name, policy)));
    }

    void nothingToPaste() {
        say(Notice.said("evidence.paste.nothing"));
    }

    /** Gives up the file that is on its way, and those behind it. */
    public void cancel() {
        cancelled.set(true);
        queue.clear();
    }

    /** Takes a file away from the indicator; an undo brings it back. */
    public void remove(Evidence evidence) {
        workbook.enter(List.of(Entering.of(evidence.field(), Entry.BLANK)));
        say(Notice.said("evidence.removed", evidence.attachment().name()));
    }

    void name(Evidence evidence, String kind, String note) {
        Entry.Attachment changed = evidence.attachment().as(kind, note.strip());
        if (!changed.equals(evidence.attachment())) {
            workbook.enter(List.of(Entering.of(evidence.field(), changed)));
        }
    }

    /** Brings a copy of the file to whoever opens it. */
    void open(Evidence evidence, Consumer<Path> opener) {
        files.onDisk(() -> desk.copyToShow(evidence), opener, failure -> say(Notice.of(failure)));
    }

    /** Brings the first lines of a document's text. */
    void firstLines(Evidence evidence, int most, Consumer<List<String>> shown) {
        looks.onDisk(() -> desk.firstLines(evidence, most), shown, failure -> shown.accept(List.of()));
    }

    /** Makes a picture smaller and lays the result before the person. */
    void shrink(Evidence evidence) {
        files.onDisk(
                () -> Smaller.made(desk, evidence),
                made -> {
                    smaller.set(made);
                    if (made.isEmpty()) {
                        say(Notice.said(
                                "evidence.small.enough", evidence.attachment().name()));
                    }
                },
                failure -> say(Notice.of(failure)));
    }

    void keepLarge() {
        smaller.set(Optional.empty());
    }

    /** Puts the smaller picture in the place of the larger, which stays in the store until the workbook is sealed. */
    void takeSmaller() {
        smaller.get().ifPresent(made -> {
            smaller.set(Optional.empty());
            files.onDisk(
                    () -> desk.take(made.content(), made.name(), policy()),
                    outcome -> outcome.either(
                            stored -> replaced(made, stored), refusals -> say(Notice.of(refusals.get(0)))),
                    failure -> say(Notice.of(failure)));
        });
    }

    void dismiss(Notice notice) {
        List<Notice> left = new ArrayList<>(notices.get());
        left.remove(notice);
        notices.set(List.copyOf(left));
    }

    private boolean replaced(Smaller made, EvidenceFiles.Stored stored) {
        // As it is now: it may have got a note meanwhile, or have been taken away.
        if (picture().entry(made.of().field()) instanceof Entry.Attachment large) {
            seen.put(stored.hash(), Optional.of(stored.examined()));
            workbook.enter(made.entries(large, stored));
            say(Notice.said("evidence.small.taken"));
        }
        return true;
    }

    private void want(Wanted wanted) {
        if (!isEditable()) {
            return;
        }
        queue.add(wanted);
        queued++;
        if (working.get().isEmpty()) {
            queued = 1;
            notices.set(List.of());
            next();
        } else {
            Working now = working.get().get();
            working.set(Optional.of(new Working(now.name(), now.number(), queued, now.part())));
        }
    }

    private void next() {
        Wanted wanted = queue.poll();
        if (wanted == null) {
            working.set(Optional.empty());
            queued = 0;
            return;
        }
        if (picture().evidence().size() >= Attaching.MOST_FILES) {
            say(Notice.of(Attaching.tooMany()));
            queue.clear();
            next();
            return;
        }
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        int number = queued - queue.size();
        working.set(Optional.of(new Working(wanted.name(), number, queued, 0)));
        EvidencePolicy policy = policy();
        double[] last = {0};
        Consumer<Double> told = part -> {
            if (part - last[0] > 0.02) {
                last[0] = part;
                files.screen()
                        .execute(() -> working.get()
                                .filter(now -> now.number() == number)
                                .ifPresent(now ->
                                        working.set(Optional.of(new Working(now.name(), number, now.of(), part)))));
            }
        };
        files.onDisk(
                () -> wanted.taking().take(policy, stop, told),
                outcome -> {
                    outcome.either(stored -> attached(wanted, stored), refusals -> say(Notice.of(refusals.get(0))));
                    next();
                },
                failure -> {
                    say(Notice.of(failure));
                    next();
                });
    }

    private boolean attached(Wanted wanted, EvidenceFiles.Stored stored) {
        String code = wanted.at().code();
        seen.put(stored.hash(), Optional.of(stored.examined()));
        stored.examined().notices().forEach(notice -> say(Notice.said(notice)));
        String field = Evidence.field(code, stored.hash());
        if (picture().entry(field) instanceof Entry.Attachment here) {
            refresh();
            return say(Notice.said("evidence.already", wanted.name(), code, here.name()));
        }
        Evidence evidence = new Evidence(
                code, stored.hash(), Attaching.attachment(stored, likelyKind(wanted, stored.examined()), ""));
        List<String> alsoAt = Attaching.elsewhere(picture(), evidence);
        if (!alsoAt.isEmpty()) {
            say(Notice.said("evidence.shared", wanted.name(), String.join(", ", alsoAt)));
        }
        workbook.enter(List.of(Entering.of(field, evidence.attachment())));
        stored.examined()
                .traces()
                .forEach(trace -> say(Notice.warned(
                        Text.of(
                                wanted.name() + ": " + trace.sentence().thai(),
                                wanted.name() + ": " + trace.sentence().english()),
                        "evidence.personal")));
        return true;
    }

    /** Only where there is hardly another choice; the person sees it and may choose another. */
    private static String likelyKind(Wanted wanted, Examined examined) {
        if (!wanted.kind().isEmpty()) {
            return wanted.kind();
        }
        List<String> kinds = wanted.at().evidence();
        if (kinds.size() == 1) {
            return kinds.get(0);
        }
        return kinds.stream()
                .filter(kind -> examined.kind().isImage() && kind.startsWith("ภาพถ่าย"))
                .findFirst()
                .orElse("");
    }

    private void refresh() {
        Workbook now = picture();
        List<EvidenceRow> fresh = new ArrayList<>();
        indicator.get().ifPresent(at -> now.evidence(at.code()).forEach(one -> fresh.add(row(now, one))));
        if (!fresh.equals(rows.get())) {
            rows.set(List.copyOf(fresh));
        }
    }

    private EvidenceRow row(Workbook now, Evidence one) {
        if (!seen.containsKey(one.hash()) && looking.add(one.hash())) {
            looks.onDisk(
                    () -> desk.look(one),
                    examined -> {
                        seen.put(one.hash(), examined);
                        refresh();
                    },
                    failure -> seen.put(one.hash(), Optional.empty()));
        }
        Optional<Examined> examined = seen.getOrDefault(one.hash(), Optional.empty());
        List<PersonalTrace> traces =
                new ArrayList<>(PersonalSearch.ofNote(one.attachment().note()));
        examined.ifPresent(all -> traces.addAll(all.traces()));
        boolean missing = seen.containsKey(one.hash()) && examined.isEmpty();
        return new EvidenceRow(one, Attaching.elsewhere(now, one), examined, missing, traces);
    }

    private boolean say(Notice notice) {
        List<Notice> said = new ArrayList<>(notices.get());
        said.remove(notice);
        said.add(0, notice);
        notices.set(List.copyOf(said.subList(0, Math.min(said.size(), MOST_NOTICES))));
        return true;
    }

    private Workbook picture() {
        return workbook.workbook().get();
    }

    private EvidencePolicy policy() {
        return EvidencePolicy.of(picture().form());
    }
}
