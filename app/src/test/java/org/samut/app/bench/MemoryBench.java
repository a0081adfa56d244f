package org.samut.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.window.OfficeOnDisk;

/** What an hour's work in the window takes of the memory, with the flags of {@code bin/samut}. */
@Tag("bench")
final class MemoryBench {
    private static final int MOST_MB = 300;
    /** What the collector and the caches of JavaFX may still move. */
    private static final long GROWTH_KB = 2_048;

    @TempDir
    Path folder;

    @Test
    void anHoursWorkTakesNoMoreThanItsHalf() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        OfficeOnDisk.filledBut(home, "none").close();
        Optional<VirtualScreen> there = VirtualScreen.open();
        assertTrue(there.isPresent(), "a window needs a display: install xvfb");
        List<long[]> told = new ArrayList<>();
        try (VirtualScreen screen = there.get()) {
            for (String line : run(screen, home)) {
                System.out.println(line);
                if (line.matches("\\d+ \\d+ \\d+")) {
                    told.add(Arrays.stream(line.split(" "))
                            .mapToLong(Long::parseLong)
                            .toArray());
                }
            }
        }
        assertEquals(10, told.size(), "the hour was cut");
        long resident = told.stream().mapToLong(one -> one[2]).max().orElseThrow() / 1024;
        // The first tenth warms up.
        long half = lowest(told.subList(1, 5));
        long end = lowest(told.subList(5, 10));
        Rows.add("resident memory, at most within an hour's work", "≤ 300 MB", resident + " MB");
        Rows.add(
                "live memory, the lowest of the second half hour against that of the first",
                "no growth",
                String.format(Locale.ROOT, "%.1f MB against %.1f MB", end / 1024.0, half / 1024.0));
        Rows.print();
        assertTrue(resident <= MOST_MB, resident + " MB resident");
        assertTrue(end <= half + GROWTH_KB, "live memory grew from " + half + " to " + end + " kB");
    }

    /** Pictures that JavaFX only may keep, up to 3 MB of them, come and go; what leaks is there at the lowest too. */
    private static long lowest(List<long[]> told) {
        return told.stream().mapToLong(one -> one[1]).min().orElseThrow();
    }

    private List<String> run(VirtualScreen screen, Path home) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@src/main/dist/lib/window.args",
                "-Dprism.order=sw"));
        command.addAll(ClassPath.ofThisTest(folder).flags());
        command.add("org.samut.app.bench.WorkingHour");
        command.add(home.toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().put("DISPLAY", screen.display());
        builder.environment().putAll(surroundings());
        builder.start().waitFor();
        return Files.readAllLines(folder.resolve("said.txt"), StandardCharsets.UTF_8);
    }

    /** The variables that {@code bin/samut} sets for the window. */
    static Map<String, String> surroundings() throws IOException {
        Properties said = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/dist/lib/window.env"))) {
            said.load(file);
        }
        return said.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, said::getProperty));
    }
}
