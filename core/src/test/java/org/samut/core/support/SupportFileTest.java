package org.samut.core.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samut.core.failure.WorldFailure;
import org.samut.core.support.Check.Level;
import org.samut.core.text.Text;

class SupportFileTest {
    private static final Instant NOW = Instant.parse("2024-07-10T03:32:05Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void aFolderThatDoesNotOpen() throws Exception {
        home = Files.createDirectories(folder.resolve("home"));
    }

    @Test
    void whatIsStoppedLeavesNothing() throws Exception {
        Path target = folder.resolve("support.zip");
        for (int stop = 0; stop < 6; stop++) {
            int at = stop;
            assertFalse(file().write(target, checks(), SupportFile.Wish.NEITHER, (done, steps) -> done < at));
            try (var files = Files.list(folder)) {
                assertEquals(List.of(home), files.toList());
            }
        }
    }

    @Test
    void theOneWhoLooksOnSeesItGrowToItsEnd() throws Exception {
        List<Integer> seen = new ArrayList<>();
        assertTrue(file().write(folder.resolve("support.zip"), checks(), SupportFile.Wish.NEITHER, (done, steps) -> {
            seen.add(done * 100 / steps);
            return true;
        }));
        assertEquals(seen.stream().sorted().collect(Collectors.toList()), seen);
        assertEquals(100, seen.get(seen.size() - 1));
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsAFailureInWords() {
        Path nowhere = folder.resolve("no/where.zip");
        WorldFailure failure = assertThrows(
                WorldFailure.class,
                () -> file().write(nowhere, checks(), SupportFile.Wish.NEITHER, (done, steps) -> true));
        assertEquals("file.write", failure.code());
    }

    @Test
    void aFolderThatDoesNotOpenIsTroubleAndSaysWhy() {
        Check store = check("store", Optional.empty());
        assertEquals(Level.TROUBLE, store.level());
        assertEquals("ไฟล์เสียหาย", store.found().thai());
        assertEquals(Level.OK, check("folder", Optional.empty()).level());
        assertEquals(Level.NOTE, check("key", Optional.empty()).level());
    }

    @ParameterizedTest
    @CsvSource({"2024-07-10T03:30:00Z, OK", "2024-07-10T03:32:05Z, OK", "2024-07-11T00:00:00Z, TROUBLE"})
    void aClockBehindTheServersWordIsTrouble(Instant beacon, Level level) {
        assertEquals(level, check("clock", Optional.of(beacon)).level());
    }

    private Check check(String name, Optional<Instant> beacon) {
        return new Examination(examined(beacon))
                .all().stream()
                        .filter(check -> check.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private List<Check> checks() {
        return new Examination(examined(Optional.empty())).all();
    }

    private SupportFile file() {
        return new SupportFile(examined(Optional.empty()), new ErrorLog(home, CLOCK, "1"));
    }

    private Examined examined(Optional<Instant> beacon) {
        WorldFailure why =
                new WorldFailure("store.damaged", Text.of("ไฟล์เสียหาย", "Damaged."), Text.of("กู้คืน", "Restore."));
        return new Examined(home, CLOCK, Optional.empty(), Optional.of(why), beacon, Machine.facts("1"));
    }
}
