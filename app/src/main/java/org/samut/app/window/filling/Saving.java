package org.samut.app.window.filling;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.samut.app.window.desk.Desk;
import org.samut.app.window.thread.Threads;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.workbook.Entering;

/**
 * The way of committed entries to the disk: in order, one step at a time. A step that could not be written stays the
 * first in the queue until it is; nothing is called saved before. For the screen's thread.
 */
public final class Saving {
    private final Desk desk;
    private final Threads threads;
    private final String workbook;
    private final Deque<List<Entering>> waiting = new ArrayDeque<>();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<Optional<Instant>> savedAt;
    private final ObjectProperty<Optional<WorldFailure>> failure = new SimpleObjectProperty<>(Optional.empty());
    private final Deque<Waiting> waitingForAll = new ArrayDeque<>();
    private final UnderWay underWay = new UnderWay();
    private boolean writing;

    /** Who waits until all is on the disk, or cannot be. */
    private record Waiting(Runnable saved, Consumer<WorldFailure> failed) {}

    Saving(Desk desk, Threads threads, String workbook, Optional<Instant> savedAt) {
        this.desk = desk;
        this.threads = threads;
        this.workbook = workbook;
        this.savedAt = new SimpleObjectProperty<>(savedAt);
    }

    /** How many steps are not on the disk yet. */
    public ReadOnlyIntegerProperty waiting() {
        return count.getReadOnlyProperty();
    }

    /** Files that will be entered once they are in the store. */
    public UnderWay underWay() {
        return underWay;
    }

    public ReadOnlyObjectProperty<Optional<Instant>> savedAt() {
        return savedAt;
    }

    /** Why the first waiting step could not be written. */
    public ReadOnlyObjectProperty<Optional<WorldFailure>> failure() {
        return failure;
    }

    void save(List<Entering> step) {
        if (step.isEmpty()) {
            return;
        }
        waiting.add(step);
        count.set(waiting.size());
        next();
    }

    /** Tries again after a failure. */
    public void retry() {
        next();
    }

    /** Tells once all is on the disk, or that it cannot be written now. */
    public void settle(Runnable saved, Consumer<WorldFailure> failed) {
        waitingForAll.add(new Waiting(saved, failed));
        next();
    }

    private void next() {
        if (writing) {
            return;
        }
        if (waiting.isEmpty()) {
            while (!waitingForAll.isEmpty()) {
                waitingForAll.poll().saved().run();
            }
            return;
        }
        writing = true;
        List<Entering> step = waiting.peek();
        threads.onDisk(() -> desk.enter(workbook, step), this::saved, this::failed);
    }

    /** Something was written by another way than this queue: asks the disk since when. */
    void lookAgain() {
        // Only what is shown hangs on it: where it fails, the earlier time is still true.
        threads.onDisk(() -> desk.savedAt(workbook), savedAt::set, unknown -> {});
    }

    private void saved(Outcome<Instant> outcome) {
        if (outcome instanceof Outcome.Refused<Instant> refused) {
            Refusal why = refused.refusals().get(0);
            failed(new WorldFailure(why.code(), why.happened(), why.next()));
            return;
        }
        Instant at = ((Outcome.Done<Instant>) outcome).value();
        writing = false;
        waiting.remove();
        count.set(waiting.size());
        failure.set(Optional.empty());
        savedAt.set(Optional.of(at));
        next();
    }

    private void failed(WorldFailure why) {
        writing = false;
        failure.set(Optional.of(why));
        while (!waitingForAll.isEmpty()) {
            waitingForAll.poll().failed().accept(why);
        }
    }
}
