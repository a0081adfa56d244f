package org.samut.sync.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A TCP proxy that makes a line bad, whatever is spoken over it, TLS too: slow, late, with losses (which TCP shows as
 * stalls), cut at a byte in either direction, half closed, reset or silent. One weather for each connection in order,
 * then the standing one. The same seed gives the same losses. Counts what really went over it.
 */
public final class FaultyProxy implements AutoCloseable {
    /** How a direction ends at its byte. */
    public enum End {
        /** Both sides are closed in order. */
        CLOSE,
        /** Both sides are reset. */
        RESET,
        /** No more comes this way, and the other way goes on. */
        HALF_CLOSE,
        /** Nothing more comes, and nobody says so. */
        SILENCE
    }

    /** What happens once so many bytes went this way. */
    public record Cut(long after, End end) {}

    /**
     * One direction.
     *
     * @param rate bytes a second, 0 for as many as there are
     * @param delay of each piece
     * @param lost of a hundred pieces, each of which holds up all behind it
     * @param stall how long a lost piece takes to be sent again
     */
    public record Leg(long rate, Duration delay, int lost, Duration stall, Optional<Cut> cut) {
        public static final Leg FREE = new Leg(0, Duration.ZERO, 0, Duration.ZERO, Optional.empty());

        public static Leg cutAfter(long bytes, End end) {
            return new Leg(0, Duration.ZERO, 0, Duration.ZERO, Optional.of(new Cut(bytes, end)));
        }

        public static Leg slow(long rate, Duration delay) {
            return new Leg(rate, delay, 0, Duration.ZERO, Optional.empty());
        }
    }

    /** Both directions: {@code up} to the server. */
    public record Weather(Leg up, Leg down) {
        public static final Weather FAIR = new Weather(Leg.FREE, Leg.FREE);

        /** A telephone line in the rain: 64 kbit/s, 600 ms there and back, one packet in ten lost. */
        public static final Weather RAIN =
                both(new Leg(8_000, Duration.ofMillis(300), 10, Duration.ofMillis(900), Optional.empty()));

        public static Weather both(Leg leg) {
            return new Weather(leg, leg);
        }
    }

    /** As large as a packet's content on most lines. */
    private static final int PIECE = 1_400;

    private final ServerSocket door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final Queue<Weather> next = new ConcurrentLinkedQueue<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong up = new AtomicLong();
    private final AtomicLong down = new AtomicLong();
    private final AtomicInteger connections = new AtomicInteger();
    private final long seed;
    private volatile InetSocketAddress server;
    private volatile Weather weather = Weather.FAIR;

    public FaultyProxy(URI server, long seed) throws IOException {
        this.seed = seed;
        leadTo(server);
        thread("faulty-proxy", this::accept);
    }

    /** Where clients go, with the scheme of what is behind. */
    public URI address(String scheme, String host) {
        return URI.create(scheme + "://" + host + ":" + door.getLocalPort());
    }

    public URI address() {
        return address("http", "127.0.0.1");
    }

    public void leadTo(URI other) {
        server = new InetSocketAddress(other.getHost(), other.getPort());
    }

    /** From now on, where no other weather waits for its connection. */
    public void stands(Weather standing) {
        weather = standing;
    }

    /** For the next connections, one each. */
    public void next(Weather... each) {
        next.addAll(Arrays.asList(each));
    }

    /** Bytes that went to the server. */
    public long up() {
        return up.get();
    }

    /** Bytes that went to the client. */
    public long down() {
        return down.get();
    }

    public long bytes() {
        return up() + down();
    }

    public int connections() {
        return connections.get();
    }

    /** Resets all that is open, as a network does that another one takes the place of. */
    public void resetAll() {
        open.forEach(FaultyProxy::reset);
    }

    @Override
    public void close() throws IOException {
        door.close();
        resetAll();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                int number = connections.incrementAndGet();
                Weather own = next.poll();
                thread("faulty-line-" + number, () -> connect(client, own == null ? weather : own, number));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void connect(Socket client, Weather own, int number) {
        Socket upstream = new Socket();
        try {
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
            upstream.connect(server, 5_000);
        } catch (IOException e) {
            reset(client);
            return;
        }
        open.add(client);
        open.add(upstream);
        new Flow(client, upstream, own.up(), new Random(seed + 2L * number), up).begin();
        new Flow(upstream, client, own.down(), new Random(seed + 2L * number + 1), down).begin();
    }

    private static void thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException gone) {
            // It is closed already: that is what was wanted.
            return;
        }
    }

    /** One piece on its way; without bytes it is the end. */
    private record Piece(long due, byte[] bytes) {}

    /** One direction of one connection. */
    private final class Flow {
        private final Socket from;
        private final Socket to;
        private final Leg leg;
        private final Random chance;
        private final AtomicLong count;
        private final BlockingQueue<Piece> pieces = new ArrayBlockingQueue<>(64);
        private long free = System.nanoTime();
        private long passed;

        Flow(Socket from, Socket to, Leg leg, Random chance, AtomicLong count) {
            this.from = from;
            this.to = to;
            this.leg = leg;
            this.chance = chance;
            this.count = count;
        }

        void begin() {
            thread("faulty-in", this::read);
            thread("faulty-out", this::write);
        }

        private void read() {
            try {
                InputStream in = from.getInputStream();
                byte[] room = new byte[PIECE];
                for (int read = in.read(room); read >= 0; read = in.read(room)) {
                    pieces.put(new Piece(due(read), Arrays.copyOf(room, read)));
                }
                pieces.put(new Piece(due(0), new byte[0]));
            } catch (IOException e) {
                reset(to);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private long due(int bytes) {
            free = Math.max(free, System.nanoTime());
            if (leg.rate() > 0) {
                free += bytes * 1_000_000_000L / leg.rate();
            }
            if (leg.lost() > 0 && chance.nextInt(100) < leg.lost()) {
                free += leg.stall().toNanos();
            }
            return free + leg.delay().toNanos();
        }

        private void write() {
            try {
                OutputStream out = to.getOutputStream();
                boolean goesOn = true;
                while (goesOn) {
                    Piece piece = pieces.take();
                    TimeUnit.NANOSECONDS.sleep(piece.due() - System.nanoTime());
                    goesOn = piece.bytes().length == 0 ? over() : pass(piece.bytes(), out);
                }
            } catch (IOException e) {
                reset(from);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean over() throws IOException {
            to.shutdownOutput();
            return false;
        }

        private boolean pass(byte[] bytes, OutputStream out) throws IOException {
            long left = leg.cut().map(cut -> cut.after() - passed).orElse(Long.MAX_VALUE);
            int now = (int) Math.min(left, bytes.length);
            out.write(bytes, 0, now);
            out.flush();
            passed += now;
            count.addAndGet(now);
            if (now == left) {
                end(leg.cut().orElseThrow().end());
                return false;
            }
            return true;
        }

        private void end(End how) throws IOException {
            switch (how) {
                case CLOSE -> {
                    to.close();
                    from.close();
                }
                case RESET -> {
                    reset(to);
                    reset(from);
                }
                case HALF_CLOSE -> to.shutdownOutput();
                case SILENCE -> pieces.clear();
            }
        }
    }
}
