package org.samut.core.paper.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;

/** Hostile files do no harm: each is refused in words, soon, in little memory, and nothing goes on behind its back. */
class HostileScanTest {
    private static final long MOST_MILLIS = 5_000;

    @TempDir
    Path folder;

    @Test
    void eachIsRefusedWithinFiveSecondsAndFiveHundredMegabytes() throws Exception {
        Path files = Files.createDirectory(folder.resolve("files"));
        Map<String, String> expected = HostileScans.in(files);
        Process process = VerifyingProcess.start(files);
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("\t"))
                .toList();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), lines.toString());
        assertEquals(expected.size() + 1, lines.size(), lines.toString());
        for (String line : lines) {
            String[] said = line.split("\t");
            assertTrue(said[1].matches(expected.getOrDefault(said[0], "0")), line);
            long wall = Long.parseLong(said[2]);
            long processor = Long.parseLong(said[3]);
            // A busy machine multiplies the wall: then it gave less than half of one processor.
            assertTrue(processor < MOST_MILLIS && (wall < MOST_MILLIS || 2 * processor < wall), line);
        }
    }

    @Test
    void aRefusalSaysWhatHappenedThatNothingChangedAndWhatToDoInBothLanguages() throws Exception {
        Path text = Files.writeString(folder.resolve("จดหมาย.pdf"), "สวัสดี");
        Path locked = folder.resolve("หาย.pdf");
        for (Path file : List.of(text, locked)) {
            Refusal why = ((Outcome.Refused<CheckedScan>) new PaperVerification(List.of(), List.of(), Optional.empty())
                            .verify(List.of(file), ScanProgress.UNWATCHED))
                    .refusals()
                    .get(0);
            assertTrue(why.happened().thai().contains(file.getFileName().toString()));
            assertTrue(why.happened().thai().endsWith("ไม่มีสิ่งใดเปลี่ยนแปลง"));
            assertTrue(why.happened().english().endsWith("Nothing has changed."));
            assertTrue(
                    why.next().thai().startsWith("โปรด") && why.next().english().startsWith("Please"));
        }
    }
}
