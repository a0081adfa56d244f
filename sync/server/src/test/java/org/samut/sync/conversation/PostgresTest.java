package org.samut.sync.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.SigningKey;
import org.samut.core.signature.VerifyingKey;
import org.samut.core.submission.Submission;
import org.samut.core.text.Text;
import org.samut.sync.database.Cluster;
import org.samut.sync.database.PostgresPrograms;
import org.samut.sync.protocol.FeedItem;
import org.samut.sync.protocol.FeedPage;
import org.samut.sync.protocol.Paths;
import org.samut.sync.protocol.Problem;
import org.samut.sync.protocol.WireJson;
import org.samut.sync.server.CentralServer;
import org.samut.sync.server.Publication;
import org.samut.sync.server.Storage;

/** What PostgreSQL does that a file in a folder does not: it goes away, undoes, waits, and serves two servers at once. */
class PostgresTest {
    private static final String RAISE = "create sequence tries;"
            + " create function undo() returns trigger language plpgsql as $$ begin"
            + " if nextval('tries') <= %d then raise exception using errcode = '%s'; end if; return new; end $$;"
            + " create trigger undo before insert on submission for each row execute function undo()";

    @TempDir
    Path folder;

    private Centre.Place place;
    private Centre server;
    private OfficePc pc;
    private Submission sealed;

    @BeforeAll
    static void isInstalled() {
        Centre.Kind.POSTGRES.isInstalled();
    }

    @BeforeEach
    void start() throws Exception {
        place = Centre.Kind.TWO_ON_POSTGRES.place(folder.resolve("server"));
        server = place.start();
        server.publish(OfficePc.FORM);
        pc = new OfficePc(folder.resolve("office"));
        pc.enrol(server.address(), server.activate(OfficePc.LAO));
        sealed = pc.seal();
    }

    @AfterEach
    void stop() throws Exception {
        pc.close();
        server.close();
    }

    @Test
    void bothServersTakeTheSameAtOnceAsOneRowAndOneReceipt() throws Exception {
        for (int round = 0; round < 5; round++) {
            Submission one = pc.seal();
            List<CompletableFuture<HttpResponse<String>>> answers =
                    IntStream.range(0, 16).mapToObj(i -> putLater(one)).toList();
            List<HttpResponse<String>> all =
                    answers.stream().map(CompletableFuture::join).toList();
            assertEquals(1, all.stream().map(HttpResponse::body).distinct().count(), all.toString());
            assertEquals(
                    1, all.stream().filter(answer -> answer.statusCode() == 201).count(), all.toString());
        }
        assertEquals(5, server.rows().count("submission"));
        assertEquals(server.servers().get(0).key(), server.servers().get(1).key());
    }

    @Test
    void aConnectionKilledInMidTransactionIsA503AndNothingIsHalfWritten() throws Exception {
        CompletableFuture<HttpResponse<String>> answer;
        try (Connection other = server.rows().open();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table submission in share mode");
            answer = putLater(sealed);
            String waiting =
                    "from pg_stat_activity where wait_event_type = 'Lock' and query like 'insert into submission%'";
            await("select 1 " + waiting);
            assertEquals("t", server.rows().value("select pg_terminate_backend(pid) " + waiting));
            isLater(answer.join());
            other.rollback();
        }
        assertEquals(0, server.rows().count("submission"));
        assertEquals(201, Http.put(server, pc, sealed, sealed.content()).statusCode());
    }

    @Test
    void allConnectionsKilledAtRestAreReplaced() throws Exception {
        IntStream.range(0, 16).mapToObj(i -> putLater(sealed)).toList().forEach(CompletableFuture::join);
        server.rows()
                .value("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where application_name = 'samut' and pid <> pg_backend_pid()");
        Submission next = pc.seal();
        int status = 503;
        for (int tries = 0; tries < 40 && status == 503; tries++) {
            status = Http.put(server, pc, next, next.content()).statusCode();
        }
        assertTrue(status == 201 || status == 200, "status " + status);
        assertEquals(2, server.rows().count("submission"));
    }

    @Test
    void aTransactionThatIsUndoneForAnotherOneIsTriedAgain() throws Exception {
        for (String state : List.of("40001", "40P01")) {
            Submission one = pc.seal();
            server.rows()
                    .change("drop trigger if exists undo on submission; drop function if exists undo;"
                            + " drop sequence if exists tries; " + RAISE.formatted(3, state));
            assertEquals(201, Http.put(server, pc, one, one.content()).statusCode(), state);
            assertEquals("4", server.rows().value("select last_value from tries"));
        }
    }

    @Test
    void itIsNotTriedForEver() throws Exception {
        server.rows().change(RAISE.formatted(1_000, "40001"));
        isLater(Http.put(server, pc, sealed, sealed.content()));
        assertEquals("6", server.rows().value("select last_value from tries"));
        assertEquals(0, server.rows().count("submission"));
    }

