package org.samut.sync.conversation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A line between a PC and a server that misbehaves on command: one script for each PUT, in order, then all passes. */
final class Relay implements AutoCloseable {
    /** What the line does with one exchange. */
    interface Script {
        void play(Exchange exchange) throws IOException, InterruptedException;
    }

    static final Script PASS = exchange -> exchange.answer(exchange.askServer());
    static final Script CUT_BEFORE_THE_SERVER = exchange -> {};
    static final Script CUT_BEFORE_THE_ANSWER = exchange -> exchange.askServer();
    static final Script CUT_WITHIN_THE_ANSWER = exchange -> {
        byte[] answer = exchange.askServer();
        exchange.answer(Arrays.copyOf(answer, answer.length - 40));
    };
    static final Script CUT_WITHIN_THE_QUESTION = Exchange::tellServerHalf;

    static Script answering(String head, String body) {
        byte[] bytes = body.getBytes(UTF_8);
        String whole =
                head.replace("\n", "\r\n") + "\r\nContent-Length: " + bytes.length + "\r\nConnection: close\r\n\r\n";
        return exchange -> {
            exchange.answer(whole.getBytes(ISO_8859_1));
            exchange.answer(bytes);
        };
    }

    static Script silentFor(long millis) {
        return exchange -> Thread.sleep(millis);
    }

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Queue<Script> onPut = new ConcurrentLinkedQueue<>();
    private final Queue<Script> onGet = new ConcurrentLinkedQueue<>();
    private final Queue<Script> onPatch = new ConcurrentLinkedQueue<>();
    private final Queue<Script> onHead = new ConcurrentLinkedQueue<>();
    private final AtomicInteger turn = new AtomicInteger();
    private volatile List<URI> servers;
    volatile int lastPutBytes;
    volatile int puts;

    /** Before one server, or before several that get the questions in turns. */
    Relay(URI... servers) throws IOException {
        this.servers = List.of(servers);
        Thread thread = new Thread(this::accept, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    private Socket upstream() throws IOException {
        URI server = servers.get(Math.floorMod(turn.getAndIncrement(), servers.size()));
        return new Socket(server.getHost(), server.getPort());
    }

    void leadTo(URI other) {
        servers = List.of(other);
    }

    void onPut(Script... scripts) {
        onPut.addAll(Arrays.asList(scripts));
    }

    void onGet(Script... scripts) {
        onGet.addAll(Arrays.asList(scripts));
    }

    /** For the pieces of uploads. */
    void onPatch(Script... scripts) {
        onPatch.addAll(Arrays.asList(scripts));
    }

    /** For the questions where an upload stands. */
    void onHead(Script... scripts) {
        onHead.addAll(Arrays.asList(scripts));
    }

    private Queue<Script> scripts(String head) {
        return switch (head.substring(0, head.indexOf(' '))) {
            case "PUT" -> onPut;
            case "PATCH" -> onPatch;
            case "HEAD" -> onHead;
            default -> onGet;
        };
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread thread = new Thread(() -> serve(client), "relayed");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            Exchange exchange = new Exchange(client);
            boolean put = exchange.head.startsWith("PUT ");
            if (put) {
                puts++;
                lastPutBytes = exchange.head.length() + exchange.body.length;
            }
            Script script = scripts(exchange.head).poll();
            (script == null ? PASS : script).play(exchange);
        } catch (IOException e) {
            // Somebody went away: that is what this class is for.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** One question of the client, and the ways to deal with it. */
    final class Exchange {
        private final Socket client;
        final String head;
        final byte[] body;

        Exchange(Socket client) throws IOException {
            this.client = client;
            InputStream in = client.getInputStream();
            this.head = head(in);
            this.body = in.readNBytes(length(head));
        }

        byte[] askServer() throws IOException {
            try (Socket upstream = upstream()) {
                OutputStream out = upstream.getOutputStream();
                out.write(closing(head).getBytes(ISO_8859_1));
                out.write(body);
                out.flush();
                return upstream.getInputStream().readAllBytes();
            }
        }

        void tellServerHalf() throws IOException {
            try (Socket upstream = upstream()) {
                upstream.getOutputStream().write(closing(head).getBytes(ISO_8859_1));
                upstream.getOutputStream().write(body, 0, body.length / 2);
                upstream.getOutputStream().flush();
            }
        }

        void answer(byte[] bytes) throws IOException {
            client.getOutputStream().write(bytes);
            client.getOutputStream().flush();
        }

        private static String closing(String head) {
            return head.replaceAll("(?i)\r\nConnection: [^\r]*", "").replaceFirst("\r\n", "\r\nConnection: close\r\n");
        }

        private static int length(String head) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                    .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                    .findFirst()
                    .orElse(0);
        }

        private static String head(InputStream in) throws IOException {
            var read = new ByteArrayOutputStream();
            int lineBreaks = 0;
            while (lineBreaks < 2) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("no question came");
                }
                read.write(next);
                lineBreaks = next == '\n' ? lineBreaks + 1 : next == '\r' ? lineBreaks : 0;
            }
            return read.toString(ISO_8859_1);
        }
    }
}
