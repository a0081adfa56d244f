package org.samut.core.paper.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.failure.Outcome;
import org.samut.core.paper.BigBook;
import org.samut.core.paper.book.ResultBook;
import org.samut.core.paper.scan.KnownBook.Standing;
import org.samut.core.paper.scan.SimulatedScan.Kind;
import org.samut.core.submission.Receipt;

/**
 * How many of 500 simulated scans are read, that no forged or mixed set is accepted, and how long a whole book takes. The
 * tables go to standard output as Markdown; another seed by {@code -Dscan.seed=…}.
 */
@Tag("bench")
class ScanBench {
    private static final int SCANS = 500;
    private static final double LEAST_READ = 0.99;
    private static final int SETS_OF_A_KIND = 10;
    private static final long SEED = Long.getLong("scan.seed", 20240628);
    private static final double MOST_SECONDS = 20;

    @TempDir
    Path folder;

    @Test
    void simulatedScansAreRead() {
        System.out.println("seed " + SEED);
        ScanTrial.Sheets sheets = ScanTrial.Sheets.drawn();
        Map<ScanTrial, Boolean> trials = IntStream.range(0, SCANS)
                .parallel()
                .mapToObj(number -> ScanTrial.number(number, SEED))
                .collect(Collectors.toConcurrentMap(Function.identity(), trial -> isRead(trial, sheets)));
        table("dots an inch", trials, trial -> String.format(Locale.ROOT, "%d", trial.dpi()));
        table("damage", trials, trial -> trial.kind().toString().toLowerCase(Locale.ROOT));
        trials.forEach((trial, read) -> {
            if (!read) {
                System.out.println("not read: " + trial);
            }
        });
        long read = trials.values().stream().filter(one -> one).count();
        System.out.println("| all | " + SCANS + " | " + read + " | " + percent(read, SCANS) + " |");
        assertTrue(read >= LEAST_READ * SCANS, read + " of " + SCANS);
    }

    private static void table(String what, Map<ScanTrial, Boolean> trials, Function<ScanTrial, String> by) {
        Map<String, List<Boolean>> groups = new TreeMap<>();
        trials.forEach((trial, read) -> groups.computeIfAbsent(by.apply(trial), fresh -> new ArrayList<>())
                .add(read));
        System.out.println("| " + what + " | scans | read | |\n| --- | --- | --- | --- |");
        groups.forEach((name, all) -> {
            long read = all.stream().filter(one -> one).count();
            System.out.println(
                    "| " + name + " | " + all.size() + " | " + read + " | " + percent(read, all.size()) + " |");
        });
    }

    private static String percent(long part, long whole) {
        return String.format(Locale.ROOT, "%.1f %%", part * 100.0 / whole);
    }

    private boolean isRead(ScanTrial trial, ScanTrial.Sheets sheets) {
        try {
            return trial.isRead(sheets, folder);
        } catch (Exception failure) {
            throw new IllegalStateException(trial.toString(), failure);
        }
    }

    @Test
    void noForgedOrMixedSetIsAccepted() throws Exception {
        System.out.println("| forged or mixed | sets | accepted |\n| --- | --- | --- |");
        int accepted = 0;
        int sets = 0;
        for (ForgedSets.Kind kind : ForgedSets.Kind.values()) {
            int ofKind = 0;
            for (long seed = SEED; seed < SEED + SETS_OF_A_KIND; seed++) {
                byte[] pdf = SealedSheets.pdf(ForgedSets.of(kind, seed), ForgedSets.enclosed(kind));
                ofKind += verified(SealedSheets.written(folder, "set.pdf", pdf), ForgedSets.known(), List.of())
                                .isAccepted()
                        ? 1
                        : 0;
            }
            System.out.println("| " + kind.words() + " | " + SETS_OF_A_KIND + " | " + ofKind + " |");
            accepted += ofKind;
            sets += SETS_OF_A_KIND;
        }
        System.out.println("| all | " + sets + " | " + accepted + " |");
        assertTrue(sets >= 200);
        assertEquals(0, accepted);
        byte[] sound = SealedSheets.pdf(SealedSheets.first().drawn(), Optional.empty());
        assertTrue(verified(SealedSheets.written(folder, "set.pdf", sound), ForgedSets.known(), List.of())
                .isAccepted());
    }

    @Test
    void aScannedBookOfFortyPagesIsVerifiedInTwentySeconds() throws Exception {
        BigBook big = BigBook.made();
        byte[] book = ResultBook.write(big.source(), Optional.of(big.seal()));
        Kind[] kinds = {Kind.PLAIN, Kind.TURNED, Kind.BLURRED, Kind.NOISY, Kind.SHADOWED};
        List<byte[]> jpegs = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(book)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                jpegs.add(new SimulatedScan(kinds[page % kinds.length], 200, SEED + page)
                        .jpeg(renderer.renderImageWithDPI(page, 300, ImageType.GRAY), SealedSheets.code()));
            }
        }
        Path file = SealedSheets.written(folder, "book.pdf", SealedSheets.scanned(jpegs, 200));
        KnownBook known =
                KnownBook.of(big.seal().submission().content(), Standing.OFFICE).orElseThrow();
        for (int run = 0; run < 3; run++) {
            long start = System.nanoTime();
            CheckedScan scan = verified(file, List.of(known), List.of());
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "a scan of %d pages at 200 dots an inch, %d MB, verified: %.1f s%n",
                    jpegs.size(),
                    Files.size(file) / 1_000_000,
                    seconds);
            assertTrue(scan.isAccepted(), () -> VerdictWords.of(scan).english());
            assertTrue(jpegs.size() >= 40 && seconds <= MOST_SECONDS);
        }
    }

    private static CheckedScan verified(Path file, List<KnownBook> known, List<Receipt> receipts) throws Exception {
        return ((Outcome.Done<CheckedScan>) new PaperVerification(known, receipts, Optional.empty())
                        .verify(List.of(file), ScanProgress.UNWATCHED))
                .value();
    }
}
