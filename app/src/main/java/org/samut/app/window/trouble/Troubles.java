package org.samut.app.window.trouble;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.samut.app.window.desk.Desk;
import org.samut.app.window.thread.Threads;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;

/** What goes wrong while the window is open: told to the person one at a time, and noted for support. For the screen's thread. */
public final class Troubles {
    private final Desk desk;
    private final Threads threads;
    private final ObjectProperty<Optional<Trouble>> told = new SimpleObjectProperty<>(Optional.empty());
    private Optional<Runnable> again = Optional.empty();

    public Troubles(Desk desk, Threads threads) {
        this.desk = desk;
        this.threads = threads;
    }

    /** What the person is to be told before anything else goes on. */
    public ObjectProperty<Optional<Trouble>> told() {
        return told;
    }

    /** What failed under the trouble that is told, to be tried again. */
    public Optional<Runnable> again() {
        return again;
    }

    public void refused(List<Refusal> refusals) {
        again = Optional.empty();
        told.set(Optional.of(Trouble.of(refusals)));
    }

    /** Something was refused that may be taken when it is tried again as it was. */
    public void refused(List<Refusal> refusals, Runnable once) {
        again = Optional.of(once);
        told.set(Optional.of(Trouble.of(refusals)));
    }

    /** The world failed under something that a page did. */
    public void failed(WorldFailure failure) {
        tell(failure, Optional.empty());
    }

    /** The world failed under something that can be tried again as it was. */
    public void failed(WorldFailure failure, Runnable once) {
        tell(failure, Optional.of(once));
    }

    /** A fault of the program itself came up. */
    public void faulted(Throwable bug) {
        note(bug);
        told.set(Optional.of(Trouble.of(bug)));
    }

    private void tell(WorldFailure failure, Optional<Runnable> once) {
        again = once;
        note(failure);
        told.set(Optional.of(Trouble.of(failure)));
    }

    private void note(Throwable fault) {
        try {
            threads.disk().execute(() -> desk.support().note(fault));
        } catch (RejectedExecutionException closed) {
            // The window has gone, and its disk's thread with it: a late answer of the line has nobody left to tell.
            desk.support().note(fault);
        }
    }
}
