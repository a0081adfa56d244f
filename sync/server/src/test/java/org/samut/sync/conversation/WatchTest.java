package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.samut.core.signature.SigningKey;
import org.samut.core.submission.Submission;
import org.samut.sync.protocol.ActivationCode;
import org.samut.sync.protocol.EnrolmentRequest;
import org.samut.sync.protocol.WireJson;
import org.samut.sync.server.CentralServer;
import org.samut.sync.server.operation.Operation;

/** Health and figures, as a watcher asks for them, and whom the server believes about a client's address. */
@ParameterizedClass
@EnumSource(value = Centre.Kind.class, names = "TWO_ON_POSTGRES", mode = EnumSource.Mode.EXCLUDE)
class WatchTest extends OnEachDatabase {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @Test
    void aServerThatWorksIsLiveAndReady() throws Exception {
        try (CentralServer server = start(Operation.USUAL)) {
            for (String path : Set.of("/v1/health", "/v1/health/live", "/v1/health/ready")) {
                HttpResponse<String> answer = get(server, path);
                assertEquals(200, answer.statusCode(), path);
                assertEquals("{\"status\":\"up\"}", answer.body());
            }
        }
    }

    @Test
    void theFiguresCountByRouteAndTellNobodysName() throws Exception {
        Centre.Place place = kind.place(folder.resolve("server"));
        try (CentralServer server = start(place, Operation.USUAL);
                OfficePc pc = new OfficePc(folder.resolve("office"))) {
            server.publish(OfficePc.FORM);
            pc.enrol(server.address(), server.activate(OfficePc.LAO));
            Submission sealed = pc.seal();
            pc.run();
            get(server, "/nowhere/secret-word");
            String figures = get(server, "/metrics").body();
            String route = "/v1/submissions/{id}/revisions/{revision}";
            assertTrue(
                    figures.contains("samut_requests_total{method=\"PUT\",route=\"" + route + "\",status=\"201\"} 1.0"),
                    figures);
            assertTrue(
                    figures.contains("samut_requests_total{method=\"GET\",route=\"other\",status=\"404\"} 1.0"),
                    figures);
            // The second judgement comes a moment after the receipt.
            String judged = figures;
            for (int look = 0; look < 200 && !judged.contains("samut_judged_otherwise 1.0"); look++) {
                Thread.sleep(100);
                judged = get(server, "/metrics").body();
            }
            assertTrue(judged.contains("samut_judged_otherwise 1.0"), judged);
            assertEquals(place.url().isPresent(), figures.contains("samut_connections_active"));
            for (String secret : Set.of(
                    sealed.id(), OfficePc.LAO, "secret-word", Http.token(pc).orElseThrow(), "127.0.0.1")) {
                assertFalse(figures.contains(secret), secret);
            }
        }
    }

    @Test
    void throughAProxyNobodyReadsTheFiguresWithoutTheToken() throws Exception {
        try (CentralServer server = start(Operation.USUAL)) {
            assertEquals(200, get(server, "/metrics").statusCode());
            assertEquals(
                    404, get(server, "/metrics", "X-Forwarded-For", "127.0.0.1").statusCode());
        }
        try (CentralServer server = start(Operation.USUAL.measuredBy("a-long-secret"))) {
            assertEquals(404, get(server, "/metrics").statusCode());
            assertEquals(
                    404,
                    get(server, "/metrics", "Authorization", "Bearer another").statusCode());
            assertEquals(
                    200,
                    get(server, "/metrics", "Authorization", "Bearer a-long-secret")
                            .statusCode());
        }
    }

    @Test
    void onlyATrustedProxySaysWhoseAddressItIs() throws Exception {
        for (boolean trusted : new boolean[] {true, false}) {
            Centre.Place place = kind.place(folder.resolve("server-" + trusted));
            Operation operation = trusted ? Operation.USUAL.behind(Set.of("127.0.0.1")) : Operation.USUAL;
            try (CentralServer server = start(place, operation)) {
                assertEquals(403, wrongCode(server).statusCode());
                assertEquals(
                        trusted ? "203.0.113.9" : "127.0.0.1", place.rows().value("select address from wrong_code"));
            }
        }
    }

    private CentralServer start(Operation operation) throws Exception {
        return start(
                kind.place(folder.resolve("server" + operation.metricsToken().isPresent())), operation);
    }

    private static CentralServer start(Centre.Place place, Operation operation) throws Exception {
        return CentralServer.start(
                place.storage(), new CentralServer.Place("127.0.0.1", 0, Clock.systemUTC(), operation));
    }

    private static HttpResponse<String> get(CentralServer server, String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(server.address().resolve(path)).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** An enrolment whose proof is right and whose code is not. */
    private static HttpResponse<String> wrongCode(CentralServer server) throws Exception {
        SigningKey pc = SigningKey.generate();
        String code = ActivationCode.generate(new SecureRandom()).written();
        EnrolmentRequest request = EnrolmentRequest.signed(OfficePc.LAO, code, pc, server.key());
        return CLIENT.send(
                HttpRequest.newBuilder(server.address().resolve("/v1/enrolments"))
                        .header("Content-Type", "application/json")
                        .header("X-Forwarded-For", "203.0.113.9")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(WireJson.write(request)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
