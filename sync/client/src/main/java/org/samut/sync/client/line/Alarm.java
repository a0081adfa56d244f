package org.samut.sync.client.line;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okio.AsyncTimeout;

/** Lets go of a call when its time is up, unless closed before. */
final class Alarm extends AsyncTimeout implements AutoCloseable {
    private final Call call;

    Alarm(Call call, Duration time) {
        this.call = call;
        timeout(time.toMillis(), TimeUnit.MILLISECONDS);
        enter();
    }

    @Override
    protected void timedOut() {
        call.cancel();
    }

    @Override
    public void close() {
        exit();
    }
}
