package org.samut.app.window.sending;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.samut.app.window.desk.SendingDesk;
import org.samut.app.window.desk.SendingDesk.Standing;
import org.samut.app.window.thread.Threads;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.client.choice.LineChoices;
import org.samut.sync.client.line.UnderWay;

/** What is sent and fetched by itself, how far it is, and what people want of it. For the screen's thread. */
public final class SendingViewModel {
    private final SendingDesk desk;
    private final Threads threads;
    private final Told told;
    private final ObjectProperty<Optional<Standing>> standing = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<UnderWay.Progress>> progress = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Refusal>> obstacle = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private volatile boolean underWay;
    private boolean closed;

    /** Who is told that something came or went, and what failed. */
    public record Told(Runnable changed, Consumer<WorldFailure> failed) {}

    public SendingViewModel(SendingDesk desk, Threads threads, Told told) {
        this.desk = desk;
        this.threads = threads;
        this.told = told;
    }

    /** Empty until it was read for the first time. */
    public ReadOnlyObjectProperty<Optional<Standing>> standing() {
        return standing;
    }

    public ReadOnlyObjectProperty<Optional<UnderWay.Progress>> progress() {
        return progress;
    }

    /** What stood in the way of the last conversation. */
    public ReadOnlyObjectProperty<Optional<Refusal>> obstacle() {
        return obstacle;
    }

    /** Whether a conversation that began here goes on. */
    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** The same for other threads. */
    public boolean isRunning() {
        return underWay;
    }

    /** Reads how things stand. */
    public void load() {
        threads.onDisk(desk::standing, now -> standing.set(Optional.of(now)), told.failed());
    }

    /** Looks how far the conversation under way is. */
    public void look() {
        progress.set(desk.progress());
    }

    /** Begins a conversation by itself, unless one goes on. */
    public void begin() {
        run(desk::runByItself);
    }

    /** Begins a conversation now; one that goes on is what was wanted. */
    public void tryNow() {
        run(desk::runNow);
    }

    private void run(Threads.Work<SendingDesk.Ran> conversation) {
        if (running.get() || closed) {
            return;
        }
        running.set(true);
        underWay = true;
        threads.onLine(
                conversation,
                ran -> {
                    if (closed) {
                        return;
                    }
                    over();
                    obstacle.set(ran.obstacle());
                    if (ran.changed()) {
                        told.changed().run();
                    }
                },
                failure -> {
                    if (closed) {
                        return;
                    }
                    over();
                    told.failed().accept(failure);
                });
    }

    /** The window closes: what is under way stops where it is, and nobody hears of it any more. */
    public void close() {
        closed = true;
        desk.stop();
    }

    private void over() {
        running.set(false);
        underWay = false;
        progress.set(Optional.empty());
        load();
    }

    /** Nothing goes by itself until a person lets it; what is under way stops where it is. */
    public void pause(boolean wanted) {
        choose(now -> now.paused(wanted));
    }

    /** Keeps another choice; what is kept already and is not changed here stays. */
    public void choose(UnaryOperator<LineChoices> change) {
        choose(change, () -> {});
    }

    /** The same, and then something else. */
    public void choose(UnaryOperator<LineChoices> change, Runnable then) {
        threads.onDisk(
                () -> {
                    desk.keep(change.apply(desk.standing().chosen().choices()));
                    return desk.standing();
                },
                now -> {
                    standing.set(Optional.of(now));
                    then.run();
                },
                told.failed());
    }

    public void pin(List<String> pins, Runnable then) {
        threads.onDisk(
                () -> {
                    desk.pin(pins);
                    return desk.standing();
                },
                now -> {
                    standing.set(Optional.of(now));
                    then.run();
                },
                told.failed());
    }

    /** Asks whether the server answers. */
    public void test(Consumer<Optional<Refusal>> then) {
        threads.onLine(desk::obstacle, then, told.failed());
    }
}
