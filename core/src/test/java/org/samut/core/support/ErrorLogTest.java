package org.samut.core.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;

class ErrorLogTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-07-10T03:32:05Z"), ZoneOffset.UTC);

    @TempDir
    Path home;

    @Test
    void aFaultIsThereWithItsTimeItsCodeAndItsTraceAndWithoutItsMessage() throws Exception {
        ErrorLog log = new ErrorLog(home, CLOCK, "1.2.3");
        String code = log.note(new IllegalStateException("นายสมชาย 57.24", new NumberFormatException("1234.56")));

        String written = Files.readString(log.files().get(0));
        assertTrue(code.matches("SMT-[2-9A-HJ-NP-TV-Z]{6}"), code);
        assertTrue(written.startsWith("2024-07-10T03:32:05Z " + code + " samut 1.2.3"), written);
        assertTrue(written.contains("java.lang.IllegalStateException"));
        assertTrue(written.contains("caused by java.lang.NumberFormatException"));
        assertTrue(written.contains("ErrorLogTest.java"));
        assertFalse(written.contains("สมชาย") || written.contains("57.24") || written.contains("1234"), written);
    }

    @Test
    void theSameFaultHasTheSameCodeAndAnotherAnother() {
        String first = FaultCode.of(fault());
        assertEquals(first, FaultCode.of(fault()));
        assertNotEquals(first, FaultCode.of(new IllegalStateException()));
        assertEquals(
                "disk.full",
                FaultCode.of(new WorldFailure("disk.full", Text.of("เต็ม", "Full."), Text.of("ลบ", "Delete."))));
    }

    @Test
    void itNeverGrowsBeyondTwoFilesOfItsSize() throws Exception {
        ErrorLog log = new ErrorLog(home, CLOCK, "1");
        for (int at = 0; at < 600; at++) {
            log.note(fault());
        }
        try (Stream<Path> files = Files.list(home.resolve("log"))) {
            assertEquals(2, files.count());
        }
        for (Path file : log.files()) {
            assertTrue(Files.size(file) < ErrorLog.MOST_BYTES + 20_000, file + " " + Files.size(file));
        }
    }

    @Test
    void manyThreadsWriteWholeEntries() throws Exception {
        ErrorLog log = new ErrorLog(home, CLOCK, "1");
        IntStream.range(0, 40).parallel().forEach(at -> log.note(fault()));
        long heads = Files.readAllLines(log.files().get(0)).stream()
                .filter(line -> line.startsWith("2024-"))
                .count();
        assertEquals(40, heads);
    }

    @Test
    void aDiskThatRefusesIsNoSecondFault() throws Exception {
        Files.writeString(home.resolve("log"), "in the way");
        assertTrue(new ErrorLog(home, CLOCK, "1").note(fault()).startsWith("SMT-"));
        assertTrue(new ErrorLog(home.resolve("gone"), CLOCK, "1").note(fault()).startsWith("SMT-"));
        assertFalse(Files.exists(home.resolve("gone")));
    }

    private static RuntimeException fault() {
        return new IllegalArgumentException("x");
    }
}
