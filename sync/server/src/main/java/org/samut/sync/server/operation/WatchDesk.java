package org.samut.sync.server.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.protocol.Health;
import org.samut.sync.protocol.Paths;
import org.samut.sync.protocol.Problems;
import org.samut.sync.server.http.Answer;
import org.samut.sync.server.http.Desk;
import org.samut.sync.server.http.Doors;
import org.samut.sync.server.ledger.Ledger;

/**
 * Tells a watcher how the server is: whether it runs, whether it can take submissions, and its figures. The figures are
 * for loopback, or for who brings the token; a request that came through a proxy is never loopback's.
 */
public final class WatchDesk implements Desk {
    /** Below this a server takes nothing more. */
    private static final long LEAST_FREE_BYTES = 200L * 1024 * 1024;

    private static final String BEARER = "Bearer ";

    private final Ledger ledger;
    private final Path folder;
    private final Traffic traffic;
    private final Operation operation;

    /** @param folder whose disk must have room, and which must be writable */
    public WatchDesk(Ledger ledger, Path folder, Traffic traffic, Operation operation) {
        this.ledger = ledger;
        this.folder = folder;
        this.traffic = traffic;
        this.operation = operation;
        traffic.show(
                "samut_judged_otherwise",
                "Submissions that the server judges otherwise than their office",
                () -> asked(() -> ledger.judgements().otherwise()));
        traffic.show("samut_disk_free_bytes", "Free on the disk of the data folder", () -> asked(this::free));
        if (ledger.connections().isPresent()) {
            traffic.show(
                    "samut_connections_active",
                    "Connections to the database at work",
                    () -> ledger.connections().map(Ledger.Connections::active).orElse(0));
            traffic.show(
                    "samut_connections_idle",
                    "Connections to the database that wait for work",
                    () -> ledger.connections().map(Ledger.Connections::idle).orElse(0));
            traffic.show(
                    "samut_connections_wanted",
                    "Requests that wait for a connection",
                    () -> ledger.connections().map(Ledger.Connections::wanted).orElse(0));
        }
    }

    @Override
    public void open(Doors doors) {
        doors.open(HandlerType.GET, Paths.LIVE, context -> Answer.json(200, new Health("up")));
        doors.open(HandlerType.GET, Paths.READY, context -> ready());
        doors.open(HandlerType.GET, Paths.METRICS, this::metrics);
    }

    private Answer ready() throws WorldFailure, IOException {
        ledger.grant("");
        return Files.isWritable(folder) && free() >= LEAST_FREE_BYTES
                ? Answer.json(200, new Health("up"))
                : Answer.problem(Problems.UNAVAILABLE).with("Retry-After", "30");
    }

    private Answer metrics(Context context) {
        return mayRead(context)
                ? new Answer(200, Traffic.contentType(), traffic.written(), Map.of("Cache-Control", "no-store"))
                : Answer.problem(Problems.NOT_FOUND);
    }

    private boolean mayRead(Context context) {
        Optional<String> token =
                Optional.ofNullable(context.header("Authorization")).filter(header -> header.startsWith(BEARER));
        if (operation.metricsToken().isPresent()) {
            return token.filter(header -> MessageDigest.isEqual(
                            header.substring(BEARER.length()).getBytes(UTF_8),
                            operation.metricsToken().get().getBytes(UTF_8)))
                    .isPresent();
        }
        return context.header("X-Forwarded-For") == null
                && context.header("Forwarded") == null
                && isLoopback(context.ip());
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IOException e) {
            return false;
        }
    }

    private long free() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /** A figure that cannot be had is no number, and does not take the others with it. */
    private static double asked(Question question) {
        try {
            return question.answer();
        } catch (WorldFailure | IOException | UncheckedIOException e) {
            return Double.NaN;
        }
    }

    @FunctionalInterface
    private interface Question {
        long answer() throws WorldFailure, IOException;
    }
}
