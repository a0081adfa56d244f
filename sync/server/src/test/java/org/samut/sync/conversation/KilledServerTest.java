package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.submission.DeliveryState;
import org.samut.core.submission.Submission;
import org.samut.sync.client.RunReport;
import org.samut.sync.server.Activation;
import org.samut.sync.server.Publication;

/** A server that dies by SIGKILL between its commit and its answer. */
@ParameterizedClass
@EnumSource(value = Centre.Kind.class, names = "TWO_ON_POSTGRES", mode = EnumSource.Mode.EXCLUDE)
class KilledServerTest extends OnEachDatabase {
    @TempDir
    Path folder;

    @Test
    void theReceiptThatWasCommittedIsTheOneThatComesAfterTheRestart() throws Exception {
        Centre.Place place = kind.place(folder.resolve("server"));
        ServerProcess process = ServerProcess.start(place, place.data(), "-XX:TieredStopAtLevel=1");
        try (OfficePc pc = new OfficePc(folder.resolve("office"));
                Relay line = new Relay(process.address())) {
            Publication.publish(place.storage(), OfficePc.FORM);
            pc.enrol(line.address(), ((Outcome.Done<String>) Activation.issue(place.storage(), OfficePc.LAO)).value());
            Submission sealed = pc.seal();
            var committed = new AtomicReference<String>();
            line.onPut(exchange -> {
                String answer = new String(exchange.askServer());
                committed.set(answer.substring(answer.indexOf("\"receipt\":\"") + 11, answer.lastIndexOf('"')));
                process.kill();
            });
            assertEquals(RunReport.State.WAITING, pc.run().state());
            assertEquals(DeliveryState.UNKNOWN, pc.delivery(sealed).state());
            assertEquals(RunReport.State.WAITING, pc.run().state(), "nobody is there");
            ServerProcess again = ServerProcess.start(place, place.data(), "-XX:TieredStopAtLevel=1");
            try {
                line.leadTo(again.address());
                // A server that has just started may be too slow for an impatient PC once.
                for (int run = 0; run < 5 && pc.delivery(sealed).state() != DeliveryState.RECEIVED; run++) {
                    pc.runNow();
                }
                assertEquals(DeliveryState.RECEIVED, pc.delivery(sealed).state());
                assertEquals(committed.get(), pc.delivery(sealed).receipt().orElseThrow());
                assertEquals(1, place.rows().count("submission"));
            } finally {
                again.kill();
            }
        } finally {
            process.kill();
        }
    }

    @Test
    void aServerThatDiesInTheMiddleOfAFileGoesOnWhereItWas() throws Exception {
        Centre.Place place = kind.place(folder.resolve("server"));
        ServerProcess process = ServerProcess.start(place, place.data(), "-XX:TieredStopAtLevel=1");
        byte[] file = EvidenceTest.bytes(3, 2_000_000);
        try (OfficePc pc = new OfficePc(folder.resolve("office"));
                FaultyProxy line = new FaultyProxy(process.address(), 1)) {
            Publication.publish(place.storage(), OfficePc.FORM);
            pc.enrol(line.address(), ((Outcome.Done<String>) Activation.issue(place.storage(), OfficePc.LAO)).value());
            pc.lay(file);
            Submission sealed = pc.seal(List.of(EvidenceTest.names("1.01", file)));
            pc.hangUp();
            line.stands(new FaultyProxy.Weather(FaultyProxy.Leg.slow(400_000, Duration.ZERO), FaultyProxy.Leg.FREE));
            var run = CompletableFuture.supplyAsync(() -> state(pc));
            while (line.up() < 900_000 && !run.isDone()) {
                Thread.sleep(5);
            }
            process.kill();
            assertEquals(RunReport.State.WAITING, run.get());
            long confirmed = pc.office
                    .filesToSend()
                    .of(sealed.id(), sealed.revision())
                    .get(0)
                    .confirmed();
            assertTrue(confirmed > 0 && confirmed < file.length, "confirmed: " + confirmed);
            ServerProcess again = ServerProcess.start(place, place.data(), "-XX:TieredStopAtLevel=1");
            try {
                line.leadTo(again.address());
                long before = line.up();
                for (int next = 0; next < 20 && state(pc) == RunReport.State.WAITING; next++) {
                    Thread.sleep(10);
                }
                long sent = line.up() - before;
                assertTrue(sent < file.length - confirmed + 100_000, sent + " after " + confirmed);
                assertEquals(1, place.rows().count("evidence_complete"));
            } finally {
                again.kill();
            }
        } finally {
            process.kill();
        }
    }

    private static RunReport.State state(OfficePc pc) {
        try {
            return pc.run().state();
        } catch (WorldFailure failure) {
            throw new IllegalStateException(failure);
        }
    }
}
