package org.samut.sync.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.samut.core.failure.Outcome;
import org.samut.core.signature.Jws;
import org.samut.core.signature.SigningKey;
import org.samut.core.submission.Submission;
import org.samut.sync.client.RunReport;
import org.samut.sync.protocol.Paths;
import org.samut.sync.server.Devices;

/** A PC that is stolen, its access taken away, and what its token alone can do before that. */
@ParameterizedClass
@EnumSource(Centre.Kind.class)
class RevokedDeviceTest extends OnEachDatabase {
    @TempDir
    Path folder;

    private Centre server;
    private OfficePc stolen;
    private OfficePc other;

    @BeforeEach
    void anOfficeHasTwoPcs() throws Exception {
        server = kind.start(folder.resolve("server"));
        server.publish(OfficePc.FORM);
        stolen = enrolled("stolen", SigningKey.generate());
        other = enrolled("other", SigningKey.generate());
    }

    private OfficePc enrolled(String name, SigningKey key) throws Exception {
        OfficePc pc = new OfficePc(folder.resolve(name), OfficePc.LAO, Clock.systemUTC(), key);
        assertInstanceOf(Outcome.Done.class, pc.enrol(server.address(), server.activate(OfficePc.LAO)));
        return pc;
    }

    @AfterEach
    void stop() throws Exception {
        stolen.close();
        other.close();
        server.close();
    }

    private Outcome<Boolean> revoke() throws Exception {
        return Devices.revoke(
                server.storage(), OfficePc.LAO, stolen.key.verifyingKey().id());
    }

    @Test
    void aRevokedPcIsToldSoAndWhatCameFromItBeforeStays() throws Exception {
        Submission before = stolen.seal();
        assertEquals(1, stolen.run().received().size());
        assertEquals(Outcome.done(true), revoke());
        assertEquals(Outcome.done(false), revoke());
        Submission after = stolen.seal();
        RunReport report = stolen.runNow();
        assertEquals(RunReport.State.STOPPED, report.state());
        assertEquals("token.revoked", report.refusals().get(0).code());
        assertEquals(
                401,
                http(stolen)
                        .put(path(after), after.content(), after.signature())
                        .statusCode());
        assertTrue(http(other).get(path(before) + "/receipt").statusCode() == 200);
    }

    @Test
    void theOtherPcsOfTheOfficeGoOn() throws Exception {
        revoke();
        other.seal();
        assertEquals(RunReport.State.RECEIVED, other.run().state());
    }

    @Test
    void whatARevokedPcSealsIsNotTakenFromAnotherPcEither() throws Exception {
        Submission early = stolen.seal();
        assertEquals(1, stolen.run().received().size());
        revoke();
        Submission late = stolen.seal();
        var refused = http(other).put(path(late), late.content(), late.signature());
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("submission.device-revoked"), refused.body());
        assertEquals(
                200,
                http(other).put(path(early), early.content(), early.signature()).statusCode());
    }

    @Test
    void aRevokedKeyIsNeverEnrolledAgainAndSpendsNoCode() throws Exception {
        revoke();
        String code = server.activate(OfficePc.LAO);
        Outcome<?> again = stolen.enrol(server.address(), code);
        assertEquals(
                "enrolment.device-revoked",
                ((Outcome.Refused<?>) again).refusals().get(0).code());
        try (OfficePc fresh = new OfficePc(folder.resolve("fresh"))) {
            assertInstanceOf(Outcome.Done.class, fresh.enrol(server.address(), code));
        }
    }

    /** It reads what every office may read and this office's own; it brings nothing that no PC of the office has signed. */
    @Test
    void aStolenTokenWithoutTheKeyReadsAndRepeatsAndBringsNothingNew() throws Exception {
        Submission known = stolen.seal();
        stolen.run();
        Asking thief = http(stolen);
        assertEquals(200, thief.get("/v1/feed?after=0").statusCode());
        assertEquals(200, thief.get(path(known) + "/receipt").statusCode());
        assertEquals(
                200, thief.put(path(known), known.content(), known.signature()).statusCode());
        Submission next = other.seal();
        SigningKey own = SigningKey.generate();
        for (String signature : List.of(Jws.detached(own, next.content()), known.signature(), "x..y")) {
            var refused = thief.put(path(next), next.content(), signature);
            assertEquals(422, refused.statusCode());
            assertTrue(refused.body().contains("submission.signature"), refused.body());
        }
    }

    @Test
    void anEditedOrMisdirectedRequestIsRefusedAndARepeatedOneChangesNothing() throws Exception {
        Submission sealed = stolen.seal();
        Asking pc = http(stolen);
        byte[] edited = new String(sealed.content(), UTF_8)
                .replaceFirst("\"frame\":\"[0-9.]+\"", "\"frame\":\"1\"")
                .getBytes(UTF_8);
        assertTrue(pc.put(path(sealed), edited, sealed.signature()).body().contains("submission.signature"));
        assertTrue(pc.put("/v1/submissions/" + sealed.id() + "/revisions/2", sealed.content(), sealed.signature())
                .body()
                .contains("submission.mismatch"));
        var first = pc.put(path(sealed), sealed.content(), sealed.signature());
        assertEquals(201, first.statusCode());
        var again = pc.put(path(sealed), sealed.content(), sealed.signature());
        assertEquals(200, again.statusCode());
        assertEquals(first.body(), again.body());
    }

    private Asking http(OfficePc pc) throws Exception {
        return new Asking(server, Http.token(pc));
    }

    /** Questions with a PC's token, by any program. */
    private record Asking(Centre server, Optional<String> token) {
        HttpResponse<String> get(String path) throws Exception {
            return Http.send(Http.to(server, path, token).GET().build());
        }

        HttpResponse<String> put(String path, byte[] content, String signature) throws Exception {
            return Http.send(Http.to(server, path, token)
                    .header(Paths.SIGNATURE, signature)
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(content))
                    .build());
        }
    }

    private static String path(Submission submission) {
        return Http.path(submission);
    }
}
