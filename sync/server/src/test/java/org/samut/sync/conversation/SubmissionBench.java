package org.samut.sync.conversation;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.sync.database.Cluster;
import org.samut.sync.database.PostgresPrograms;

/**
 * Submissions a second on PostgreSQL, each with its transaction and signed receipt, beside the commits a second that
 * {@code pgbench} reaches with the same body in one insert. In turns, so that both meet the same machine. The server is
 * a process of its own; what the clients send was signed and packed before. It prints its row and holds nothing to it,
 * since a busy machine takes from both.
 */
@Tag("bench")
class SubmissionBench {
    private static final int CLIENTS = 16;
    private static final int ROUNDS = 5;
    private static final int WARM = 12_000;
    private static final int EACH = 6_000;
    private static final int FLOOR_SECONDS = 6;
    private static final int OFFICES = 200;
    private static final double MUST_REACH = 0.4;
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\nContent-Length: (\\d+)");

    @TempDir
    Path folder;

    @Test
    void submissionsReachTheirShareOfTheFloor() throws Exception {
        Cluster cluster = PostgresPrograms.cluster();
        Centre.Place place = Centre.Kind.POSTGRES.place(folder.resolve("server"));
        Fleet fleet = Fleet.enrolled(place, OFFICES);
        try (ServerProcess server = ServerProcess.start(place, place.data(), ServerProcess.AS_SERVED)) {
            place.rows()
                    .change("create table bench (id uuid not null, revision integer not null, content bytea not null,"
                            + " primary key (id, revision))");
            String schema = place.url().orElseThrow().replaceFirst(".*currentSchema=", "");
            rate(server, fleet.parcels(WARM));
            double[] ours = new double[ROUNDS];
            double[] floors = new double[ROUNDS];
            double[] ratios = new double[ROUNDS];
            double[] costs = new double[ROUNDS];
            double[] itsPostgres = new double[ROUNDS];
            double[] ourPostgres = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                List<Fleet.Parcel> parcels = fleet.parcels(EACH);
                Duration before = CpuOfPostgres.of(cluster);
                floors[round] = pgbench(cluster, schema, fleet.content());
                Duration between = CpuOfPostgres.of(cluster);
                itsPostgres[round] = between.minus(before).toNanos() / 1e3 / (floors[round] * FLOOR_SECONDS);
                Duration begun = server.cpu();
                ours[round] = rate(server, parcels);
                costs[round] = server.cpu().minus(begun).toNanos() / 1e3 / EACH;
                ourPostgres[round] = CpuOfPostgres.of(cluster).minus(between).toNanos() / 1e3 / EACH;
                ratios[round] = ours[round] / floors[round];
            }
            assertEquals(WARM + ROUNDS * EACH, place.rows().count("submission"));
            System.out.printf(
                    Locale.ROOT,
                    "%d clients, a body of %,d bytes, medians of %d rounds in turns, load %.1f%n"
                            + "| submissions with receipt/s | pgbench, same body in one insert, commits/s | ratio | must reach |%n"
                            + "| --- | --- | --- | --- |%n| %.0f | %.0f | %.2f | %.1f |%n"
                            + "processor time for each: server %.0f µs, its PostgreSQL %.0f µs; pgbench's PostgreSQL %.0f µs;"
                            + " the server's memory at most %d MB%n",
                    CLIENTS,
                    fleet.content().length,
                    ROUNDS,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    median(ours),
                    median(floors),
                    median(ratios),
                    MUST_REACH,
                    median(costs),
                    median(ourPostgres),
                    median(itsPostgres),
                    server.mostMegabytes());
        }
    }

    /** Submissions a second over so many connections; each must be answered with 201. */
    private static double rate(ServerProcess server, List<Fleet.Parcel> parcels) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            long start = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                running.add(clients.submit(() -> {
                    try (Socket socket = new Socket(
                            server.address().getHost(), server.address().getPort())) {
                        socket.setTcpNoDelay(true);
                        byte[] answer = new byte[16 * 1024];
                        for (int i = first; i < parcels.size(); i += CLIENTS) {
                            socket.getOutputStream().write(parcels.get(i).request());
                            readCreated(socket.getInputStream(), answer);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
            return parcels.size() / ((System.nanoTime() - start) / 1e9);
        } finally {
            clients.shutdown();
        }
    }

    /** A light reader, since its work is taken from the server's processors: head and body come at once as a rule. */
    private static void readCreated(InputStream in, byte[] answer) throws IOException {
        int read = 0;
        int whole = Integer.MAX_VALUE;
        while (read < whole) {
            int more = in.read(answer, read, answer.length - read);
            if (more < 0) {
                throw new IOException("cut: " + new String(answer, 0, read, ISO_8859_1));
            }
            read += more;
            if (whole == Integer.MAX_VALUE) {
                String text = new String(answer, 0, read, ISO_8859_1);
                int end = text.indexOf("\r\n\r\n");
                if (end >= 0) {
                    Matcher length = LENGTH.matcher(text);
                    if (!text.startsWith("HTTP/1.1 201") || !length.find()) {
                        throw new IOException("not received: " + text);
                    }
                    whole = end + 4 + Integer.parseInt(length.group(1));
                }
            }
        }
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
