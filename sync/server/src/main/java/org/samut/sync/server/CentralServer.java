package org.samut.sync.server;

import java.net.URI;
import java.nio.file.Path;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.VerifyingKey;

/** The central server with its embedded database in one folder. Safe for several threads. */
public final class CentralServer implements AutoCloseable {
    private CentralServer() {}

    /** Starts on loopback; port 0 takes any free one. */
    public static CentralServer start(Path data, int port) throws WorldFailure {
        return start(data, "127.0.0.1", port);
    }

    /** Starts on an address of this PC, such as {@code 0.0.0.0} for all of them. */
    public static CentralServer start(Path data, String bind, int port) throws WorldFailure {
        throw new UnsupportedOperationException("follows");
    }

    public URI address() {
        throw new UnsupportedOperationException("follows");
    }

    /** The key that signs receipts, forms and beacons. */
    public VerifyingKey key() {
        throw new UnsupportedOperationException("follows");
    }

    /** A new single-use activation code for the LAO. */
    public String activate(String lao) throws WorldFailure {
        throw new UnsupportedOperationException("follows");
    }

    /** Puts a form into the feed, signed by the server's key; false where that version is there with other bytes. */
    public boolean publish(String formJson) throws WorldFailure {
        throw new UnsupportedOperationException("follows");
    }

    /** Lets what is under way end, then stops. */
    @Override
    public void close() {}
}
