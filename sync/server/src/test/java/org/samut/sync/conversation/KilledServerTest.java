package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.samut.core.failure.Outcome;
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
}
