package org.samut.sync.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.VerifyingKey;
import org.samut.core.text.Text;
import org.samut.sync.server.ledger.AuditLedger;
import org.samut.sync.server.ledger.LaoLedger;
import org.samut.sync.server.operation.Operation;
import org.samut.sync.server.operation.Traffic;
import org.samut.sync.server.operation.WatchDesk;

/** The central server on its storage; it holds nothing itself between two requests. Safe for several threads. */
public final class CentralServer implements AutoCloseable {
    private final Optional<FolderLock> lock;
    private final Storage.Held held;
    private final Clock clock;
    private final Routes routes;
    private final Jetty http;
    private final SecondJudge judge;
    private final String bind;

    private CentralServer(Optional<FolderLock> lock, Storage.Held held, Path data, Place place) throws WorldFailure {
        this.lock = lock;
        this.held = held;
        this.clock = place.clock();
        Traffic traffic = new Traffic();
        this.routes = new Routes(held, clock, new WatchDesk(held.ledger(), data, traffic, place.operation()));
        this.http = new Jetty(routes, traffic, place);
        this.judge = new SecondJudge(held.ledger(), clock);
        this.bind = place.bind();
        try {
            http.start();
            judge.start();
        } catch (RuntimeException e) {
            throw noPort(place.port(), e);
        }
    }

    /** Where a server listens, its clock, and how it is run. */
    public record Place(String bind, int port, Clock clock, Operation operation) {
        public Place(String bind, int port, Clock clock) {
            this(bind, port, clock, Operation.USUAL);
        }
    }

    /** Starts on loopback with all in one folder; port 0 takes any free one. */
    public static CentralServer start(Path data, int port) throws WorldFailure {
        return start(Storage.embedded(data), "127.0.0.1", port);
    }

    /** Starts on an address of this PC, such as {@code 0.0.0.0} for all of them. */
    public static CentralServer start(Storage storage, String bind, int port) throws WorldFailure {
        return start(storage, new Place(bind, port, Clock.systemUTC()));
    }

    /** Starts at a place. */
    public static CentralServer start(Storage storage, Place place) throws WorldFailure {
        Optional<FolderLock> lock = storage.lock();
        Optional<Storage.Held> held = Optional.empty();
        boolean started = false;
        try {
            held = Optional.of(storage.open(place.clock()));
            var server = new CentralServer(lock, held.get(), storage.data(), place);
            started = true;
            return server;
        } finally {
            if (!started) {
                held.ifPresent(Storage.Held::close);
                lock.ifPresent(FolderLock::close);
            }
        }
    }

    /** Where it is reached from this PC. */
    public URI address() {
        String host = bind.equals("0.0.0.0") ? "127.0.0.1" : bind;
        return URI.create("http://" + host + ":" + http.port());
    }

    /** The key that signs receipts, forms and beacons. */
    public VerifyingKey key() {
        return held.key().verifyingKey();
    }

    /** A new single-use activation code for the LAO. */
    public String activate(String lao) throws WorldFailure {
        if (!Activation.isCode(lao)) {
            throw new IllegalArgumentException("no code of a local government: " + lao);
        }
        return Activation.issue(held.ledger(), lao, clock);
    }

    /**
     * Puts a form into the feed, signed by the server's key. Done is false where that version is there with other
     * bytes, which stay.
     */
    public Outcome<Boolean> publish(String formJson) throws WorldFailure {
        return routes.feed().publish(formJson);
    }

    /** Who did what here. */
    public AuditLedger audit() {
        return held.ledger().audit();
    }

    /** The local governments that it knows. */
    public LaoLedger laos() {
        return held.ledger().laos();
    }

    /** What it really serves, as {@code GET /v1/feed}. */
    Set<String> served() {
        return http.served();
    }

    /** Lets what is under way end, then stops. */
    @Override
    public void close() {
        http.stop();
        judge.close();
        held.close();
        lock.ifPresent(FolderLock::close);
    }

    static WorldFailure noFolder(IOException cause) {
        return new WorldFailure(
                "server.folder",
                Text.of(
                        "สร้างหรือเปิดโฟลเดอร์ข้อมูลของแม่ข่ายไม่ได้",
                        "The server's data folder could not be made or opened."),
                Text.of("โปรดตรวจสอบที่อยู่และสิทธิ์ของโฟลเดอร์", "Check the folder's path and permissions."),
                cause);
    }

    private static WorldFailure noPort(int port, RuntimeException cause) {
        return new WorldFailure(
                "server.port",
                Text.of(
                        "แม่ข่ายเปิดรับที่พอร์ต " + port + " ไม่ได้ อาจมีโปรแกรมอื่นใช้อยู่",
                        "The server could not listen on port " + port + "; another program may be using it."),
                Text.of("โปรดเลือกพอร์ตอื่นด้วย --port", "Choose another port with --port."),
                cause);
    }
}
