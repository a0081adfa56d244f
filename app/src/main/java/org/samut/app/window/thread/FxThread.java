package org.samut.app.window.thread;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;

/** The one way onto the JavaFX application thread, and the threads beside it. */
public final class FxThread implements AutoCloseable {
    private final ExecutorService disk = Executors.newSingleThreadExecutor(work -> daemon(work, "samut-disk"));
    private final ExecutorService line = Executors.newSingleThreadExecutor(work -> daemon(work, "samut-line"));

    public Threads threads() {
        return new Threads(disk, line, Platform::runLater);
    }

    @Override
    public void close() {
        disk.shutdown();
        line.shutdownNow();
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
