package org.samut.sync.conversation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** An office's run as a process of its own, to be killed. */
final class OfficeProcess {
    private OfficeProcess() {}

    /** Runs on the folder, which nobody has open, and is killed after a while, wherever it is then. */
    static void killedAfter(Path home, Duration span) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OfficeProcess.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        // From when it begins to talk, not from when its JVM begins to load.
        process.inputReader().readLine();
        process.waitFor(span.toMillis(), TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
    }

    public static void main(String[] arguments) throws Exception {
        try (OfficePc pc = new OfficePc(Path.of(arguments[0]))) {
            System.out.println("begins");
            System.out.flush();
            pc.runNow();
        }
    }
}
