package org.samut.app.window.filling;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.samut.core.failure.Refusal;

/**
 * Files on their way into the store, whose entries are made only once they are there: who leaves the workbook before
 * would leave them behind. For the screen's thread.
 */
public final class UnderWay {
    private final ReadOnlyObjectWrapper<Optional<String>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Runnable stop = () -> {};
    private Optional<Waiting> waiting = Optional.empty();

    /** Who waits until no file is on its way any more. */
    private record Waiting(Runnable done, Consumer<Refusal> left) {}

    /** The name of the file that is on its way, if one is. */
    public ReadOnlyObjectProperty<Optional<String>> file() {
        return file.getReadOnlyProperty();
    }

    /** @param stop gives up this file and those behind it */
    public void begins(String name, Runnable stop) {
        this.stop = stop;
        file.set(Optional.of(name));
    }

    /**
     * No file is on its way any more.
     *
     * @param left why one of them was not taken, if one was not
     */
    public void ends(Optional<Refusal> left) {
        file.set(Optional.empty());
        Optional<Waiting> waited = waiting;
        waiting = Optional.empty();
        waited.ifPresent(one -> left.ifPresentOrElse(one.left(), one.done()));
    }

    /** Tells once no file is on its way, at once where none is; {@code left} where one could not be taken. */
    public void whenDone(Runnable done, Consumer<Refusal> left) {
        if (file.get().isEmpty()) {
            done.run();
        } else {
            waiting = Optional.of(new Waiting(done, left));
        }
    }

    /** Goes on without the files that are on their way. */
    public void giveUp() {
        stop.run();
        ends(Optional.empty());
    }

    /** Nobody waits any more; the files go on. */
    public void stay() {
        waiting = Optional.empty();
    }
}
