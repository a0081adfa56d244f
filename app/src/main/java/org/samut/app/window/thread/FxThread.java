package org.samut.app.window.thread;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;

/** The one way onto the JavaFX application thread, and the threads beside it. */
public final class FxThread implements AutoCloseable {
    private final ExecutorService disk = Executors.newSingleThreadExecutor(work -> daemon(work, "samut-disk"));
    private final ExecutorService line = Executors.newSingleThreadExecutor(work -> daemon(work, "samut-line"));

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "samut-clock"));

    public Threads threads() {
        return new Threads(disk, line, Platform::runLater);
    }

    /**
     * Asks again and again on a thread of its own, and does on the screen's what is to be done where the answer is yes.
     * The PC's sleep only delays it.
     */
    public void every(Duration pause, BooleanSupplier asked, Runnable then) {
        clock.scheduleWithFixedDelay(
                () -> {
                    if (asked.getAsBoolean()) {
                        Platform.runLater(then);
                    }
                },
                pause.toMillis(),
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        disk.shutdown();
        line.shutdownNow();
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
