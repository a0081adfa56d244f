package org.samut.core.paper.thai;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.failure.WorldFailure;

/** The font is opened through the system, which may refuse. */
class FaceTest {
    /** Run in a JVM of its own, since the temporary folder is settled once. */
    public static void main(String[] arguments) {
        try {
            System.out.print("opened " + Face.load("Sarabun-Regular").name());
        } catch (WorldFailure failure) {
            System.out.print(failure.code());
        }
    }

    @Test
    void aTemporaryFolderThatIsNotThereIsAFailureOfTheWorldAndNoBug(@TempDir Path folder) throws Exception {
        Path missing = folder.resolve("not-there");

        assertEquals("paper.font", run("-Djava.io.tmpdir=" + missing));
        assertEquals("opened Sarabun-Regular", run("-Djava.io.tmpdir=" + folder));
    }

    private static String run(String option) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        option,
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FaceTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }
}
