package org.samut.sync.client.line;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What the run under way does and how far it is, and the way to let it go. The run tells what the server has confirmed;
 * others look and stop it. Safe for several threads.
 */
public final class UnderWay {
    /** Over which time the speed is measured: long enough for a bad line's breaks, short enough to be true now. */
    private static final Duration MEASURED = Duration.ofSeconds(30);
    /** Before that nothing is said about the time that is left. */
    private static final Duration LEAST = Duration.ofSeconds(3);

    private final LongSupplier nanos;
    private final Deque<Confirmed> confirmed = new ArrayDeque<>();
    private Optional<Line> line = Optional.empty();
    private Optional<Part> part = Optional.empty();
    private long whole;
    private boolean stopped;
    private boolean closed;

    /** The parts of a run, in order. */
    public enum Part {
        /** What is new is fetched. */
        PULL,
        /** Figures are sent. */
        PUSH,
        /** Files are sent. */
        UPLOAD
    }

    /**
     * How far it is.
     *
     * @param done bytes of this part that the server has confirmed
     * @param whole bytes of this part in all; 0 where that is not known
     * @param left about how long it takes at the speed of the last half minute; empty where nobody can say
     */
    public record Progress(Part part, long done, long whole, Optional<Duration> left) {
        public Progress {
            Objects.requireNonNull(part);
            Objects.requireNonNull(left);
        }
    }

    private record Confirmed(long at, long bytes) {}

    public UnderWay() {
        this(System::nanoTime);
    }

    public UnderWay(LongSupplier nanos) {
        this.nanos = Objects.requireNonNull(nanos);
    }

    /** A run begins on this line; false where the program ends and none should. */
    public synchronized boolean begin(Line used) {
        if (closed) {
            return false;
        }
        line = Optional.of(used);
        stopped = false;
        return true;
    }

    /** The run is over. */
    public synchronized void end() {
        line = Optional.empty();
        part = Optional.empty();
        confirmed.clear();
        notifyAll();
    }

    /** Whether the run goes on; asked between pieces. */
    public synchronized boolean goesOn() {
        return !stopped && !closed;
    }

    /** Lets go of the run under way, at whatever byte it is; the next one goes on from what is confirmed. */
    public synchronized void stop() {
        stopped = true;
        line.ifPresent(Line::drop);
    }

    /** The same, and no run begins any more; waits a moment for the one under way to write down how far it came. */
    public synchronized void close(Duration atMost) {
        closed = true;
        stop();
        long until = System.nanoTime() + atMost.toNanos();
        long left = atMost.toMillis();
        try {
            while (line.isPresent() && left > 0) {
                wait(left);
                left = (until - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The run does this from now on, of so many bytes in all; 0 where that is not known. */
    public synchronized void part(Part now, long bytes) {
        part = Optional.of(now);
        whole = bytes;
        confirmed.clear();
        confirmed.add(new Confirmed(nanos.getAsLong(), 0));
    }

    /** The server has so many bytes of this part. */
    public synchronized void confirmed(long bytes) {
        confirmed.add(new Confirmed(nanos.getAsLong(), bytes));
    }

    /** Empty where nothing is under way. */
    public synchronized Optional<Progress> progress() {
        return part.map(now -> {
            long done = confirmed.getLast().bytes();
            return new Progress(now, Math.min(done, whole), whole, left(done));
        });
    }

    private Optional<Duration> left(long done) {
        long now = nanos.getAsLong();
        // What is older than the window tells of another line; one before it is where the window begins.
        while (confirmed.size() > 2 && now - second().at() > MEASURED.toNanos()) {
            confirmed.removeFirst();
        }
        Confirmed first = confirmed.getFirst();
        long taken = now - first.at();
        long bytes = done - first.bytes();
        boolean silent = now - confirmed.getLast().at() > MEASURED.toNanos();
        if (whole <= 0 || done > whole || bytes <= 0 || taken < LEAST.toNanos() || silent) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos((long) ((double) (whole - done) / bytes * taken)));
    }

    private Confirmed second() {
        var all = confirmed.iterator();
        all.next();
        return all.next();
    }
}
