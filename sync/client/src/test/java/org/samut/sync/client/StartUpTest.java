package org.samut.sync.client;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartUpTest {
    /** A program that makes all that the window makes at its start, and runs nothing of it. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            var tokens = new TokenFile(Path.of("nowhere"));
            var run = List.of(SyncRun.class, Enrolment.class, RunReport.State.WAITING, Surroundings.real(), tokens);
            System.out.println(run.size());
        }
    }

    @Test
    void nothingOfOkHttpIsLoadedBeforeTheFirstQuestion() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName())
                .redirectErrorStream(true)
                .start();
        String loaded = new String(program.getInputStream().readAllBytes());
        assertTrue(loaded.contains("org.samut.sync.client.SyncRun"), loaded);
        assertFalse(loaded.contains("okhttp3."), "OkHttp was loaded");
        assertFalse(loaded.contains("kotlin."), "Kotlin was loaded");
        assertFalse(loaded.contains("com.fasterxml"), "Jackson was loaded");
    }
}
