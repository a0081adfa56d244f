package org.samut.app.window.home;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.samut.app.window.desk.DeskWorkbook;
import org.samut.app.window.desk.HomeDesk;
import org.samut.app.window.thread.Threads;
import org.samut.core.announcement.Announcement;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;

/** The start screen: which workbooks there are, what is announced, who enters. For the screen's thread. */
public final class HomeViewModel {
    private final HomeDesk desk;
    private final Threads threads;
    private final Told told;
    private final ObjectProperty<Optional<HomeDesk.Shelf>> shelf = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<Text>> said = new SimpleObjectProperty<>(List.of());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** Who is told what came of it. */
    public record Told(Consumer<DeskWorkbook> opened, Consumer<List<Refusal>> refused, Consumer<WorldFailure> failed) {}

    public HomeViewModel(HomeDesk desk, Threads threads, Told told) {
        this.desk = desk;
        this.threads = threads;
        this.told = told;
    }

    /** Empty until it was read for the first time. */
    public ReadOnlyObjectProperty<Optional<HomeDesk.Shelf>> shelf() {
        return shelf;
    }

    /** What came of the last conversation with the server. */
    public ReadOnlyObjectProperty<List<Text>> said() {
        return said;
    }

    /** Whether a conversation with the server goes on. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** Reads everything anew. */
    public void load() {
        threads.onDisk(desk::shelf, now -> shelf.set(Optional.of(now)), told.failed());
    }

    public void open(HomeDesk.Shelved workbook) {
        threads.onDisk(
                () -> desk.open(workbook.id()),
                outcome -> {
                    if (outcome instanceof Outcome.Done<DeskWorkbook> done) {
                        told.opened().accept(done.value());
                    } else if (outcome instanceof Outcome.Refused<DeskWorkbook> refused) {
                        told.refused().accept(refused.refusals());
                    }
                },
                told.failed());
    }

    public void markRead(Announcement announcement) {
        if (!announcement.read()) {
            threads.onDisk(
                    () -> {
                        desk.markRead(announcement.id());
                        return announcement;
                    },
                    marked -> {},
                    told.failed());
        }
    }

    /** Keeps the officer's name, then does what follows; what was typed stays with who asked for it. */
    public void name(String officer, Runnable then, Consumer<WorldFailure> failed) {
        threads.onDisk(
                () -> {
                    desk.keepOfficer(officer);
                    return officer;
                },
                kept -> then.run(),
                failed);
    }

    /** Brings the officer's name that is kept now. */
    public void officer(Consumer<Optional<String>> then) {
        threads.onDisk(desk::officer, then, told.failed());
    }

    /** Fetches what is new and sends what waits. */
    public void converse() {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        said.set(List.of());
        threads.onLine(
                desk::converse,
                sentences -> {
                    busy.set(false);
                    said.set(sentences);
                    load();
                },
                failure -> {
                    busy.set(false);
                    told.failed().accept(failure);
                });
    }
}
