package org.samut.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line's settings by the command line: shown, kept, refused whole, and never a password on the screen. */
class LineVerbTest {
    private static final String PIN = "sha256/" + "A".repeat(43) + "=";

    @TempDir
    Path folder;

    @Test
    void whatIsChosenIsKeptOverRunsAndShown() throws Exception {
        CommandLineRun samut = CommandLineRun.begun(folder);
        assertEquals(0, samut.run("line", "--pause", "--cap", "32", "--night", "19:00-05:00"), samut.err());
        assertEquals(0, samut.run("line", "--proxy", "proxy.example.go.th:3128", "--pins", PIN), samut.err());
        assertEquals(0, samut.run("line", "--json"));
        assertTrue(samut.json().get("paused").asBoolean());
        assertEquals("32", samut.json().get("cap").asText());
        assertEquals("19:00-05:00", samut.json().get("night").asText());
        assertEquals("proxy.example.go.th:3128", samut.json().get("proxy").asText());
        assertEquals(PIN, samut.json().get("pins").get(0).asText());
        assertEquals(0, samut.run("line", "--resume", "--cap", "none", "--night", "off", "--proxy", "none", "--json"));
        assertFalse(samut.json().get("paused").asBoolean());
        assertEquals("none", samut.json().get("cap").asText());
        assertEquals("off", samut.json().get("night").asText());
        assertEquals("none", samut.json().get("proxy").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "--cap, 0",
        "--cap, fast",
        "--cap, 1000000",
        "--night, 25:00-06:00",
        "--night, evening",
        "--proxy, proxy",
        "--proxy, proxy:99999",
        "--pins, sha256/short",
    })
    void whatCannotBeReadChangesNothing(String option, String value) throws Exception {
        CommandLineRun samut = CommandLineRun.begun(folder);
        assertEquals(1, samut.run("line", "--pause", option, value, "--json"));
        assertEquals(
                "line.setting", samut.json().get("refusals").get(0).get("code").asText());
        samut.run("line", "--json");
        assertFalse(samut.json().get("paused").asBoolean(), "a part of it was kept");
    }

    @Test
    void theProxysPasswordIsReadFromTheInputKeptForItsOwnerAndNeverPrinted() throws Exception {
        CommandLineRun samut = CommandLineRun.begun(folder);
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("very-secret\n".getBytes(StandardCharsets.UTF_8)));
        try {
            assertEquals(0, samut.run("line", "--proxy", "proxy.example.go.th:3128", "--proxy-user", "somying"));
        } finally {
            System.setIn(before);
        }
        assertFalse((samut.out() + samut.err()).contains("very-secret"), "the password was printed");
        samut.run("line", "--json");
        assertEquals("somying", samut.json().get("proxyUser").asText());
        assertFalse(samut.out().contains("very-secret"));
        Path file = folder.resolve("home/proxy-password");
        assertEquals("very-secret\n", Files.readString(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aTestWithoutAServerSaysWhatIsMissing() throws Exception {
        CommandLineRun samut = CommandLineRun.begun(folder);
        assertEquals(1, samut.run("line", "--test", "--json"));
        assertEquals(
                "sync.not-enrolled",
                samut.json().get("refusals").get(0).get("code").asText());
    }
}
