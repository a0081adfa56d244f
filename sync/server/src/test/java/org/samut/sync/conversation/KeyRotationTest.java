package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.samut.core.failure.Outcome;
import org.samut.core.settings.Settings;
import org.samut.core.signature.Jws;
import org.samut.core.signature.VerifyingKey;
import org.samut.core.submission.Submission;
import org.samut.core.text.Text;
import org.samut.sync.client.PinnedKeys;
import org.samut.sync.client.RunReport;
import org.samut.sync.server.Publication;
import org.samut.sync.server.ServerKeyChanges;
import org.samut.sync.server.key.KeyChange;
import org.samut.sync.server.ledger.KeyLedger.State;

/** The server's keys change while it runs, and PCs follow. */
@ParameterizedClass
@EnumSource(Centre.Kind.class)
class KeyRotationTest extends OnEachDatabase {
    @TempDir
    Path folder;

    private Centre server;
    private OfficePc pc;

    @BeforeEach
    void anOfficeIsEnrolled() throws Exception {
        server = kind.start(folder.resolve("server"));
        server.publish(OfficePc.FORM);
        pc = enrolled("office");
    }

    private OfficePc enrolled(String name) throws Exception {
        OfficePc made = new OfficePc(folder.resolve(name));
        assertInstanceOf(Outcome.Done.class, made.enrol(server.address(), server.activate(OfficePc.LAO)));
        return made;
    }

    @AfterEach
    void stop() throws Exception {
        pc.close();
        server.close();
    }

    /** Waits until the running servers have noticed, as they do within a second. */
    private void rotate() throws Exception {
        assertInstanceOf(Outcome.Done.class, ServerKeyChanges.rotate(server.storage()));
        Thread.sleep(1_100);
    }

    private void revoke(String id) throws Exception {
        assertInstanceOf(Outcome.Done.class, ServerKeyChanges.revoke(server.storage(), id));
        Thread.sleep(1_100);
    }

    private Optional<VerifyingKey> signer(Submission submission) throws Exception {
        PinnedKeys keys = PinnedKeys.of(pc.office.settings()).orElseThrow();
        String receipt = pc.delivery(submission).receipt().orElseThrow();
        return Optional.of(keys.of(receipt))
                .filter(key -> Jws.open(key, receipt).isPresent());
    }

    @Test
    void aPcFollowsARotationAndWhatTheOldKeySignedStaysGood() throws Exception {
        VerifyingKey first = server.key();
        Submission before = pc.seal();
        assertEquals(RunReport.State.RECEIVED, pc.run().state());
        rotate();
        VerifyingKey second = server.key();
        assertNotEquals(first, second);
        Submission after = pc.seal();
        assertEquals(RunReport.State.RECEIVED, pc.run().state());
        assertEquals(Optional.of(first), signer(before));
        assertEquals(Optional.of(second), signer(after));
        assertEquals(Optional.of(second.encoded()), pc.office.settings().value(Settings.SERVER_KEY));
        rotate();
        assertEquals(RunReport.State.NOTHING_TO_SEND, pc.run().state());
    }

    @Test
    void aPcThatWasAwayDuringTwoRotationsFollowsToo() throws Exception {
        pc.run();
        rotate();
        rotate();
        pc.seal();
        assertEquals(RunReport.State.RECEIVED, pc.run().state());
    }

    @Test
    void aNewcomerBelievesWhatRetiredKeysHaveSigned() throws Exception {
        Publication.announce(server.storage(), Text.of("ข่าว", "News"), Text.of("", ""));
        rotate();
        try (OfficePc newcomer = enrolled("newcomer")) {
            RunReport report = newcomer.run();
            assertEquals(List.of(), report.refusals());
            assertEquals(1, newcomer.office.announcements().list().size());
            assertEquals(1, report.forms().size());
        }
    }

    @Test
    void aRevokedKeyCountsNoMoreAndTheServerSignsAnewWhatItSaidByIt() throws Exception {
        rotate();
        pc.run();
        VerifyingKey stolen = server.key();
        Submission submission = pc.seal();
        assertEquals(RunReport.State.RECEIVED, pc.run().state());
        assertEquals(Optional.of(stolen), signer(submission));
        Publication.announce(server.storage(), Text.of("ข่าว", "News"), Text.of("", ""));
        revoke(stolen.id());
        assertNotEquals(stolen, server.key());
        pc.run();
        assertEquals(Optional.empty(), signer(submission));
        assertEquals(1, pc.office.announcements().list().size());
        pc.runNow();
        assertEquals(Optional.of(server.key()), signer(submission));
        try (OfficePc newcomer = enrolled("newcomer")) {
            assertEquals(List.of(), newcomer.run().refusals());
            assertEquals(1, newcomer.office.announcements().list().size());
        }
    }

    /** Without a next key that PCs know, nobody can say whether the new key is the server's or the thief's. */
    @Test
    void theFirstKeyRevokedBeforeAnyRotationWantsEachPcEnrolledAgain() throws Exception {
        pc.run();
        revoke(server.key().id());
        RunReport report = pc.run();
        assertEquals(RunReport.State.STOPPED, report.state());
        assertEquals("sync.other-server", report.refusals().get(0).code());
        assertInstanceOf(Outcome.Done.class, pc.enrol(server.address(), server.activate(OfficePc.LAO)));
        pc.seal();
        assertEquals(RunReport.State.RECEIVED, pc.run().state());
    }

    @Test
    void theListTellsEachKeysState() throws Exception {
        assertEquals(List.of(State.CURRENT), states());
        rotate();
        assertEquals(List.of(State.RETIRED, State.CURRENT, State.NEXT), states());
        rotate();
        assertEquals(List.of(State.RETIRED, State.RETIRED, State.CURRENT, State.NEXT), states());
        assertInstanceOf(Outcome.Refused.class, ServerKeyChanges.revoke(server.storage(), "0123456789abcdef"));
    }

    @Test
    void aServerThatStartsAgainSignsByTheSameKey() throws Exception {
        rotate();
        VerifyingKey now = server.key();
        server.close();
        server = server.place.start();
        assertEquals(now, server.key());
        assertTrue(states().contains(State.NEXT));
    }

    private List<State> states() throws Exception {
        return ServerKeyChanges.list(server.storage()).stream()
                .map(KeyChange.Key::state)
                .toList();
    }
}
