package org.samut.app.window.finishing;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.samut.app.window.desk.Desk;
import org.samut.app.window.desk.DeskLine;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.thread.Threads;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;
import org.samut.core.workbook.Workbook;
import org.samut.core.workbook.WorkbookState;

/** What is done to a workbook as a whole, once its fields are filled in. For the screen's thread. */
public final class FinishingViewModel {
    private final Desk desk;
    private final Threads threads;
    private final WorkbookViewModel filling;
    private final Told told;
    private final ObjectProperty<DeskLine> line;
    private final ObjectProperty<Step> step = new SimpleObjectProperty<>(Step.CHECK);
    private final ObjectProperty<Optional<WorldFailure>> backupFailure = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final BooleanProperty printed = new SimpleBooleanProperty();

    /** Who is told what did not come about. */
    public record Told(Consumer<List<Refusal>> refused, Consumer<WorldFailure> failed, Again again) {}

    /** Who is told what did not come about and can be tried again as it was, such as what the line cut off. */
    public record Again(BiConsumer<List<Refusal>, Runnable> refused, BiConsumer<WorldFailure, Runnable> failed) {}

    public FinishingViewModel(Desk desk, Threads threads, WorkbookViewModel filling, DeskLine line, Told told) {
        this.desk = desk;
        this.threads = threads;
        this.filling = filling;
        this.told = told;
        this.line = new SimpleObjectProperty<>(line);
        filling.workbook().addListener((property, before, now) -> choose());
        this.line.addListener((property, before, now) -> choose());
        printed.addListener((property, before, now) -> choose());
        choose();
        lookAtBackups();
    }

    public WorkbookViewModel filling() {
        return filling;
    }

    public ReadOnlyObjectProperty<DeskLine> line() {
        return line;
    }

    /** Why the last backup that the program made by itself failed, if it did. */
    public ReadOnlyObjectProperty<Optional<WorldFailure>> backupFailure() {
        return backupFailure;
    }

    /** The one primary action. */
    public ReadOnlyObjectProperty<Step> step() {
        return step;
    }

    /** Whether the sealed revision is signed and not received yet. */
    public boolean isSigned() {
        return workbook().state() == WorkbookState.SEALED && line.get().signed().isPresent();
    }

    /** Whether an action is under way that the next one has to wait for. */
    public ReadOnlyBooleanProperty busy() {
        return busy;
    }

    public Workbook workbook() {
        return filling.workbook().get();
    }

    /** Checks what is on the disk; {@code then} hears once the workbook's state is known. */
    public void check(Runnable then) {
        String id = workbook().id();
        afterSaving(() -> threads.onDisk(
                () -> desk.check(id),
                stored -> {
                    filling.take(stored);
                    done(then);
                },
                this::failed));
    }

    public void seal(Runnable then) {
        String id = workbook().id();
        afterSaving(() -> threads.onDisk(
                () -> {
                    Outcome<Workbook> sealed = desk.seal(id);
                    return new Stored(sealed, desk.line().of(id));
                },
                stored -> take(stored, then),
                this::failed));
    }

    public void reopen(Runnable then) {
        String id = workbook().id();
        busy.set(true);
        printed.set(false);
        threads.onDisk(
                () -> {
                    Outcome<Workbook> opened = desk.reopen(id);
                    return new Stored(opened, desk.line().of(id));
                },
                stored -> take(stored, then),
                this::failed);
    }

    /** The sealed book is on paper, or in a file. */
    public void printed() {
        printed.set(true);
        String id = workbook().id();
        // What is not kept is only asked for once more after a restart.
        threads.onDisk(
                () -> {
                    desk.scans().printed(id);
                    return true;
                },
                kept -> {},
                unkept -> {});
    }

    public void enrol(URI server, String activationCode, Runnable then) {
        busy.set(true);
        String id = workbook().id();
        threads.onLine(
                () -> desk.line().enrol(server, activationCode, id),
                outcome -> take(outcome, then, () -> enrol(server, activationCode, then)),
                failure -> failed(failure, () -> enrol(server, activationCode, then)));
    }

    /** Looks at the delivery and its receipt anew. */
    public void look(Runnable then) {
        String id = workbook().id();
        threads.onDisk(
                () -> desk.line().of(id),
                now -> {
                    line.set(now);
                    then.run();
                },
                told.failed());
    }

    /** One attempt to deliver; {@code then} hears what there is to say of it. */
    public void send(Consumer<List<Text>> then) {
        String id = workbook().id();
        busy.set(true);
        threads.onLine(
                () -> desk.line().send(id),
                sent -> threads.onDisk(
                        () -> desk.workbook(id),
                        stored -> {
                            // What the server answered may have moved the workbook too.
                            filling.take(stored);
                            filling.lookForReviews();
                            line.set(sent.line());
                            done(() -> then.accept(sent.sentences()));
                        },
                        this::failed),
                failure -> failed(failure, () -> send(then)));
    }

    /** The line brought or took something by itself: how the delivery stands, and the workbook where it is sealed. */
    public void arrived() {
        String id = workbook().id();
        threads.onDisk(
                () -> new Stored(Outcome.done(desk.workbook(id)), desk.line().of(id)),
                now -> {
                    if (!workbook().state().isEditable() && now.outcome() instanceof Outcome.Done<Workbook> stored) {
                        filling.take(stored.value());
                    }
                    line.set(now.line());
                },
                told.failed());
    }

    /** What came of a move of the workbook, and of its delivery with it. */
    private record Stored(Outcome<Workbook> outcome, DeskLine line) {}

    private void take(Stored stored, Runnable then) {
        if (stored.outcome() instanceof Outcome.Done<Workbook> moved) {
            filling.take(moved.value());
            line.set(stored.line());
            lookAtBackups();
            done(then);
        } else if (stored.outcome() instanceof Outcome.Refused<Workbook> refused) {
            busy.set(false);
            told.refused().accept(refused.refusals());
        }
    }

    private void take(Outcome<DeskLine> outcome, Runnable then, Runnable once) {
        if (outcome instanceof Outcome.Done<DeskLine> moved) {
            line.set(moved.value());
            done(then);
        } else if (outcome instanceof Outcome.Refused<DeskLine> refused) {
            busy.set(false);
            told.again().refused().accept(refused.refusals(), once);
        }
    }

    private void afterSaving(Runnable what) {
        busy.set(true);
        filling.saving().settle(what, this::failed);
    }

    /** A file that was waited for could not be attached. */
    void leftOut(Refusal why) {
        told.refused().accept(List.of(why));
    }

    private void done(Runnable then) {
        busy.set(false);
        then.run();
    }

    private void failed(WorldFailure failure) {
        busy.set(false);
        told.failed().accept(failure);
    }

    private void failed(WorldFailure failure, Runnable once) {
        busy.set(false);
        told.again().failed().accept(failure, once);
    }

    private void lookAtBackups() {
        threads.onDisk(desk::backupFailure, backupFailure::set, told.failed());
    }

    private void choose() {
        WorkbookState state = workbook().state();
        if (state.isEditable()) {
            step.set(state == WorkbookState.CHECKED ? Step.SEAL : Step.CHECK);
        } else if (state == WorkbookState.RETURNED) {
            step.set(Step.REOPEN);
        } else if (line.get().received()) {
            step.set(Step.RECEIPT);
        } else {
            boolean onPaper = printed.get() || line.get().paper().printed();
            step.set(isSigned() ? Step.SEND : onPaper ? Step.SIGNED : Step.PRINT);
        }
    }
}
