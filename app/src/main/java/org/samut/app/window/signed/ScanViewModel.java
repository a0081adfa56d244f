package org.samut.app.window.signed;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.samut.app.window.desk.ScanDesk;
import org.samut.app.window.desk.ScanDesk.SealedBook;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.thread.Threads;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.signed.CheckedCopy;
import org.samut.core.office.signed.CopyFiles;
import org.samut.core.office.signed.SignedWorkflow.Said;
import org.samut.core.submission.SignedCopy;
import org.samut.core.submission.Signing;

/** Holds scans of the signed book against what was sealed, and records that it is signed. For the screen's thread. */
public final class ScanViewModel {
    private final ScanDesk desk;
    private final Threads store;
    private final Threads aside;
    private final WorkbookViewModel workbook;
    private final Told told;
    private final ObjectProperty<Far> far = new SimpleObjectProperty<>(new Far(0, 0));
    private final ReadOnlyDoubleWrapper copied = new ReadOnlyDoubleWrapper(-1);
    private AtomicBoolean unwanted = new AtomicBoolean();

    /**
     * Who is told what did not come about, and of a new record.
     *
     * @param recorded looks at what is recorded now and then goes on
     */
    public record Told(
            Consumer<List<Refusal>> refused, BiConsumer<WorldFailure, Runnable> failed, Consumer<Runnable> recorded) {}

    /** How many pages are read, of how many; of 0 while that is not known. */
    record Far(int pages, int of) {}

    /** A scan that was checked, and what it was checked against. */
    record Checked(CheckedCopy copy, SealedBook book) {}

    /** Who goes on after an attempt to record. */
    record Answers(Consumer<SignedCopy> done, Consumer<List<Refusal>> refused, Runnable stopped) {}

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

    /** Whether the officer's word is enough. */
    boolean mayDeclare() {
        return workbook.form().declaredSigning();
    }

    int revision() {
        return workbook.workbook().get().revision();
    }

    ReadOnlyObjectProperty<Far> far() {
        return far;
    }

    /** How much of the files is kept, 0 to 1; negative while that has not begun. */
    ReadOnlyDoubleProperty copied() {
        return copied.getReadOnlyProperty();
    }

    private String id() {
        return workbook.workbook().get().id();
    }

    /** What is known of the sealed revision and who may have signed it. */
    void ask(Consumer<SealedBook> then) {
        String id = id();
        store.onDisk(
                () -> desk.sealed(id),
                outcome -> {
                    if (outcome instanceof Outcome.Done<SealedBook> done) {
                        then.accept(done.value());
                    } else if (outcome instanceof Outcome.Refused<SealedBook> refused) {
                        told.refused().accept(refused.refusals());
                    }
                },
                failure -> told.failed().accept(failure, () -> ask(then)));
    }

    /** Reads the files, which may take minutes; {@code then} hears what they are. */
    void check(List<Path> files, Consumer<Checked> then, Runnable stopped) {
        AtomicBoolean stop = begin();
        far.set(new Far(0, 0));
        ask(book -> read(book, files, stop, outcome -> {
            if (stop.get()) {
                stopped.run();
            } else if (outcome instanceof Outcome.Done<CheckedCopy> done) {
                then.accept(new Checked(done.value(), book));
            } else if (outcome instanceof Outcome.Refused<CheckedCopy> refused) {
                told.refused().accept(refused.refusals());
            }
        }));
    }

    private void read(SealedBook book, List<Path> files, AtomicBoolean stop, Consumer<Outcome<CheckedCopy>> then) {
        aside.onDisk(
                () -> book.check().check(files, (done, all) -> {
                    aside.screen().execute(() -> far.set(new Far(done, all)));
                    return !stop.get();
                }),
                then,
                failure -> told.failed().accept(failure, () -> read(book, files, stop, then)));
    }

    /** Keeps the files of an accepted scan and records it; nothing is kept where that is stopped or refused. */
    void record(Checked checked, Said said, Answers answers) {
        AtomicBoolean stop = begin();
        copied.set(-1);
        String id = id();
        Consumer<WorldFailure> failed = failure -> told.failed().accept(failure, () -> record(checked, said, answers));
        store.onDisk(
                () -> desk.refusals(id, said, Signing.Standing.SCAN),
                refusals -> {
                    if (refusals.isEmpty()) {
                        keep(
                                checked,
                                stop,
                                answers,
                                kept -> store.onDisk(
                                        () -> desk.record(id, checked.copy(), kept, said),
                                        outcome -> take(outcome, answers),
                                        failed));
                    } else {
                        answers.refused().accept(refusals);
                    }
                },
                failed);
    }

    private void keep(Checked checked, AtomicBoolean stop, Answers answers, Consumer<CopyFiles.Kept> then) {
        aside.onDisk(
                () -> checked.book().files().keep(checked.copy(), part -> {
                    aside.screen().execute(() -> copied.set(part));
                    return !stop.get();
                }),
                outcome -> {
                    if (outcome instanceof Outcome.Done<CopyFiles.Kept> done) {
                        then.accept(done.value());
                    } else if (stop.get()) {
                        answers.stopped().run();
                    } else if (outcome instanceof Outcome.Refused<CopyFiles.Kept> refused) {
                        answers.refused().accept(refused.refusals());
                    }
                },
                failure -> told.failed().accept(failure, () -> keep(checked, stop, answers, then)));
    }

    /** Records the officer's word. */
    void declare(Said said, Answers answers) {
        String id = id();
        store.onDisk(
                () -> desk.declare(id, said),
                outcome -> take(outcome, answers),
                failure -> told.failed().accept(failure, () -> declare(said, answers)));
    }

    private void take(Outcome<SignedCopy> outcome, Answers answers) {
        if (outcome instanceof Outcome.Done<SignedCopy> done) {
            told.recorded().accept(() -> answers.done().accept(done.value()));
        } else if (outcome instanceof Outcome.Refused<SignedCopy> refused) {
            answers.refused().accept(refused.refusals());
        }
    }

    private AtomicBoolean begin() {
        AtomicBoolean stop = new AtomicBoolean();
        unwanted = stop;
        return stop;
    }

    void stop() {
        unwanted.set(true);
    }
}
