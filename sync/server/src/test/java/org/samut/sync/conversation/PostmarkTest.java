package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.postmark.Heads;
import org.samut.core.postmark.Postmark;
import org.samut.core.postmark.Postmarks;
import org.samut.core.settings.Settings;
import org.samut.core.signature.SigningKey;
import org.samut.core.submission.Receipts;
import org.samut.core.submission.Submission;
import org.samut.core.submission.Timing;
import org.samut.core.submission.Timing.Standing;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entry;
import org.samut.sync.client.RunReport;
import org.samut.sync.protocol.Beacon;

/** When a seal was, whatever the PC's clock said; and what a cheat can do about it. The window ends at 17:00 UTC. */
@ParameterizedClass
@EnumSource(Centre.Kind.class)
class PostmarkTest extends OnEachDatabase {
    private static final String LAST_MORNING = "2024-07-31T03:00:00Z";
    private static final String LAST_NOON = "2024-07-31T05:00:00Z";
    private static final String LAST_AFTERNOON = "2024-07-31T08:00:00Z";
    private static final String NEXT_DAY = "2024-08-01T02:00:00Z";
    private static final String DAY_AFTER = "2024-08-02T02:00:00Z";

    @TempDir
    Path folder;

    private final SetClock serverClock = new SetClock(LAST_MORNING);
    private final SetClock pcClock = new SetClock(LAST_MORNING);
    private Centre server;
    private OfficePc pc;
    private Relay line;

    @BeforeEach
    void anOfficeHasPulledOnTheLastMorning() throws Exception {
        server = kind.start(folder.resolve("server"), serverClock);
        server.publish(OfficePc.FORM);
        pc = new OfficePc(folder.resolve("office"), OfficePc.LAO, pcClock);
        assertInstanceOf(Outcome.Done.class, pc.enrol(server.address(), server.activate(OfficePc.LAO)));
        line = new Relay(server.address());
        pc.goTo(line.address());
        pc.run();
    }

    @AfterEach
    void stop() throws Exception {
        line.close();
        pc.close();
        server.close();
    }

    /** Both clocks; what is not said otherwise is honest. */
    private void itIs(String time) {
        serverClock.set(time);
        pcClock.set(time);
    }

    private Timing received(Submission submission) throws WorldFailure {
        assertEquals(1, pc.run().received().size());
        return Receipts.verify(server.key(), pc.delivery(submission).receipt().orElseThrow(), submission)
                .orElseThrow()
                .timing()
                .orElseThrow();
    }

    /** A run in which the feed comes and the submission does not get through. */
    private void pullOnly() throws Exception {
        line.onPut(Relay.answering("HTTP/1.1 503 Service Unavailable\nRetry-After: 60", ""));
        assertEquals(RunReport.State.WAITING, pc.run().state());
    }

    @Test
    void receivedWithinTheWindowIsInTime() throws Exception {
        itIs(LAST_NOON);
        Timing timing = received(pc.seal());
        assertEquals(Standing.IN_TIME, timing.standing());
        assertEquals(Instant.parse("2024-07-31T17:00:00Z"), timing.closes());
        assertEquals(Optional.of(Instant.parse(LAST_MORNING)), timing.sealedAfter());
        assertEquals(Optional.of(Instant.parse(LAST_NOON)), timing.sealedBefore());
    }

    @Test
    void sealedInTimeAndSeenByABeaconInTimeIsInTimeWheneverItArrives() throws Exception {
        itIs(LAST_NOON);
        Submission submission = pc.seal();
        itIs(LAST_AFTERNOON);
        pullOnly();
        itIs(DAY_AFTER);
        Timing timing = received(submission);
        assertEquals(Standing.IN_TIME, timing.standing());
        assertEquals(Optional.of(Instant.parse(LAST_AFTERNOON)), timing.sealedBefore());
    }

    @Test
    void sealedWithoutALineBetweenTwoBeaconsIsForTheOwnerToDecide() throws Exception {
        itIs(LAST_NOON);
        Submission submission = pc.seal();
        itIs(NEXT_DAY);
        Timing timing = received(submission);
        assertEquals(Standing.UNPROVEN, timing.standing());
        assertEquals(Optional.of(Instant.parse(LAST_MORNING)), timing.sealedAfter());
        assertEquals(Optional.of(Instant.parse(NEXT_DAY)), timing.sealedBefore());
    }

    @Test
    void sealedAfterABeaconOfTheNextDayIsLateAndIsTakenAllTheSame() throws Exception {
        itIs(NEXT_DAY);
        pc.run();
        itIs(DAY_AFTER);
        assertEquals(Standing.LATE, received(pc.seal()).standing());
    }

