package org.samut.core.paper.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.failure.Outcome;
import org.samut.core.paper.scan.SimulatedScan.Kind;

/** A sample of what {@link ScanBench} tries at length: simulated scans, forged sets, and a stop in the midst. */
class ScanSampleTest {
    private static final long SEED = 2567;
    private static final int SCANS = 12;

    /** All kinds and all resolutions come in turns at this step. */
    private static final int STEP = 5;

    private static final int SETS_OF_A_KIND = 4;

    @TempDir
    Path folder;

    @Test
    void pagesOfEachKindAreReadFromCoarseAndFinerScans() {
        ScanTrial.Sheets sheets = ScanTrial.Sheets.drawn();
        List<ScanTrial> unread = IntStream.range(0, SCANS)
                .parallel()
                .mapToObj(number -> ScanTrial.number(number * STEP, SEED))
                .filter(trial -> !isRead(trial, sheets))
                .toList();
        assertEquals(List.of(), unread);
    }

    private boolean isRead(ScanTrial trial, ScanTrial.Sheets sheets) {
        try {
            return trial.isRead(sheets, folder);
        } catch (Exception failure) {
            throw new IllegalStateException(trial.toString(), failure);
        }
    }

    @Test
    void noForgedOrMixedSetIsAccepted() {
        List<KnownBook> known = ForgedSets.known();
        assertTrue(ScanCheck.check(ForgedSets.read(SealedSheets.first().drawn()), known, Optional.empty())
                .isAccepted());
        List<String> accepted = new ArrayList<>();
        for (ForgedSets.Kind kind : ForgedSets.Kind.values()) {
            List<KnownBook> with = new ArrayList<>(known);
            ForgedSets.enclosed(kind)
                    .flatMap(content -> KnownBook.of(content, KnownBook.Standing.ENCLOSED))
                    .ifPresent(with::add);
            for (long seed = SEED; seed < SEED + SETS_OF_A_KIND; seed++) {
                CheckedScan scan = ScanCheck.check(ForgedSets.read(ForgedSets.of(kind, seed)), with, Optional.empty());
                if (scan.isAccepted()) {
                    accepted.add(kind + " " + seed);
                }
                assertFalse(VerdictWords.of(scan).thai().isEmpty());
            }
        }
        assertEquals(List.of(), accepted);
    }

    @Test
    void aStopInTheMidstOfAPageIsHeardWithinASecond() throws Exception {
        // Nothing on this page reads as a code: every way of looking is tried.
        byte[] jpeg = new SimulatedScan(Kind.NOISY, 300, SEED)
                .jpeg(
                        SealedSheets.sheet(new SealedSheets.Drawn(
                                "", SealedSheets.first().figures().get(1))),
                        SealedSheets.code());
        Path file = SealedSheets.written(folder, "scan.pdf", SealedSheets.scanned(List.of(jpeg, jpeg, jpeg), 300));
        long begun = System.nanoTime();
        AtomicLong asked = new AtomicLong();
        Outcome<ScanReader.Pages> read = ScanReader.read(List.of(file), (done, all) -> {
            boolean enough = System.nanoTime() - begun > 500_000_000;
            if (enough) {
                asked.compareAndSet(0, System.nanoTime());
            }
            return !enough;
        });
        long took = System.nanoTime() - begun - 500_000_000;
        assertEquals(
                "scan.cancelled",
                ((Outcome.Refused<ScanReader.Pages>) read).refusals().get(0).code());
        assertTrue(asked.get() > 0 && took < 1_000_000_000, took / 1_000_000 + " ms");
    }
}
