package org.samut.app.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.demo.Demo;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.OSInfo;

/**
 * Process start to the first frame with a workbook open, beside a bare JavaFX window with the same JVM flags, each from
 * an archive of its own as {@code bin/samut} keeps one (from Java 25 on an AOT cache).
 */
@Tag("bench")
final class StartBench {
    private static final int RUNS = 11;
    private static final boolean AHEAD_OF_TIME = Runtime.version().feature() >= 25;

    @TempDir
    Path folder;

    @Test
    void fromProcessStartToTheFirstFrame() throws Exception {
        Path home = new Demo(new PrintWriter(System.err), folder.resolve("demo")).run();
        sqliteBesideTheProgram();
        Optional<VirtualScreen> there = VirtualScreen.open();
        assertTrue(there.isPresent(), "a window needs a display: install xvfb");
        try (VirtualScreen screen = there.get()) {
            Starts starts = new Starts(screen, ClassPath.ofThisTest(folder).flags());
            starts.archive("bare");
            starts.archive(home.toString());
            long[] bare = new long[RUNS];
            long[] bareProcessor = new long[RUNS];
            long[] program = new long[RUNS];
            long[] processor = new long[RUNS];
            long[] memory = new long[RUNS];
            for (int run = 0; run < RUNS; run++) {
                Start floor = starts.start("bare");
                bare[run] = floor.millis();
                bareProcessor[run] = floor.processor();
                Start one = starts.start(home.toString());
                program[run] = one.millis();
                processor[run] = one.processor();
                memory[run] = one.kilobytes();
            }
            double ratio = (double) Rows.median(program) / Rows.median(bare);
            Rows.add("process start → first frame of a bare JavaFX window", "the floor", spread(bare));
            Rows.add(
                    "process start → first frame, workbook open",
                    "≤ 1.6 × the floor",
                    String.format(Locale.ROOT, "%s: %.2f ×", spread(program), ratio));
            Rows.add(
                    "its processor time until then",
                    "beside it",
                    spread(processor) + "; bare " + spread(bareProcessor));
            Rows.add("resident memory, workbook open", "≤ 300 MB", Rows.median(memory) / 1024 + " MB");
            Rows.print();
        }
    }

    /** As in the program's folder, where no start unpacks it. */
    private void sqliteBesideTheProgram() throws IOException {
        String place = "/org/sqlite/native/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/";
        String name = System.mapLibraryName("sqlitejdbc");
        try (InputStream library = SQLiteJDBCLoader.class.getResourceAsStream(place + name)) {
            Files.copy(library, folder.resolve(name));
        }
    }

    /**
     * One start: milliseconds from the process's start to its first frame, milliseconds of all processors until then,
     * resident kilobytes a little later.
     */
    private record Start(long millis, long processor, long kilobytes) {}

    /** Starts of windows as processes of their own. */
    private final class Starts {
        private final VirtualScreen screen;
        private final List<String> classPath;

        Starts(VirtualScreen screen, List<String> classPath) {
            this.screen = screen;
            this.classPath = classPath;
        }

        void archive(String what) throws IOException, InterruptedException {
            run(what, (AHEAD_OF_TIME ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archiveOf(what));
            assertTrue(Files.exists(archiveOf(what)), "no class archive of " + what);
        }

        Start start(String what) throws IOException, InterruptedException {
            return run(what, (AHEAD_OF_TIME ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archiveOf(what));
        }

        private Path archiveOf(String what) {
            return folder.resolve(what.equals("bare") ? "bare.jsa" : "program.jsa");
        }

        private Start run(String what, String archive) throws IOException, InterruptedException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "@src/main/dist/lib/window.args",
                    "-Xlog:disable",
                    "-Dprism.order=sw",
                    "-Dorg.sqlite.lib.path=" + folder,
                    archive));
            command.addAll(classPath);
            command.add("org.samut.app.bench.FirstFrame");
            command.add(what);
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("DISPLAY", screen.display());
            builder.environment().putAll(MemoryBench.surroundings());
            long began = System.nanoTime();
            Process process = builder.start();
            long millis = 0;
            long processor = 0;
            long kilobytes = 0;
            try (var lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.equals("frame")) {
                        millis = (System.nanoTime() - began) / 1_000_000;
                    } else if (line.startsWith("processor ")) {
                        processor = Long.parseLong(line.substring(10));
                    } else if (line.startsWith("memory ")) {
                        kilobytes = Long.parseLong(line.substring(7));
                    }
                }
            }
            process.waitFor();
            assertTrue(millis > 0, "no frame of " + what);
            return new Start(millis, processor, kilobytes);
        }
    }

    private static String spread(long[] millis) {
        long[] sorted = millis.clone();
        Arrays.sort(sorted);
        return Rows.median(millis) + " ms (" + sorted[0] + "–" + sorted[sorted.length - 1] + ")";
    }
}
