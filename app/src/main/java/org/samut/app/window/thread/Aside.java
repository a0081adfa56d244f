package org.samut.app.window.thread;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** One thread for long work that no save should wait for: there while there is work, and no obstacle to leaving. */
public final class Aside implements Executor {
    private static final long IDLE_SECONDS = 5;

    private final ThreadPoolExecutor pool;

    public Aside(String name) {
        pool = new ThreadPoolExecutor(0, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void execute(Runnable work) {
        pool.execute(work);
    }
}
