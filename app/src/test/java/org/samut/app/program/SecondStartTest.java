package org.samut.app.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Doorbell;

/** An impatient clerk starts the program twice on one folder: one window is there in the end, and says so. */
final class SecondStartTest {
    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void twoStartsAtOnceLeaveOneWindow() throws Exception {
        Process one = start("one");
        Process other = start("other");
        try {
            boolean firstEnded = endsFirst(one, other);
            Process ended = firstEnded ? one : other;
            Process there = firstEnded ? other : one;
            String said = Files.readString(folder.resolve((firstEnded ? "one" : "other") + ".txt"));
            assertTrue(ended.waitFor(1, TimeUnit.SECONDS));
            assertEquals(0, ended.exitValue(), said);
            assertTrue(said.contains("นำมาไว้ด้านหน้า"), said);
            assertTrue(there.isAlive());
            try (var files = Files.list(folder.resolve("home"))) {
                assertEquals(
                        List.of(),
                        files.filter(file -> file.endsWith("samut.front")).toList(),
                        "nothing is left");
            }
        } finally {
            one.destroyForcibly().onExit().join();
            other.destroyForcibly().onExit().join();
        }
    }

    @Test
    void whereNobodyAnswersTheBellIsTakenAway() throws Exception {
        assertFalse(new Doorbell(folder).ring(Duration.ofMillis(300)));
        assertFalse(new Doorbell(folder).answer());
        assertFalse(new Doorbell(folder.resolve("nowhere")).ring(Duration.ofMillis(300)));
    }

    private static boolean endsFirst(Process one, Process other) throws InterruptedException {
        while (one.isAlive() && other.isAlive()) {
            Thread.sleep(50);
        }
        return !one.isAlive();
    }

    /** The program as a process of its own, on a screen that needs no display. */
    private Process start(String name) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Dstdout.encoding=UTF-8"));
        for (String property :
                List.of("glass.platform", "monocle.platform", "prism.order", "prism.text", "headless.geometry")) {
            if (System.getProperty(property) != null) {
                command.add("-D" + property + "=" + System.getProperty(property));
            }
        }
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.samut.app.start.Samut",
                "--home",
                folder.resolve("home").toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".txt").toFile())
                .start();
    }
}
