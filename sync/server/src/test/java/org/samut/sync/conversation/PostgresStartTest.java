package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.SigningKey;
import org.samut.core.signature.VerifyingKey;
import org.samut.sync.database.Cluster;
import org.samut.sync.database.PostgresPrograms;
import org.samut.sync.server.CentralServer;
import org.samut.sync.server.Storage;

/** How a server starts on PostgreSQL, and the words in which it does not. */
class PostgresStartTest {
    @TempDir
    Path folder;

    private Centre.Place place;

    @BeforeAll
    static void isInstalled() {
        Centre.Kind.POSTGRES.isInstalled();
    }

    @BeforeEach
    void anEmptyPlace() throws Exception {
        place = Centre.Kind.POSTGRES.place(folder.resolve("server"));
    }

    @Test
    void aNewerDatabaseIsNotTouched() throws Exception {
        place.server().close();
        place.rows().change("insert into migration values (99, 'V99', 'now')");
        WorldFailure failure = assertThrows(WorldFailure.class, () -> place.server());
        assertEquals("server.newer", failure.code());
        assertEquals("99", place.rows().value("select max(version) from migration"));
    }

    @Test
    void serversThatStartAtOnceMakeTheTablesAndTheKeyOnce() throws Exception {
        Centre.Place fresh = Centre.Kind.POSTGRES.place(folder.resolve("fresh"));
        var together = new CyclicBarrier(12);
        ExecutorService threads = Executors.newFixedThreadPool(12);
        List<Future<CentralServer>> starting = IntStream.range(0, 12)
                .mapToObj(i -> threads.submit(() -> {
                    together.await();
                    return start(fresh, "fresh-" + i);
                }))
                .toList();
        threads.shutdown();
        Set<VerifyingKey> keys = new HashSet<>();
        for (Future<CentralServer> one : starting) {
            keys.add(one.get().key());
            one.get().close();
        }
        assertEquals(1, keys.size());
        assertEquals(1, fresh.rows().count("server_key"));
        assertEquals("1", fresh.rows().value("select count(*) from migration where version = 1"));
    }

    private CentralServer start(Centre.Place at, String data) {
        try {
            return CentralServer.start(at.storage(folder.resolve(data)), "127.0.0.1", 0);
        } catch (WorldFailure e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theKeyOfTheFolderIsTakenInAndAnotherOneIsRefused() throws Exception {
        Path old = folder.resolve("old");
        SigningKey kept;
        try (CentralServer embedded = CentralServer.start(old, 0)) {
            kept = SigningKey.decode(Files.readString(old.resolve("server.key")).strip())
                    .orElseThrow();
            assertEquals(kept.verifyingKey(), embedded.key());
        }
        Centre.Place fresh = Centre.Kind.POSTGRES.place(old);
        try (CentralServer moved = fresh.server()) {
            assertEquals(kept.verifyingKey(), moved.key());
        }
        try (CentralServer second = start(fresh, "empty-folder")) {
            assertEquals(kept.verifyingKey(), second.key());
            assertFalse(Files.exists(folder.resolve("empty-folder").resolve("server.key")));
        }
        Path stranger = folder.resolve("stranger");
        CentralServer.start(stranger, 0).close();
        WorldFailure failure =
                assertThrows(WorldFailure.class, () -> CentralServer.start(fresh.storage(stranger), "127.0.0.1", 0));
        assertEquals("server.key-differs", failure.code());
        assertEquals(1, fresh.rows().count("server_key"));
    }

    @Test
    void whatIsWrongWithTheAddressIsSaidWithoutThePassword() throws Exception {
        int port = PostgresPrograms.cluster().port();
        String right = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=samut";
        assertEquals("server.database-password", refused(right, "wrong-secret"));
        assertEquals("server.database-password", refused(right + "&password=wrong-secret", Cluster.PASSWORD));
        assertEquals("server.database-password", refused(right.replace("samut", "nobody"), Cluster.PASSWORD));
        assertEquals("server.database-unknown", refused(right.replace("/postgres", "/none"), Cluster.PASSWORD));
        assertEquals("server.database-line", refused("jdbc:postgresql://127.0.0.1:1/x?user=u", "wrong-secret"));
        assertEquals(
                "server.database-line", refused("jdbc:postgresql://no-such-host.invalid/x?user=u", "wrong-secret"));
        assertEquals("server.database-address", refused("postgres://127.0.0.1/x", "wrong-secret"));
        assertEquals("server.database-address", refused("jdbc:postgresql://127.0.0.1:port/x", "wrong-secret"));
    }

    @Test
    void aHostThatNeverAnswersIsNotWaitedForForever() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/x?user=u&loginTimeout=1";
            long start = System.nanoTime();
            assertEquals("server.database-line", refused(url, "wrong-secret"));
            assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 8);
        }
    }

    @Test
    void aUserWhoMayNotMakeTablesIsToldSo() throws Exception {
        place.rows().change("create role weak login password 'w'");
        try {
            String url =
                    "jdbc:postgresql://127.0.0.1:" + PostgresPrograms.cluster().port() + "/postgres?user=weak";
            assertEquals("server.database-rights", refused(url, "w"));
        } finally {
            place.rows().change("drop role weak");
        }
    }

    private String refused(String url, String password) {
        WorldFailure failure = assertThrows(
                WorldFailure.class,
                () -> CentralServer.start(
                        Storage.postgres(folder.resolve("x"), url, Optional.of(password)), "127.0.0.1", 0));
        for (Throwable link = failure; link != null; link = link.getCause()) {
            assertFalse((link + "").contains("wrong-secret"), link.toString());
        }
        String words = failure.happened() + " " + failure.next();
        assertFalse(words.contains("wrong-secret") || words.contains(Cluster.PASSWORD), words);
        return failure.code();
    }

    @Test
    void thePasswordComesFromPostgresOwnFileToo() throws Exception {
        String secret = Cluster.PASSWORD.replace("\\", "\\\\").replace(":", "\\:");
        Path file = folder.resolve("pgpass");
        Files.writeString(file, "127.0.0.1:*:*:samut:" + secret + "\n");
        String before = System.getProperty("org.postgresql.pgpassfile");
        System.setProperty("org.postgresql.pgpassfile", file.toString());
        try {
            String url = place.url().orElseThrow();
            CentralServer.start(Storage.postgres(folder.resolve("y"), url, Optional.empty()), "127.0.0.1", 0)
                    .close();
        } finally {
            if (before == null) {
                System.clearProperty("org.postgresql.pgpassfile");
            } else {
                System.setProperty("org.postgresql.pgpassfile", before);
            }
        }
    }
}
