package org.samut.core.paper.scan;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.samut.core.failure.Outcome;
import org.samut.core.paper.scan.SimulatedScan.Kind;
import org.samut.core.paper.seal.PageSeal;
import org.samut.core.paper.seal.SealText.Reading;

/**
 * One page of the book, scanned once and read: what it suffered, at how many dots an inch, by which seed.
 *
 * @param page from 0
 */
record ScanTrial(Kind kind, int dpi, long seed, int page) {
    private static final int[] DPI = {100, 150, 200, 300};

    /** The book's pages at 300 dots an inch, drawn once. */
    record Sheets(SealedSheets book, List<BufferedImage> pictures) {
        static Sheets drawn() {
            SealedSheets book = SealedSheets.first();
            return new Sheets(
                    book, book.drawn().stream().map(SealedSheets::sheet).toList());
        }
    }

    /** The so-many-th of a series: all kinds at all resolutions in turns. */
    static ScanTrial number(int number, long seed) {
        Kind[] kinds = Kind.values();
        return new ScanTrial(
                kinds[number % kinds.length], DPI[number / kinds.length % DPI.length], seed + number, number);
    }

    byte[] jpeg(Sheets sheets) {
        return new SimulatedScan(kind, dpi, seed)
                .jpeg(sheets.pictures().get(page % sheets.pictures().size()), SealedSheets.code());
    }

    /** Whether the page's own code was read, and no other: as a picture, or as a scanner's PDF, in turns. */
    boolean isRead(Sheets sheets, Path folder) throws Exception {
        byte[] jpeg = jpeg(sheets);
        boolean pdf = seed % 2 == 0;
        Path file = Files.write(
                folder.resolve("scan-" + page + (pdf ? ".pdf" : ".jpg")),
                pdf ? SealedSheets.scanned(List.of(jpeg), dpi) : jpeg);
        Outcome<ScanReader.Pages> read = ScanReader.read(List.of(file), ScanProgress.UNWATCHED);
        Files.delete(file);
        PageSeal seal = sheets.book().seals().get(page % sheets.book().pages());
        return read instanceof Outcome.Done<ScanReader.Pages> done
                && done.value().pages().get(0).codes().equals(List.of(new Reading.Read(seal)));
    }
}
