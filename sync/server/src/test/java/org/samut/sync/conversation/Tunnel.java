package org.samut.sync.conversation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** A proxy that lets everybody through to one server, whatever name they ask for. */
final class Tunnel implements AutoCloseable {
    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final URI server;
    private volatile String asked = "";

    Tunnel(URI server) throws IOException {
        this.server = server;
        thread(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** The last question to the proxy itself. */
    String asked() {
        return asked;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                thread(() -> lead(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void lead(Socket client) {
        try (client;
                Socket upstream = new Socket(server.getHost(), server.getPort())) {
            asked = head(client.getInputStream()).lines().findFirst().orElse("");
            client.getOutputStream().write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(ISO_8859_1));
            thread(() -> pump(client, upstream));
            pump(upstream, client);
        } catch (IOException e) {
            // Somebody went away: the other side sees it too.
            return;
        }
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            return;
        }
    }

    private static String head(InputStream in) throws IOException {
        var read = new ByteArrayOutputStream();
        while (!read.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            read.write(in.read());
        }
        return read.toString(ISO_8859_1);
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "tunnel");
        thread.setDaemon(true);
        thread.start();
    }
}
