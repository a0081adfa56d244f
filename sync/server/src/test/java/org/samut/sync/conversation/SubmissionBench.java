package org.samut.sync.conversation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.signature.Jws;
import org.samut.core.submission.Submission;
import org.samut.sync.database.Cluster;
import org.samut.sync.database.PostgresPrograms;
import org.samut.sync.protocol.Gzip;
import org.samut.sync.protocol.Paths;

/**
 * Submissions a second on PostgreSQL, each with its transaction and signed receipt, beside the commits a second that
 * {@code pgbench} reaches with the same body in one insert. In turns, so that both meet the same machine. It prints its
 * row and holds nothing to it yet.
 */
@Tag("bench")
class SubmissionBench {
    private static final int CLIENTS = 16;
    private static final int ROUNDS = 3;
    private static final int WARM = 2_000;
    private static final int EACH = 4_000;
    private static final int FLOOR_SECONDS = 8;
    private static final double MUST_REACH = 0.4;

    @TempDir
    Path folder;

    @Test
    void submissionsReachTheirShareOfTheFloor() throws Exception {
        Cluster cluster = PostgresPrograms.cluster();
        Centre.Place place = Centre.Kind.POSTGRES.place(folder.resolve("server"));
        try (Centre server = place.start();
                OfficePc pc = new OfficePc(folder.resolve("office"))) {
            server.publish(OfficePc.FORM);
            pc.enrol(server.address(), server.activate(OfficePc.LAO));
            Submission sealed = pc.seal();
            server.rows()
                    .change("create table bench (id uuid not null, revision integer not null, content bytea not null,"
                            + " primary key (id, revision))");
            String schema = place.url().orElseThrow().replaceFirst(".*currentSchema=", "");
            rate(server.address(), requests(pc, sealed, WARM));
            double[] ours = new double[ROUNDS];
            double[] floors = new double[ROUNDS];
            double[] ratios = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                floors[round] = pgbench(cluster, schema, sealed.content());
                ours[round] = rate(server.address(), requests(pc, sealed, EACH));
                ratios[round] = ours[round] / floors[round];
            }
            assertEquals(WARM + ROUNDS * EACH, server.rows().count("submission"));
            System.out.printf(
                    Locale.ROOT,
                    "%d clients, a body of %,d bytes, medians of %d rounds in turns%n"
                            + "| submissions with receipt/s | pgbench, same body in one insert, commits/s | ratio | must reach |%n"
                            + "| --- | --- | --- | --- |%n| %.0f | %.0f | %.2f | %.1f |%n",
                    CLIENTS,
                    sealed.content().length,
                    ROUNDS,
                    median(ours),
                    median(floors),
                    median(ratios),
                    MUST_REACH);
        }
    }

    /** Whole requests, signed and packed before the clock runs, as so many PCs would send them. */
    private static List<byte[]> requests(OfficePc pc, Submission sealed, int count) throws Exception {
        String token = Http.token(pc).orElseThrow();
        String content = new String(sealed.content(), UTF_8);
        List<byte[]> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = UUID.randomUUID().toString();
            byte[] body = content.replace(sealed.id(), id).getBytes(UTF_8);
            byte[] packed = Gzip.pack(body);
            String head = "PUT " + Paths.SUBMISSION.replace("{id}", id).replace("{revision}", "1")
                    + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                    + "\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n" + Paths.SIGNATURE + ": "
                    + Jws.detached(pc.key, body) + "\r\nContent-Length: " + packed.length + "\r\n\r\n";
            var whole = new ByteArrayOutputStream();
            whole.write(head.getBytes(ISO_8859_1));
            whole.write(packed);
            requests.add(whole.toByteArray());
        }
        return requests;
    }

    /** Submissions a second over so many connections; each must be answered with 201. */
    private static double rate(URI server, List<byte[]> requests) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            long start = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                running.add(clients.submit(() -> {
                    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
                        socket.setTcpNoDelay(true);
                        var in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
                        for (int i = first; i < requests.size(); i += CLIENTS) {
                            socket.getOutputStream().write(requests.get(i));
                            readCreated(in);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
            return requests.size() / ((System.nanoTime() - start) / 1e9);
        } finally {
            clients.shutdown();
        }
    }

    private static void readCreated(DataInputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        Matcher length = Pattern.compile("(?i)\r\nContent-Length: (\\d+)").matcher(head);
        if (!head.toString().startsWith("HTTP/1.1 201") || !length.find()) {
            throw new IOException("not received: " + head);
        }
        in.readFully(new byte[Integer.parseInt(length.group(1))]);
    }

    private double pgbench(Cluster cluster, String schema, byte[] body) throws Exception {
        Path script = Files.writeString(
                folder.resolve("insert.sql"), "insert into bench values (gen_random_uuid(), 1, :body);\n");
        ProcessBuilder program = new ProcessBuilder(
                        cluster.program("pgbench").toString(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + CLIENTS,
                        "--jobs=2",
                        "--time=" + FLOOR_SECONDS,
                        "--define=body=\\x" + HexFormat.of().formatHex(body),
                        "--file=" + script,
                        "--host=127.0.0.1",
                        "--port=" + cluster.port(),
                        "--username=" + Cluster.USER,
                        "postgres")
                .redirectErrorStream(true);
        program.environment().put("PGPASSWORD", Cluster.PASSWORD);
        program.environment().put("PGOPTIONS", "-c search_path=" + schema);
        Process process = program.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), said);
        Matcher rate = Pattern.compile("tps = ([0-9.]+)").matcher(said);
        assertTrue(rate.find(), said);
        return Double.parseDouble(rate.group(1));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
