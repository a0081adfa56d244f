package org.samut.sync.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A PostgreSQL of the tests' own: a cluster in a temporary folder, on loopback and any free port, with fsync on. Root
 * may not run PostgreSQL, so there the user {@code postgres} of Debian's package does.
 */
public final class Cluster implements AutoCloseable {
    public static final String USER = "samut";
    public static final String PASSWORD = "p4ss:word&?=% x";

    private static final int STARTS = 3;

    private final Path programs;
    private final Path folder;
    private final AtomicInteger schemas = new AtomicInteger();
    private int port;

    private Cluster(Path programs) throws IOException {
        this.programs = programs;
        this.folder = Files.createTempDirectory("samut-postgres");
        if (isRoot()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
        }
    }

    /** Makes and starts one; the programs are those of {@link PostgresPrograms}. */
    static Cluster start(Path programs) {
        try {
            Cluster cluster = new Cluster(programs);
            cluster.make();
            cluster.run();
            return cluster;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An address of a fresh, empty place in it: a schema of its own. Without the password. */
    public String freshUrl() throws SQLException {
        String schema = "t" + schemas.incrementAndGet();
        try (Connection connection = connect("public");
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + schema);
        }
        return url(schema);
    }

    public int port() {
        return port;
    }

    /** Where this program of PostgreSQL lies, such as {@code pgbench}. */
    public Path program(String name) {
        return programs.resolve(name);
    }

    private String url(String schema) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + USER + "&currentSchema=" + schema;
    }

    private Connection connect(String schema) throws SQLException {
        return DriverManager.getConnection(url(schema), USER, PASSWORD);
    }

    private void make() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        run(List.of(
                program("initdb").toString(),
                "--pgdata=" + data(),
                "--username=" + USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-sync"));
    }

    private void run() throws IOException {
        IOException failure = null;
        for (int attempt = 0; attempt < STARTS; attempt++) {
            port = freePort();
            try {
                run(List.of(
                        program("pg_ctl").toString(),
                        "--pgdata=" + data(),
                        "--log=" + folder.resolve("log"),
                        "--wait",
                        "--options=-p " + port + " -k " + folder
                                + " -c listen_addresses=127.0.0.1 -c max_connections=200 -c fsync=on",
                        "start"));
                return;
            } catch (IOException e) {
                // Somebody was faster with the port, most likely.
                failure = e;
            }
        }
        throw failure;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void run(List<String> command) throws IOException {
        List<String> whole = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
        whole.addAll(command);
        Path said = Files.createTempFile("samut-postgres", ".out");
        try {
            Process process = new ProcessBuilder(whole)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException(whole + " failed: " + Files.readString(said, UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    @Override
    public void close() {
        try {
            run(List.of(program("pg_ctl").toString(), "--pgdata=" + data(), "--mode=immediate", "--wait", "stop"));
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
