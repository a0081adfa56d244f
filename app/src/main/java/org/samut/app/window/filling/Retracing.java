package org.samut.app.window.filling;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.samut.app.window.desk.Desk;
import org.samut.app.window.thread.Threads;
import org.samut.core.failure.WorldFailure;
import org.samut.core.workbook.Workbook;

/** Takes steps back and puts them back, over days and restarts; tells what that came to and leads to it. */
final class Retracing {
    private final Desk desk;
    private final Threads threads;
    private final WorkbookViewModel workbook;
    private final ObjectProperty<Optional<Retraced>> done = new SimpleObjectProperty<>(Optional.empty());

    Retracing(Desk desk, Threads threads, WorkbookViewModel workbook) {
        this.desk = desk;
        this.threads = threads;
        this.workbook = workbook;
    }

    ReadOnlyObjectProperty<Optional<Retraced>> done() {
        return done;
    }

    void forget() {
        done.set(Optional.empty());
    }

    void step(boolean back, Consumer<WorldFailure> trouble) {
        String id = workbook.workbook().get().id();
        workbook.saving()
                .settle(
                        () -> threads.onDisk(
                                () -> back ? desk.undo(id) : desk.redo(id), stored -> took(back, stored), trouble),
                        trouble);
    }

    private void took(boolean back, Optional<Workbook> stored) {
        Workbook before = workbook.entered();
        stored.ifPresent(workbook::take);
        Retraced now = Retraced.between(back, before, workbook.entered());
        done.set(Optional.of(now));
        now.moves().stream().findFirst().ifPresent(first -> {
            if (!workbook.place().shows(first.field())) {
                workbook.place().leadTo(first.field());
            }
        });
    }
}
