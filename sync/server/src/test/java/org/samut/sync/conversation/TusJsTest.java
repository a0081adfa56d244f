package org.samut.sync.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.samut.core.submission.Receipt;
import org.samut.core.submission.Receipts;
import org.samut.core.submission.Submission;
import org.samut.sync.client.RunReport;

/**
 * tus-js-client, which this project has not written, uploads to the server, is interrupted and resumes. It wants Node
 * and npm with its registry; where they are missing this is skipped aloud, or fails with {@code -Dsamut.node=required}.
 */
@ParameterizedClass
@EnumSource(value = Centre.Kind.class, names = "POSTGRES", mode = EnumSource.Mode.EXCLUDE)
class TusJsTest extends OnEachDatabase {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Kept between runs, so that the registry is asked once. */
    private static final Path CLIENT = Path.of("target", "tus-js").toAbsolutePath();

    @TempDir
    Path folder;

    @Test
    void aForeignClientUploadsIsInterruptedAndResumes() throws Exception {
        installed();
        byte[] file = EvidenceTest.bytes(7, 1_000_000);
        Path local = Files.write(folder.resolve("ทะเบียน.pdf"), file);
        try (Centre server = kind.start(folder.resolve("server"));
                OfficePc pc = new OfficePc(folder.resolve("office"))) {
            server.publish(OfficePc.FORM);
            pc.enrol(server.address(), server.activate(OfficePc.LAO));
            Submission sealed = pc.seal(List.of(EvidenceTest.names("1.01", file)));
            assertEquals(201, Http.put(server, pc, sealed, sealed.content()).statusCode());

            ObjectNode wish = JSON.createObjectNode()
                    .put("endpoint", server.address() + "/v1/evidence")
                    .put("token", Http.token(pc).orElseThrow())
                    .put("file", local.toString())
                    .put("stopAfter", 300_000);
            wish.set("metadata", JSON.valueToTree(TusQuestions.about(sealed, file)));
            JsonNode first = run(wish);
            long accepted = first.path("accepted").asLong();
            assertTrue(accepted >= 300_000 && accepted < file.length, first.toString());
            String url = first.path("url").asText();
            long there = new TusQuestions(server, pc).offset(url.replaceFirst("^https?://[^/]+", ""));
            assertTrue(there >= accepted && there < file.length, accepted + " " + there);

            wish.remove("stopAfter");
            JsonNode second = run(wish.put("url", url));
            assertEquals(
                    (file.length - there + 65_535) / 65_536,
                    second.path("chunks").asLong(),
                    "only what was left");
            pc.goTo(server.address());
            assertEquals(RunReport.State.RECEIVED, pc.run().state());
            Receipt receipt = Receipts.verify(
                            server.key(), pc.delivery(sealed).receipt().orElseThrow(), sealed)
                    .orElseThrow();
            assertEquals(List.of(), receipt.missingEvidence());
        }
    }

    private static JsonNode run(ObjectNode wish) throws Exception {
        return JSON.readTree(
                output(CLIENT, "node", "upload.mjs", wish.toString()).strip());
    }

    private static synchronized void installed() throws Exception {
        try {
            Files.createDirectories(CLIENT);
            for (String name : List.of("package.json", "package-lock.json", "upload.mjs")) {
                try (InputStream resource = TusJsTest.class.getResourceAsStream("/tus-js/" + name)) {
                    Files.write(CLIENT.resolve(name), resource.readAllBytes());
                }
            }
            output(CLIENT, "node", "--version");
            if (!Files.isDirectory(CLIENT.resolve("node_modules/tus-js-client"))) {
                output(CLIENT, "npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
            }
        } catch (IOException missing) {
            String what = "tus-js-client did not run: Node and npm are needed (Debian: apt-get install nodejs npm): "
                    + missing.getMessage();
            if ("required".equals(System.getProperty("samut.node"))) {
                fail(what);
            }
            System.out.println(what);
            abort(what);
        }
    }

    /** What a program says; a failure of it is an exception with its words. */
    private static String output(Path where, String... command) throws Exception {
        Path said = Files.createTempFile("tus-js", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(where.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            String text = Files.readString(said, UTF_8);
            if (process.exitValue() != 0) {
                throw new IOException(String.join(" ", command) + ": " + text);
            }
            return text;
        } finally {
            Files.delete(said);
        }
    }
}
