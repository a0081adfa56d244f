package org.samut.sync.conversation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Thousands of clients on one thread, each with a connection of its own for each attempt: it connects at its time, asks,
 * and where the server says 503 it comes again when it was told to. Some are cut in mid-request, as a bad line would,
 * and some send once more what was received already. What did not end in a receipt is counted, never passed over.
 */
final class Swarm {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: *(\\d+)");
    private static final Pattern LATER = Pattern.compile("(?i)\r\nRetry-After: *(\\d+)");
    private static final int ATTEMPTS = 60;

    private final URI server;
    private final Random chance;
    private final PriorityQueue<Attempt> waiting = new PriorityQueue<>(Comparator.comparingLong(a -> a.at));
    private final Map<String, String> receipts = new HashMap<>();
    private final List<Long> millis = new ArrayList<>();
    private final Tally tally = new Tally();
    private Selector selector;

    /** What became of all attempts. */
    static final class Tally {
        int received;
        int repeated;
        int busy;
        int reset;
        int cut;
        int refused;
        int other;
        int otherReceipt;
        int mostConnections;
        String strange = "";
    }

    Swarm(URI server, Random chance) {
        this.server = server;
        this.chance = chance;
    }

    /** What one client does next. */
    private static final class Attempt {
        final Fleet.Parcel parcel;
        final long firstAt;
        long at;
        int left = ATTEMPTS;
        boolean repeats;
        boolean cuts;
        ByteBuffer out;
        final ByteBuffer in = ByteBuffer.allocate(8 * 1024);

        Attempt(Fleet.Parcel parcel, long at) {
            this.parcel = parcel;
            this.at = at;
            this.firstAt = at;
        }
    }

    /** Sends each at some time within these milliseconds; of a hundred, so many are sent twice and cut. */
    Tally send(List<Fleet.Parcel> parcels, long withinMillis, int repeatPercent, int cutPercent) throws IOException {
        selector = Selector.open();
        long start = now();
        for (Fleet.Parcel parcel : parcels) {
            Attempt attempt = new Attempt(parcel, start + (long) (chance.nextDouble() * withinMillis));
            attempt.repeats = chance.nextInt(100) < repeatPercent;
            attempt.cuts = chance.nextInt(100) < cutPercent;
            waiting.add(attempt);
        }
        while (!waiting.isEmpty() || !selector.keys().isEmpty()) {
            while (!waiting.isEmpty() && waiting.peek().at <= now()) {
                connect(waiting.poll());
            }
            tally.mostConnections =
                    Math.max(tally.mostConnections, selector.keys().size());
            long pause = waiting.isEmpty() ? 1_000 : Math.max(1, waiting.peek().at - now());
            selector.select(this::step, Math.min(pause, 1_000));
        }
        selector.close();
        return tally;
    }

    Map<String, String> receipts() {
        return receipts;
    }

    /** From the first attempt to the receipt, the wait that the server asked for included. */
    long percentileMillis(double share) {
        long[] sorted = millis.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private static long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
    }

    private void connect(Attempt attempt) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.configureBlocking(false);
            attempt.in.clear();
            byte[] request = attempt.parcel.request();
            attempt.out = ByteBuffer.wrap(
                    attempt.cuts ? Arrays.copyOf(request, 1 + chance.nextInt(request.length - 1)) : request);
            channel.connect(new InetSocketAddress(server.getHost(), server.getPort()));
            channel.register(selector, SelectionKey.OP_CONNECT, attempt);
        } catch (IOException e) {
            channel.close();
            failed(attempt, e);
        }
    }

    private void step(SelectionKey key) {
        Attempt attempt = (Attempt) key.attachment();
        SocketChannel channel = (SocketChannel) key.channel();
        try {
            if (key.isConnectable() && channel.finishConnect()) {
                key.interestOps(SelectionKey.OP_WRITE);
            } else if (key.isWritable()) {
                channel.write(attempt.out);
                if (!attempt.out.hasRemaining() && attempt.cuts) {
                    attempt.cuts = false;
                    tally.cut++;
                    channel.close();
                    again(attempt, 200);
                } else if (!attempt.out.hasRemaining()) {
                    key.interestOps(SelectionKey.OP_READ);
                }
            } else if (key.isReadable()) {
                int read = channel.read(attempt.in);
                if (isWhole(attempt.in)) {
                    channel.close();
                    answered(attempt);
                } else if (read < 0) {
                    throw new IOException("closed before the answer: " + text(attempt.in));
                }
            }
        } catch (IOException e) {
            key.cancel();
            try {
                channel.close();
            } catch (IOException closing) {
                e.addSuppressed(closing);
            }
            failed(attempt, e);
        }
    }

    private void answered(Attempt attempt) {
        String answer = text(attempt.in);
        if (answer.startsWith("HTTP/1.1 201") || answer.startsWith("HTTP/1.1 200")) {
            String receipt = answer.substring(answer.indexOf("\"receipt\":\"") + 11, answer.lastIndexOf('"'));
            String before = receipts.putIfAbsent(attempt.parcel.id(), receipt);
            if (before != null) {
                tally.repeated++;
                tally.otherReceipt += before.equals(receipt) ? 0 : 1;
                return;
            }
            tally.received++;
            millis.add(now() - attempt.firstAt);
            if (attempt.repeats) {
                again(attempt, 100 + chance.nextInt(2_000));
            }
        } else if (answer.startsWith("HTTP/1.1 503")) {
            Matcher later = LATER.matcher(answer);
            if (later.find()) {
                tally.busy++;
                again(attempt, 1_000L * Integer.parseInt(later.group(1)));
            } else {
                strange(answer);
            }
        } else {
            strange(answer);
        }
    }

    private void strange(String answer) {
        tally.other++;
        tally.strange = answer;
    }

    /** A server that is gone, or a reset: what a client tries again after a pause. */
    private void failed(Attempt attempt, IOException failure) {
        String why = String.valueOf(failure.getMessage());
        if (why.contains("refused")) {
            tally.refused++;
        } else {
            tally.reset++;
            tally.strange = why;
        }
        again(attempt, 500 + chance.nextInt(1_000));
    }

    private void again(Attempt attempt, long millisLater) {
        if (attempt.left-- > 0) {
            attempt.at = now() + millisLater;
            waiting.add(attempt);
        }
    }

    private static boolean isWhole(ByteBuffer in) {
        String text = text(in);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        Matcher length = LENGTH.matcher(text);
        return length.find() && text.length() >= end + 4 + Integer.parseInt(length.group(1));
    }

    private static String text(ByteBuffer in) {
        return new String(in.array(), 0, in.position(), ISO_8859_1);
    }
}