    @Test
    void theFirstBeaconAfterTheSealIsTheOneThatCountsAndTheLogGrowsByOneLineASeal() throws Exception {
        itIs(LAST_NOON);
        Submission submission = pc.seal();
        long lines = pc.office.workbooks().length(submission.id());
        for (String time : List.of(LAST_AFTERNOON, NEXT_DAY, DAY_AFTER)) {
            itIs(time);
            pullOnly();
        }
        itIs("2024-08-03T02:00:00Z");
        assertEquals(
                Instant.parse(LAST_AFTERNOON),
                received(submission).sealedBefore().orElseThrow());
        assertEquals(lines, pc.office.workbooks().length(submission.id()));
        assertEquals(
                1,
                pc.office.workbooks().log(submission.id()).stream()
                        .filter(change -> change.field().equals(Postmark.EVENT))
                        .count());
    }

    @Test
    void anHonestPcWithAWrongClockLosesNothingByIt() throws Exception {
        serverClock.set(LAST_NOON);
        pcClock.set("2031-01-01T00:00:00Z");
        Submission submission = pc.seal();
        pullOnly();
        serverClock.set(DAY_AFTER);
        pcClock.set("2001-01-01T00:00:00Z");
        pc.office.outbox().postpone(submission.id(), 1, Instant.EPOCH, false);
        assertEquals(Standing.IN_TIME, received(submission).standing());
    }

    @Test
    void aClockSetBackDoesNotMakeALateSealEarly() throws Exception {
        itIs(NEXT_DAY);
        pc.run();
        pcClock.set(LAST_NOON);
        assertEquals(Standing.LATE, received(pc.seal()).standing());
    }

    @Test
    void aClockSetForwardDoesNotMakeABeaconComeEarlier() throws Exception {
        pcClock.set("2031-01-01T00:00:00Z");
        serverClock.set(NEXT_DAY);
        Submission submission = pc.seal();
        assertEquals(Standing.UNPROVEN, received(submission).standing());
    }

    /** The most that a cheat gets: the same as an office that had no line for so long. */
    @Test
    void anOldCopyOfTheFolderIsSealedAgainAndProvesNothingInTime() throws Exception {
        SigningKey key = pc.key;
        pc.close();
        copy(folder.resolve("office"), folder.resolve("copy"));
        pc = new OfficePc(folder.resolve("office"), OfficePc.LAO, pcClock, key);
        itIs(NEXT_DAY);
        pc.run();
        pc.close();
        pcClock.set(LAST_NOON);
        pc = new OfficePc(folder.resolve("copy"), OfficePc.LAO, pcClock, key);
        Timing timing = received(pc.seal());
        assertEquals(Standing.UNPROVEN, timing.standing());
        assertEquals(Optional.of(Instant.parse(NEXT_DAY)), timing.sealedBefore());
    }

    @Test
    void anOldBeaconPutIntoTheLogAgainMakesTheSealNoEarlier() throws Exception {
        String old = pc.office.settings().value(Settings.BEACON).orElseThrow();
        itIs(NEXT_DAY);
        pc.run();
        pc.office.settings().keep(Settings.BEACON, old);
        assertEquals(Standing.UNPROVEN, received(pc.seal()).standing());
    }

