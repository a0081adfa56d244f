package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.samut.core.failure.Outcome;
import org.samut.core.submission.DeliveryState;
import org.samut.core.submission.Submission;
import org.samut.sync.client.RunReport;
import org.samut.sync.database.Cluster;
import org.samut.sync.server.Activation;
import org.samut.sync.server.CentralServer;
import org.samut.sync.server.Storage;

/** A server that dies by SIGKILL between its commit and its answer. */
@ParameterizedClass
@EnumSource(value = Centre.Kind.class, names = "TWO_ON_POSTGRES", mode = EnumSource.Mode.EXCLUDE)
class KilledServerTest extends OnEachDatabase {
    @TempDir
    Path folder;

    @Test
    void theReceiptThatWasCommittedIsTheOneThatComesAfterTheRestart() throws Exception {
        Centre.Place place = kind.place(folder.resolve("server"));
        Process process = serve(place);
        URI address = address(process);
        try (OfficePc pc = new OfficePc(folder.resolve("office"));
                Relay line = new Relay(address)) {
            pc.enrol(line.address(), ((Outcome.Done<String>) Activation.issue(place.storage(), OfficePc.LAO)).value());
            Submission sealed = pc.seal();
            var committed = new AtomicReference<String>();
            line.onPut(exchange -> {
                String answer = new String(exchange.askServer());
                committed.set(answer.substring(answer.indexOf("\"receipt\":\"") + 11, answer.lastIndexOf('"')));
                process.destroyForcibly().waitFor();
            });
            assertEquals(RunReport.State.WAITING, pc.run().state());
            assertEquals(DeliveryState.UNKNOWN, pc.delivery(sealed).state());
            assertEquals(RunReport.State.WAITING, pc.run().state(), "nobody is there");
            Process again = serve(place);
            try {
                line.leadTo(address(again));
                assertEquals(RunReport.State.RECEIVED, pc.run().state());
                assertEquals(committed.get(), pc.delivery(sealed).receipt().orElseThrow());
                assertEquals(1, place.rows().count("submission"));
            } finally {
                again.destroyForcibly().waitFor();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Process serve(Centre.Place place) throws Exception {
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServeProgram.class.getName(),
                        place.data().toString(),
                        place.url().orElse(""))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        program.environment().put("PGPASSWORD", Cluster.PASSWORD);
        return program.start();
    }

    private static URI address(Process process) throws Exception {
        BufferedReader lines = process.inputReader();
        String line = lines.readLine();
        assertTrue(line != null && line.startsWith("http://"), "the server did not start: " + line);
        return URI.create(line);
    }

    /** The server as a process of its own. */
    static final class ServeProgram {
        private ServeProgram() {}

        public static void main(String[] arguments) throws Exception {
            Path data = Path.of(arguments[0]);
            Storage storage = arguments[1].isEmpty()
                    ? Storage.embedded(data)
                    : Storage.postgres(data, arguments[1], Optional.of(System.getenv("PGPASSWORD")));
            CentralServer server = CentralServer.start(storage, "127.0.0.1", 0);
            server.publish(OfficePc.FORM);
            System.out.println(server.address());
            Thread.currentThread().join();
        }
    }
}
