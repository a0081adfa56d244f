package org.samut.sync.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.failure.WorldFailure;
import org.samut.core.submission.Submission;
import org.samut.core.text.Text;
import org.samut.sync.database.Cluster;
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
        try (CentralServer third = third("-c%20statement_timeout%3D300ms");
                Connection other = server.rows().open();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table submission in share mode");
            isLater(putLater(third, sealed).join());
            other.rollback();
        }
        assertEquals(201, Http.put(server, pc, sealed, sealed.content()).statusCode());
    }

    @Test
    void withoutAFreeConnectionItIsA503() throws Exception {
        List<Submission> many = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            many.add(pc.seal());
        }
        List<CompletableFuture<HttpResponse<String>>> answers;
        try (CentralServer third = third("-c%20statement_timeout%3D60s")) {
            try (Connection other = server.rows().open();
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("lock table submission in share mode");
                answers = many.stream().map(one -> putLater(third, one)).toList();
                await("select 1 from pg_stat_activity where wait_event_type = 'Lock' having count(*) = 16");
                isLater(putLater(third, sealed).join());
                other.rollback();
            }
            for (CompletableFuture<HttpResponse<String>> answer : answers) {
                assertEquals(201, answer.join().statusCode());
            }
        }
        assertEquals(16, server.rows().count("submission"));
    }

    /** A third server on the same database, with these settings of its sessions. */
    private CentralServer third(String options) throws WorldFailure {
        String url = place.url().orElseThrow() + "&options=" + options;
        Storage storage = Storage.postgres(folder.resolve("third"), url, Optional.of(Cluster.PASSWORD));
        return CentralServer.start(storage, "127.0.0.1", 0);
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
    void aSlackSettingOfTheDatabaseDoesNotWeakenThePromise() throws Exception {
        server.rows()
                .change("create table seen (setting text); create function note() returns trigger language plpgsql"
                        + " as $$ begin insert into seen values (current_setting('synchronous_commit')); return new; end $$;"
                        + " create trigger note before insert on submission for each row execute function note()");
        try (CentralServer third = third("-c%20synchronous_commit%3Doff")) {
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

    /** To whichever server's turn it is. */
    private CompletableFuture<HttpResponse<String>> putLater(Submission one) {
        return putLater(server.address(), one);
    }

    private CompletableFuture<HttpResponse<String>> putLater(CentralServer to, Submission one) {
        return putLater(to.address(), one);
    }

    private CompletableFuture<HttpResponse<String>> putLater(URI to, Submission one) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return Http.send(Http.to(server, "/", Http.token(pc))
                                .uri(to.resolve(Http.path(one)))
                                .header(Paths.SIGNATURE, one.signature())
                                .PUT(HttpRequest.BodyPublishers.ofByteArray(one.content()))
                                .build());
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                task -> new Thread(task).start());
    }

    /** 503 in words, with the time to come again. */
    private static void isLater(HttpResponse<String> answer) {
        Problem problem = Http.problem(answer);
        assertEquals(503, answer.statusCode());
        assertEquals("server.unavailable", problem.code());
        assertEquals(Optional.of("5"), answer.headers().firstValue("Retry-After"));
    }
}