    /** The program finds a log that lost its end and does not open it; a cheat with another program seals without a beacon. */
    @Test
    void aLogCutBehindItsLastBeaconIsFoundAndProvesLessThanNoLine() throws Exception {
        itIs(NEXT_DAY);
        pc.run();
        pc.seal();
        SigningKey key = pc.key;
        pc.close();
        try (Connection file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("office/samut.db"));
                Statement cut = file.createStatement()) {
            cut.executeUpdate("drop trigger change_never_deleted");
            cut.executeUpdate(
                    "delete from change where sequence >=" + " (select sequence from change where field = '#beacon')");
        }
        assertThrows(WorldFailure.class, () -> new OfficePc(folder.resolve("office"), OfficePc.LAO, pcClock, key));
        pc = new OfficePc(folder.resolve("anew"), OfficePc.LAO, pcClock);
        assertInstanceOf(Outcome.Done.class, pc.enrol(server.address(), server.activate(OfficePc.LAO)));
        Timing timing = received(pc.seal());
        assertEquals(Standing.LATE, timing.standing());
        assertEquals(Optional.empty(), timing.sealedAfter());
    }

    @Test
    void aBeaconOfAnotherServerProvesNothing() throws Exception {
        itIs(NEXT_DAY);
        Submission submission = pc.seal();
        SigningKey other = SigningKey.generate();
        pc.postmarks = doctored(postmark -> {
            Postmark.Covered covered = postmark.after().orElseThrow();
            String forged = Beacon.at(Instant.parse(LAST_NOON), Heads.hash(covered.leaves()))
                    .signedBy(other);
            return new Postmark(
                    Optional.empty(), Optional.of(new Postmark.Covered(forged, covered.lastHash(), covered.leaves())));
        });
        Timing timing = received(submission);
        assertEquals(Standing.LATE, timing.standing());
        assertEquals(Optional.empty(), timing.sealedBefore());
    }

    @Test
    void anEarlyBeaconDoesNotCoverALateSeal() throws Exception {
        itIs(LAST_NOON);
        pc.run();
        String early = pc.office.settings().value(Settings.BEACON).orElseThrow();
        itIs(NEXT_DAY);
        Submission submission = pc.seal();
        pc.postmarks = doctored(postmark -> {
            Postmark.Covered covered = postmark.after().orElseThrow();
            return new Postmark(
                    postmark.before(), Optional.of(new Postmark.Covered(early, covered.lastHash(), covered.leaves())));
        });
        Timing timing = received(submission);
        assertEquals(Standing.UNPROVEN, timing.standing());
        assertEquals(Optional.empty(), timing.sealedBefore());
    }

    /** The beacon is right and early, and what it covers is another revision's seal. */
    @Test
    void theBeaconOfOneSealIsNotThatOfAnother() throws Exception {
        itIs(LAST_NOON);
        Submission first = pc.seal();
        pullOnly();
        Postmark.Covered early = pc.office.postmarks().of(first.id(), 1).after().orElseThrow();
        itIs(NEXT_DAY);
        Submission second = pc.seal();
        pc.postmarks = doctored(postmark -> new Postmark(postmark.before(), Optional.of(early)));
        pc.run();
        Timing timing = Receipts.verify(
                        server.key(), pc.delivery(second).receipt().orElseThrow(), second)
                .orElseThrow()
                .timing()
                .orElseThrow();
        assertEquals(Standing.UNPROVEN, timing.standing());
        assertEquals(Optional.empty(), timing.sealedBefore());
    }

    @Test
    void anEditedLineOfTheLogIsNotTheOneThatWasSealed() throws Exception {
        String early = pc.office.settings().value(Settings.BEACON).orElseThrow();
        itIs(NEXT_DAY);
        pc.run();
        Submission submission = pc.seal();
        pc.postmarks = doctored(postmark -> {
            Change line = postmark.before().orElseThrow();
            Change edited = new Change(
                    line.sequence(),
                    line.workbook(),
                    line.field(),
                    new Entry.Words(early),
                    line.author(),
                    line.time(),
                    line.document(),
                    line.previousHash(),
                    line.hash());
            return new Postmark(Optional.of(edited), postmark.after());
        });
        Timing timing = received(submission);
        assertEquals(Standing.LATE, timing.standing());
        assertEquals(Optional.empty(), timing.sealedAfter());
    }

    @Test
    void aSealThatIsProvenEarlierThanWhatItHoldsProvesNothing() throws Exception {
        itIs(LAST_NOON);
        Submission submission = pc.seal();
        // A server whose clock was set back by an hour between two pulls.
        serverClock.set("2024-07-31T02:00:00Z");
        Timing timing = received(submission);
        assertEquals(Standing.IN_TIME, timing.standing());
        assertEquals(Optional.empty(), timing.sealedAfter());
    }

    @Test
    void whatIsNoPostmarkHarmsNothing() throws Exception {
        itIs(LAST_NOON);
        Submission submission = pc.seal();
        pc.postmarks = doctored(postmark -> new Postmark(
                Optional.empty(),
                Optional.of(new Postmark.Covered("x".repeat(9_000), Change.NO_HASH, List.of(Change.NO_HASH)))));
        assertEquals(Standing.IN_TIME, received(submission).standing());
    }

    private interface Doctoring {
        Postmark of(Postmark honest);
    }

    private Postmarks doctored(Doctoring doctoring) {
        Postmarks honest = pc.office.postmarks();
        return new Postmarks() {
            @Override
            public Heads heads() throws WorldFailure {
                return honest.heads();
            }

            @Override
            public Postmark of(String workbook, int revision) throws WorldFailure {
                return doctoring.of(honest.of(workbook, revision));
            }
        };
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : new ArrayList<>(files.toList())) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
