package org.samut.app.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.demo.Demo;

/** Process start to the first frame with a workbook open, beside a bare JavaFX window with the same JVM flags. */
@Tag("bench")
final class StartBench {
    private static final int RUNS = 9;
    private static final List<String> MONOCLE = List.of(
            "-Dglass.platform=Monocle",
            "-Dmonocle.platform=Headless",
            "-Dprism.order=sw",
            "--add-exports=javafx.graphics/com.sun.glass.ui=ALL-UNNAMED");

    @TempDir
    Path folder;

    @Test
    void fromProcessStartToTheFirstFrame() throws Exception {
        Path home = new Demo(new java.io.PrintWriter(System.err), folder).run();
        long[] bare = new long[RUNS];
        long[] program = new long[RUNS];
        long[] memory = new long[RUNS];
        start("bare");
        start(home.toString());
        for (int run = 0; run < RUNS; run++) {
            bare[run] = start("bare")[0];
            long[] one = start(home.toString());
            program[run] = one[0];
            memory[run] = one[1];
        }
        long floor = median(bare);
        long whole = median(program);
        System.out.println("| what | median | min | max |");
        System.out.println("| --- | --- | --- | --- |");
        System.out.println(row("bare JavaFX window, first frame", bare, "ms"));
        System.out.println(row("Samut, workbook open, first frame", program, "ms"));
        System.out.printf(Locale.ROOT, "| ratio of medians | %.2f | | |%n", (double) whole / floor);
        System.out.println(row("resident memory, workbook open", memory, "kB"));
        assertTrue(floor > 0);
    }

    /** Milliseconds from the process's start to its first frame, and its resident kilobytes then. */
    private static long[] start(String what) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Xmx512m"));
        command.addAll(screen());
        command.addAll(javafxAsModules());
        command.add("org.samut.app.bench.FirstFrame");
        command.add(what);
        long began = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long millis = 0;
        long kilobytes = 0;
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.equals("frame")) {
                    millis = (System.nanoTime() - began) / 1_000_000;
                } else if (line.startsWith("memory ")) {
                    kilobytes = Long.parseLong(line.substring(7));
                }
            }
        }
        process.waitFor();
        assertTrue(millis > 0, "no frame of " + what);
        return new long[] {millis, kilobytes};
    }

    private static List<String> screen() {
        String display = System.getenv("DISPLAY");
        return display == null || display.isBlank() ? MONOCLE : List.of("-Dprism.order=sw");
    }

    /** JavaFX and its headless screen on the module path, everything else on the class path, as in the program. */
    private static List<String> javafxAsModules() {
        String separator = System.getProperty("path.separator");
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> modules = new ArrayList<>();
        List<String> classes = new ArrayList<>();
        List<String> patch = new ArrayList<>();
        for (String entry : Arrays.asList(all.split(separator))) {
            if (entry.contains("openjfx-monocle")) {
                patch.add(entry);
            } else if (entry.matches(".*javafx-[a-z]+-[\\d.]+-[a-z]+.*\\.jar")) {
                modules.add(entry);
            } else if (!entry.matches(".*javafx-[a-z]+-[\\d.]+\\.jar")) {
                classes.add(entry);
            }
        }
        return List.of(
                "--module-path",
                String.join(separator, modules),
                "--add-modules",
                "javafx.controls",
                "--patch-module",
                "javafx.graphics=" + String.join(separator, patch),
                "-cp",
                String.join(separator, classes));
    }

    private static long median(long[] figures) {
        long[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String row(String what, long[] figures, String unit) {
        long[] sorted = figures.clone();
        Arrays.sort(sorted);
        return "| " + what + " | " + median(figures) + " " + unit + " | " + sorted[0] + " | "
                + sorted[sorted.length - 1] + " |";
    }
}
