package org.samut.app.window.filling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<Object, Way> ways = new LinkedHashMap<>();
    private Optional<Refusal> left = Optional.empty();
    private Optional<Waiting> waiting = Optional.empty();

    /** A file, and how it and those behind it are given up. */
    private record Way(String name, Runnable stop) {}

    /** Who waits until no file is on its way any more. */
    private record Waiting(Runnable done, Consumer<Refusal> left) {}

    /** The name of the file that is on its way, if one is. */
    public ReadOnlyObjectProperty<Optional<String>> file() {
        return file.getReadOnlyProperty();
    }

    /**
     * @param by who brings it, one file at a time
     * @param stop gives up this file and those behind it
     */
    public void begins(Object by, String name, Runnable stop) {
        ways.put(by, new Way(name, stop));
        name();
    }

    /**
     * Nothing that this one brings is on its way any more.
     *
     * @param why one of them was not taken, if one was not
     */
    public void ends(Object by, Optional<Refusal> why) {
        ways.remove(by);
        left = left.or(() -> why);
        name();
        if (ways.isEmpty()) {
            Optional<Refusal> told = left;
            left = Optional.empty();
            Optional<Waiting> waited = waiting;
            waiting = Optional.empty();
            waited.ifPresent(one -> told.ifPresentOrElse(one.left(), one.done()));
        }
    }

    /** Tells once no file is on its way, at once where none is; {@code left} where one could not be taken. */
    public void whenDone(Runnable done, Consumer<Refusal> left) {
        if (ways.isEmpty()) {
            done.run();
        } else {
            waiting = Optional.of(new Waiting(done, left));
        }
    }

    /** Goes on without the files that are on their way. */
    public void giveUp() {
        List<Way> given = List.copyOf(ways.values());
        left = Optional.empty();
        given.forEach(way -> way.stop().run());
        List.copyOf(ways.keySet()).forEach(by -> ends(by, Optional.empty()));
    }

    /** Nobody waits any more; the files go on. */
    public void stay() {
        waiting = Optional.empty();
    }

    private void name() {
        file.set(ways.values().stream().map(Way::name).findFirst());
    }
}
