package org.samut.app.window.signed;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.samut.app.window.desk.ScanDesk;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.thread.Threads;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.paper.scan.CheckedScan;
import org.samut.core.paper.scan.PaperVerification;

/** Holds scans of the signed book against what was sealed. Changes nothing. For the screen's thread. */
public final class ScanViewModel {
    private final ScanDesk desk;
    private final Threads store;
    private final Threads aside;
    private final WorkbookViewModel workbook;
    private final Told told;
    private final ObjectProperty<Far> far = new SimpleObjectProperty<>(new Far(0, 0));
    private AtomicBoolean unwanted = new AtomicBoolean();

    /** Who is told what did not come about. */
    public record Told(Consumer<List<Refusal>> refused, BiConsumer<WorldFailure, Runnable> failed) {}

    /** How many pages are read, of how many; of 0 while that is not known. */
    record Far(int pages, int of) {}

    /** @param aside the same threads as {@code store} with one that reads pages in the disk's place */
    public ScanViewModel(ScanDesk desk, Threads store, Threads aside, WorkbookViewModel workbook, Told told) {
        this.desk = desk;
        this.store = store;
        this.aside = aside;
        this.workbook = workbook;
        this.told = told;
    }

    /** Whether there is a sealed book that a scan could be of. */
    public boolean isSealed() {
        return !workbook.workbook().get().state().isEditable();
    }

    int revision() {
        return workbook.workbook().get().revision();
    }

    ReadOnlyObjectProperty<Far> far() {
        return far;
    }

    /** Reads the files, which may take minutes; {@code then} hears what they are. */
    void check(List<Path> files, Consumer<CheckedScan> then, Runnable stopped) {
        AtomicBoolean stop = new AtomicBoolean();
        unwanted = stop;
        far.set(new Far(0, 0));
        String id = workbook.workbook().get().id();
        Runnable again = () -> check(files, then, stopped);
        store.onDisk(
                () -> desk.verification(id),
                verification -> read(verification, files, stop, outcome -> {
                    if (stop.get()) {
                        stopped.run();
                    } else if (outcome instanceof Outcome.Done<CheckedScan> done) {
                        then.accept(done.value());
                    } else if (outcome instanceof Outcome.Refused<CheckedScan> refused) {
                        told.refused().accept(refused.refusals());
                    }
                }),
                failure -> told.failed().accept(failure, again));
    }

    private void read(
            PaperVerification verification, List<Path> files, AtomicBoolean stop, Consumer<Outcome<CheckedScan>> then) {
        aside.onDisk(
                () -> verification.verify(files, (done, all) -> {
                    aside.screen().execute(() -> far.set(new Far(done, all)));
                    return !stop.get();
                }),
                then,
                failure -> told.failed().accept(failure, () -> read(verification, files, stop, then)));
    }

    void stop() {
        unwanted.set(true);
    }
}
