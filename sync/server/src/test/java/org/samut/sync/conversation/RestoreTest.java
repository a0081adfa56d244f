package org.samut.sync.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.samut.core.failure.WorldFailure;
import org.samut.core.submission.Submission;
import org.samut.sync.client.RunReport;
import org.samut.sync.database.Cluster;
import org.samut.sync.database.PostgresPrograms;
import org.samut.sync.server.ServerBackup;

/** A server that was lost and brought back from its backup, made as the README says while the server ran. */
@ParameterizedClass
@EnumSource(value = Centre.Kind.class, names = "TWO_ON_POSTGRES", mode = EnumSource.Mode.EXCLUDE)
class RestoreTest extends OnEachDatabase {
    @TempDir
    Path folder;

    @Test
    void aRestoredServerGivesTheSameReceiptsByteForByte() throws Exception {
        Centre.Place place = kind.place(folder.resolve("server"));
        try (OfficePc pc = new OfficePc(folder.resolve("office"))) {
            Submission sealed;
            HttpResponse<String> before;
            Centre.Place restored;
            try (Centre server = place.start()) {
                server.publish(OfficePc.FORM);
                pc.enrol(server.address(), server.activate(OfficePc.LAO));
                sealed = pc.seal();
                assertEquals(RunReport.State.RECEIVED, pc.run().state());
                before = receipt(server, pc, sealed);
                Files.createDirectories(place.evidence());
                Files.writeString(place.evidence().resolve("a-file"), "evidence");
                restored = backUpAndRestore(place);
            }
            try (Centre server = restored.start()) {
                assertEquals(200, before.statusCode());
                assertEquals(before.body(), receipt(server, pc, sealed).body());
                assertEquals(
                        before.body(),
                        Http.put(server, pc, sealed, sealed.content()).body());
                assertArrayEquals(sealed.content(), server.rows().content(sealed.id()));
                assertEquals(Optional.empty(), server.servers().get(0).audit().broken());
                assertEquals("evidence", Files.readString(restored.evidence().resolve("a-file")));
                pc.goTo(server.address());
                assertEquals(RunReport.State.NOTHING_TO_SEND, pc.runNow().state());
            }
        }
    }

    @Test
    void aFolderThatHoldsSomethingIsNoPlaceForABackup() throws Exception {
        Path data = folder.resolve("server");
        try (Centre server = Centre.Kind.EMBEDDED.start(data)) {
            Path taken = Files.createDirectories(folder.resolve("taken"));
            Files.writeString(taken.resolve("yesterday"), "x");
            assertThrows(WorldFailure.class, () -> ServerBackup.copy(data, taken));
            assertEquals(
                    200,
                    Http.send(Http.to(server, "/v1/health", Optional.empty())
                                    .GET()
                                    .build())
                            .statusCode());
        }
    }

    private static HttpResponse<String> receipt(Centre server, OfficePc pc, Submission sealed) throws Exception {
        return Http.get(server, Http.path(sealed) + "/receipt", Http.token(pc).orElseThrow());
    }

    private Centre.Place backUpAndRestore(Centre.Place place) throws Exception {
        Path fresh = folder.resolve("restored");
        if (place.url().isEmpty()) {
            ServerBackup.copy(place.data(), fresh);
            return new Centre.Place(kind, fresh, Optional.empty());
        }
        String schema = place.url().get().replaceFirst(".*currentSchema=", "");
        Path dump = folder.resolve("samut.dump");
        run("pg_dump", "--format=custom", "--schema=" + schema, "--file=" + dump, "--dbname=postgres");
        // The evidence after the database, as with a folder.
        Files.createDirectories(fresh.resolve("evidence"));
        Files.copy(place.evidence().resolve("a-file"), fresh.resolve("evidence").resolve("a-file"));
        String database = "restored_" + schema;
        run("createdb", database);
        run("pg_restore", "--dbname=" + database, dump.toString());
        return new Centre.Place(
                kind, fresh, Optional.of(place.url().get().replaceFirst("/postgres\\?", "/" + database + "?")));
    }

    private static void run(String program, String... arguments) throws Exception {
        Cluster cluster = PostgresPrograms.cluster();
        List<String> command = new ArrayList<>(List.of(
                cluster.program(program).toString(),
                "--host=127.0.0.1",
                "--port=" + cluster.port(),
                "--username=" + Cluster.USER));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", Cluster.PASSWORD);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), said);
    }
}