    @Test
    void aStatementThatTakesTooLongIsA503() throws Exception {
        String impatient = place.url().orElseThrow() + "&options=-c%20statement_timeout%3D300ms";
        Storage storage = Storage.postgres(folder.resolve("third"), impatient, Optional.of(Cluster.PASSWORD));
        try (CentralServer third = CentralServer.start(storage, "127.0.0.1", 0);
                Relay line = new Relay(third.address());
                Connection other = server.rows().open();
                Statement statement = other.createStatement()) {
            pc.goTo(line.address());
            other.setAutoCommit(false);
            statement.execute("lock table submission in share mode");
            HttpResponse<String> answer = Http.send(Http.to(server, "/", Http.token(pc))
                    .uri(third.address().resolve(Http.path(sealed)))
                    .header(Paths.SIGNATURE, sealed.signature())
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(sealed.content()))
                    .build());
            isLater(answer);
            other.rollback();
        }
        assertEquals(201, Http.put(server, pc, sealed, sealed.content()).statusCode());
    }

    @Test
    void placesInTheFeedComeInTheOrderOfCommits() throws Exception {
        // The first to come takes its place and is slow to commit; whoever comes second must not be seen before it.
        server.rows()
                .change("create function slow() returns trigger language plpgsql as $$ begin"
                        + " if new.sequence = 2 then perform pg_sleep(1.5); end if; return new; end $$;"
                        + " create trigger slow before insert on feed_item for each row execute function slow()");
        List<Long> seen = new ArrayList<>();
        readOn(seen);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> announce("ช้า"));
        await("select 1 from pg_stat_activity where wait_event = 'PgSleep'");
        CompletableFuture<Void> quick = CompletableFuture.runAsync(() -> announce("เร็ว"));
        // A reader goes on from the last place that he has seen, and must in the end have seen all.
        while (!slow.isDone() || !quick.isDone()) {
            readOn(seen);
        }
        readOn(seen);
        assertEquals(List.of(1L, 2L, 3L), seen);
    }

    private void await(String row) throws Exception {
        for (int i = 0; i < 500 && server.rows().value(row).isEmpty(); i++) {
            Thread.sleep(10);
        }
    }

    private void readOn(List<Long> seen) throws Exception {
        boolean more = true;
        while (more) {
            long after = seen.isEmpty() ? 0 : seen.get(seen.size() - 1);
            String body = Http.get(
                            server, "/v1/feed?after=" + after, Http.token(pc).orElseThrow())
                    .body();
            FeedPage page = WireJson.reply(body.getBytes(UTF_8), FeedPage.class).orElseThrow();
            page.items().stream().map(FeedItem::sequence).forEach(seen::add);
            more = page.more();
        }
    }

    private void announce(String title) {
        try {
            Publication.announce(server.storage(), Text.of(title, title), Text.of("", ""));
        } catch (WorldFailure e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aNewerDatabaseIsNotTouched() throws Exception {
        server.rows().change("insert into migration values (99, 'V99', 'now')");
        WorldFailure failure = assertThrows(WorldFailure.class, () -> place.server());
        assertEquals("server.newer", failure.code());
        assertEquals("99", server.rows().value("select max(version) from migration"));
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

    @Test
    void aSlackSettingOfTheDatabaseDoesNotWeakenThePromise() throws Exception {
        String slack = place.url().orElseThrow() + "&options=-c%20synchronous_commit%3Doff";
        Storage storage = Storage.postgres(folder.resolve("z"), slack, Optional.of(Cluster.PASSWORD));
        server.rows()
                .change("create table seen (setting text); create function note() returns trigger language plpgsql"
                        + " as $$ begin insert into seen values (current_setting('synchronous_commit')); return new; end $$;"
                        + " create trigger note before insert on submission for each row execute function note()");
        try (CentralServer third = CentralServer.start(storage, "127.0.0.1", 0)) {
            pc.goTo(third.address());
            pc.run();
        }
        assertEquals("on", server.rows().value("select setting from seen"));
        assertArrayEquals(sealed.content(), server.rows().content(sealed.id()));
    }

    @Test
    void whenOneServerIsKilledTheOtherGoesOn() throws Exception {
        String receipt = Http.put(server, pc, sealed, sealed.content()).body();
        server.servers().get(0).close();
        URI left = server.servers().get(1).address();
        HttpResponse<String> again = Http.send(Http.to(server, "/", Http.token(pc))
                .uri(left.resolve(Http.path(sealed) + "/receipt"))
                .GET()
                .build());
        assertEquals(receipt, again.body());
    }

    private CompletableFuture<HttpResponse<String>> putLater(Submission one) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return Http.put(server, pc, one, one.content());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** 503 in words, with the time to come again. */
    private static void isLater(HttpResponse<String> answer) {
        Problem problem = Http.problem(answer);
        assertEquals(503, answer.statusCode());
        assertEquals("server.unavailable", problem.code());
        assertEquals(Optional.of("5"), answer.headers().firstValue("Retry-After"));
    }
}
