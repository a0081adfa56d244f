package org.samut.app.window.evidence;

import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.samut.app.window.desk.EvidenceDesk;
import org.samut.app.window.evidence.picture.Pixels;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.thread.Threads;
import org.samut.core.evidence.EvidenceFiles;
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

    private final WorkbookViewModel workbook;
    private final EvidenceDesk desk;
    private final Threads files;
    private final Threads looks;
    private final Clock clock;
    private final ObjectProperty<Optional<Indicator>> indicator = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<EvidenceRow>> rows = new SimpleObjectProperty<>(List.of());
    private final Notices notices = new Notices();
    private final Intake intake;
    private final Glimpses glimpses;
    private final MakingSmaller smaller;

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
        this.intake = new Intake(files, notices, workbook.saving().underWay(), this::picture, this::attached);
        this.glimpses = new Glimpses(desk, looks, this::refresh);
        this.smaller = new MakingSmaller(workbook, desk, files, notices, glimpses);
        workbook.workbook().addListener((property, before, now) -> refresh());
    }

    public ReadOnlyObjectProperty<Optional<Indicator>> indicator() {
        return indicator;
    }

    ReadOnlyObjectProperty<List<EvidenceRow>> rows() {
        return rows;
    }

    Notices notices() {
        return notices;
    }

    /** The files that are on their way. */
    public Intake intake() {
        return intake;
    }

    MakingSmaller smaller() {
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
            smaller.keepLarge();
            if (intake.working().get().isEmpty()) {
                notices.clear();
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
            intake.want(new Intake.Wanted(
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
        intake.want(new Intake.Wanted(at, name, "", (policy, stop, told) -> desk.take(picture.png(), name, policy)));
    }

    void nothingToPaste() {
        notices.say(Notice.said("evidence.paste.nothing"));
    }

    /** Takes a file away from the indicator; an undo brings it back. */
    public void remove(Evidence evidence) {
        workbook.enter(List.of(Entering.of(evidence.field(), Entry.BLANK)));
        notices.say(Notice.said("evidence.removed", evidence.attachment().name()));
    }

    void name(Evidence evidence, String kind, String note) {
        Entry.Attachment changed = evidence.attachment().as(kind, note.strip());
        if (!changed.equals(evidence.attachment())) {
            workbook.enter(List.of(Entering.of(evidence.field(), changed)));
        }
    }

    /** Brings a copy of the file to whoever opens it. */
    void open(Evidence evidence, Consumer<Path> opener) {
        files.onDisk(() -> desk.copyToShow(evidence), opener, failure -> notices.say(Notice.of(failure)));
    }

    /** Brings the first lines of a document's text. */
    void firstLines(Evidence evidence, int most, Consumer<List<String>> shown) {
        looks.onDisk(() -> desk.firstLines(evidence, most), shown, failure -> shown.accept(List.of()));
    }

    private void attached(Intake.Wanted wanted, EvidenceFiles.Stored stored) {
        String code = wanted.at().code();
        glimpses.saw(stored);
        stored.examined().notices().forEach(notice -> notices.say(Notice.said(notice)));
        String field = Evidence.field(code, stored.hash());
        if (picture().entry(field) instanceof Entry.Attachment here) {
            refresh();
            notices.say(Notice.said("evidence.already", wanted.name(), code, here.name()));
            return;
        }
        Evidence evidence = new Evidence(
                code, stored.hash(), Attaching.attachment(stored, wanted.likelyKind(stored.examined()), ""));
        List<String> alsoAt = Attaching.elsewhere(picture(), evidence);
        if (!alsoAt.isEmpty()) {
            notices.say(Notice.said("evidence.shared", wanted.name(), String.join(", ", alsoAt)));
        }
        workbook.enter(List.of(Entering.of(field, evidence.attachment())));
        stored.examined()
                .traces()
                .forEach(trace -> notices.say(Notice.warned(
                        Text.of(
                                wanted.name() + ": " + trace.sentence().thai(),
                                wanted.name() + ": " + trace.sentence().english()),
                        "evidence.personal")));
    }

    private void refresh() {
        Workbook now = picture();
        List<EvidenceRow> fresh = new ArrayList<>();
        indicator.get().ifPresent(at -> now.evidence(at.code()).forEach(one -> fresh.add(glimpses.row(now, one))));
        if (!fresh.equals(rows.get())) {
            rows.set(List.copyOf(fresh));
        }
    }

    private Workbook picture() {
        return workbook.workbook().get();
    }
}
