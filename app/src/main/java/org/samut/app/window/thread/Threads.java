package org.samut.app.window.thread;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.samut.core.failure.WorldFailure;

/**
 * Where the window's work runs.
 *
 * @param disk everything that blocks on the store, one after the other and in order
 * @param line everything that blocks on the network, so that a slow line never holds up a save
 * @param screen what is shown
 */
public record Threads(Executor disk, Executor line, Executor screen) {

    /** The same with another thread in the disk's place, for long work that no save should wait for. */
    public Threads beside(Executor own) {
        return new Threads(own, line, screen);
    }

    /** Work that may block and that the world may make fail. */
    @FunctionalInterface
    public interface Work<T> {
        T done() throws WorldFailure;
    }

    /** Runs the work on the disk's thread and brings what came of it back to the screen. */
    public <T> void onDisk(Work<T> work, Consumer<? super T> then, Consumer<WorldFailure> failed) {
        run(disk, work, then, failed);
    }

    /** Runs the work on the line's thread and brings what came of it back to the screen. */
    public <T> void onLine(Work<T> work, Consumer<? super T> then, Consumer<WorldFailure> failed) {
        run(line, work, then, failed);
    }

    private <T> void run(Executor where, Work<T> work, Consumer<? super T> then, Consumer<WorldFailure> failed) {
        where.execute(() -> {
            try {
                T value = work.done();
                screen.execute(() -> then.accept(value));
            } catch (WorldFailure failure) {
                screen.execute(() -> failed.accept(failure));
            } catch (RuntimeException bug) {
                // A bug is the screen's uncaught handler's business: it is shown there, and the queue goes on.
                screen.execute(() -> {
                    throw bug;
                });
            }
        });
    }
}
