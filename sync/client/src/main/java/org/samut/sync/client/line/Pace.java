package org.samut.sync.client.line;

import java.io.IOException;
import java.util.OptionalInt;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.Okio;
import okio.Throttler;

/**
 * How fast this PC may send, in kilobytes a second of what questions carry; shared by all lines and changed while they
 * run. Safe for several threads.
 */
public final class Pace {
    /** Nobody waits for a crawl that no deadline could be met with. */
    public static final int SLOWEST = 1;

    public static final int FASTEST = 100_000;
    private static final int KILOBYTE = 1_000;
    /** Pieces of a quarter of a second keep a slow line even, without waking up for each byte. */
    private static final int PIECES = 4;

    private volatile OptionalInt kilobytes = OptionalInt.empty();
    private Throttler throttler;

    /** From now on, for what is under way too; empty takes the cap off. */
    public synchronized void cap(OptionalInt wanted) {
        kilobytes = wanted;
        if (throttler != null) {
            apply();
        }
    }

    public OptionalInt cap() {
        return kilobytes;
    }

    /** The body, sent no faster than this. */
    RequestBody slowed(RequestBody body) {
        return kilobytes.isEmpty() ? body : new Slowed(body, throttler());
    }

    private synchronized Throttler throttler() {
        if (throttler == null) {
            throttler = new Throttler();
            apply();
        }
        return throttler;
    }

    private void apply() {
        long bytes = (long) kilobytes.orElse(0) * KILOBYTE;
        throttler.bytesPerSecond(bytes, Math.max(1, bytes / PIECES), Math.max(1, bytes / PIECES));
    }

    private static final class Slowed extends RequestBody {
        private final RequestBody body;
        private final Throttler throttler;

        Slowed(RequestBody body, Throttler throttler) {
            this.body = body;
            this.throttler = throttler;
        }

        @Override
        public MediaType contentType() {
            return body.contentType();
        }

        @Override
        public long contentLength() throws IOException {
            return body.contentLength();
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            BufferedSink slow = Okio.buffer(throttler.sink(sink));
            body.writeTo(slow);
            slow.flush();
        }
    }
}
