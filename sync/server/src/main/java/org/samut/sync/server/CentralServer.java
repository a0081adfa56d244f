package org.samut.sync.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.SigningKey;
import org.samut.core.signature.VerifyingKey;
import org.samut.core.text.Text;
import org.samut.sync.server.jdbc.EmbeddedDatabase;
import org.samut.sync.server.ledger.Ledger;

/** The central server with its embedded database in one folder. Safe for several threads. */
public final class CentralServer implements AutoCloseable {
    private final FolderLock lock;
    private final Ledger ledger;
    private final SigningKey key;
    private final Clock clock;
    private final Routes routes;
    private final Jetty http;
    private final String bind;

    private CentralServer(FolderLock lock, Ledger ledger, SigningKey key, Place place) throws WorldFailure {
        this.lock = lock;
        this.ledger = ledger;
        this.key = key;
        this.clock = place.clock();
        this.routes = new Routes(ledger, key, clock);
        this.http = new Jetty(routes);
        this.bind = place.bind();
        try {
            http.start(bind, place.port());
        } catch (RuntimeException e) {
            throw noPort(place.port(), e);
        }
    }

    /** Where a server listens, and its clock. */
    record Place(String bind, int port, Clock clock) {}

    /** Starts on loopback; port 0 takes any free one. */
    public static CentralServer start(Path data, int port) throws WorldFailure {
        return start(data, "127.0.0.1", port);
    }

    /** Starts on an address of this PC, such as {@code 0.0.0.0} for all of them. */
    public static CentralServer start(Path data, String bind, int port) throws WorldFailure {
        return start(data, new Place(bind, port, Clock.systemUTC()));
    }

    static CentralServer start(Path data, Place place) throws WorldFailure {
        try {
            Files.createDirectories(data);
        } catch (IOException e) {
            throw noFolder(e);
        }
        FolderLock lock = FolderLock.take(data);
        Ledger ledger = null;
        boolean started = false;
        try {
            ledger = EmbeddedDatabase.open(data);
            var server = new CentralServer(lock, ledger, ServerKey.of(data), place);
            started = true;
            return server;
        } finally {
            if (!started) {
                if (ledger != null) {
                    ledger.close();
                }
                lock.close();
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
        return key.verifyingKey();
    }

    /** A new single-use activation code for the LAO. */
    public String activate(String lao) throws WorldFailure {
        if (!Activation.isCode(lao)) {
            throw new IllegalArgumentException("no code of a local government: " + lao);
        }
        return Activation.issue(ledger, lao, clock);
    }

    /**
     * Puts a form into the feed, signed by the server's key. Done is false where that version is there with other
     * bytes, which stay.
     */
    public Outcome<Boolean> publish(String formJson) throws WorldFailure {
        return routes.feed().publish(formJson);
    }

    /** What it really serves, as {@code GET /v1/feed}. */
    Set<String> served() {
        return http.served();
    }

    /** Lets what is under way end, then stops. */
    @Override
    public void close() {
        http.stop();
        ledger.close();
        lock.close();
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
