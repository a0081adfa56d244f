package org.samut.core.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.sqlite.SqliteOffice;
import org.samut.core.submission.Sealed;
import org.samut.core.submission.SubmissionWriter;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbooks;

/** What it costs to save one entry for good, beside what the disk itself asks for; and what a submission weighs. */
@Tag("bench")
class StoreBench {
    private static final int ROUNDS = 1_500;
    private static final int WARM = 300;

    @TempDir
    Path folder;

    @Test
    void anEntryIsSavedWithinTwiceTheDisksOwnTime() throws WorldFailure, IOException {
        long[] raw = new long[ROUNDS];
        long[] entry = new long[ROUNDS];
        try (SqliteOffice office = SqliteOffice.open(folder.resolve("home"), Clock.systemUTC());
                FileChannel file =
                        FileChannel.open(folder.resolve("raw"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            Workbooks workbooks = office.workbooks();
            String id = workbooks.create("msps-2567", 1, "6760607").id();
            ByteBuffer page = ByteBuffer.allocateDirect(4_096);
            for (int round = -WARM; round < ROUNDS; round++) {
                // In turns, so that both meet the same disk.
                long start = System.nanoTime();
                page.clear();
                file.write(page);
                file.force(true);
                long between = System.nanoTime();
                Entry figure = Entry.figure((round & 63) + ".25");
                workbooks.append(id, List.of(Entering.of((round & 63) + ".frame", figure)), Sealed.AUTHOR);
                long end = System.nanoTime();
                if (round >= 0) {
                    raw[round] = between - start;
                    entry[round] = end - between;
                }
            }
        }
        double ratio = (double) at(entry, 95) / at(raw, 95);
        print("one entry, committed", entry);
        print("4 KiB written and forced", raw);
        System.out.printf(Locale.ROOT, "ratio: median %.2f, p95 %.2f%n", (double) at(entry, 50) / at(raw, 50), ratio);
        assertTrue(ratio <= 2, "ratio " + ratio);
    }

    @Test
    void aSubmissionOfSixtyFourIndicatorsIsSmall() throws IOException {
        Random random = new Random(2567);
        Form form = Sealed.form(64);
        Map<String, Entry> entries = Sealed.entries(form, random);
        byte[] content = Sealed.written(SubmissionWriter.write(
                        Sealed.workbook("5f0c1e1e-6f5e-4f5f-9d54-0b9e4f6f9b11", 1, form, entries),
                        Sealed.assessment(form, entries, random),
                        Sealed.sealing(Change.NO_HASH)))
                .content();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        System.out.println("submission of 64 indicators: " + content.length + " bytes, gzip " + packed.size());
        assertTrue(packed.size() <= 6_000);
    }

    private static void print(String what, long[] nanos) {
        System.out.printf(
                Locale.ROOT, "%s: median %.3f ms, p95 %.3f ms%n", what, at(nanos, 50) / 1e6, at(nanos, 95) / 1e6);
    }

    private static long at(long[] nanos, int percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length * percent / 100];
    }
}
