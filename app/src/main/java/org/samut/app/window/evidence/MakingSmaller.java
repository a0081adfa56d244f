package org.samut.app.window.evidence;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.samut.app.window.desk.EvidenceDesk;
import org.samut.app.window.filling.UnderWay;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.thread.Threads;
import org.samut.core.evidence.EvidenceFiles;
import org.samut.core.evidence.look.EvidencePolicy;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Evidence;
import org.samut.core.workbook.Workbook;

/** Makes a picture smaller, and puts it in the larger one's place once the person says so. */
final class MakingSmaller {
    private final WorkbookViewModel workbook;
    private final EvidenceDesk desk;
    private final Threads files;
    private final Notices notices;
    private final Glimpses glimpses;
    private final ObjectProperty<Optional<Smaller>> made = new SimpleObjectProperty<>(Optional.empty());

    MakingSmaller(WorkbookViewModel workbook, EvidenceDesk desk, Threads files, Notices notices, Glimpses glimpses) {
        this.workbook = workbook;
        this.desk = desk;
        this.files = files;
        this.notices = notices;
        this.glimpses = glimpses;
    }

    /** What waits for the person's word. */
    ReadOnlyObjectProperty<Optional<Smaller>> made() {
        return made;
    }

    /** Makes a picture smaller and lays the result before the person. */
    void shrink(Evidence evidence) {
        files.onDisk(
                () -> Smaller.made(desk, evidence),
                result -> {
                    made.set(result);
                    if (result.isEmpty()) {
                        notices.say(Notice.said(
                                "evidence.small.enough", evidence.attachment().name()));
                    }
                },
                failure -> notices.say(Notice.of(failure)));
    }

    void keepLarge() {
        made.set(Optional.empty());
    }

    /** Puts the smaller picture in the place of the larger, which stays in the store until the workbook is sealed. */
    void take() {
        made.get().ifPresent(smaller -> {
            made.set(Optional.empty());
            EvidencePolicy policy = EvidencePolicy.of(picture().form());
            // Who leaves the workbook waits for it, or gives it up: then the larger one stays.
            AtomicBoolean stopped = new AtomicBoolean();
            UnderWay underWay = workbook.saving().underWay();
            underWay.begins(smaller, smaller.name(), () -> stopped.set(true));
            files.onDisk(
                    () -> desk.take(smaller.content(), smaller.name(), policy),
                    outcome -> {
                        Optional<Refusal> left = Optional.empty();
                        if (outcome instanceof Outcome.Done<EvidenceFiles.Stored> done && !stopped.get()) {
                            replaced(smaller, done.value());
                        } else if (outcome instanceof Outcome.Refused<EvidenceFiles.Stored> why) {
                            left = Optional.of(why.refusals().get(0));
                            notices.say(Notice.of(why.refusals().get(0)));
                        }
                        underWay.ends(smaller, left);
                    },
                    failure -> {
                        notices.say(Notice.of(failure));
                        underWay.ends(
                                smaller, Optional.of(new Refusal(failure.code(), failure.happened(), failure.next())));
                    });
        });
    }

    private void replaced(Smaller smaller, EvidenceFiles.Stored stored) {
        // As it is now: it may have got a note meanwhile, or have been taken away.
        if (picture().entry(smaller.of().field()) instanceof Entry.Attachment large) {
            glimpses.saw(stored);
            workbook.enter(smaller.entries(large, stored));
            notices.say(Notice.said("evidence.small.taken"));
        }
    }

    private Workbook picture() {
        return workbook.workbook().get();
    }
}
