package org.samut.core.paper.scan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.submission.Receipt;

/**
 * Verifies paper: reads scans and holds them against what is known. Needs no line and no office. Changes nothing. Safe for
 * several threads.
 *
 * @param known the submissions at hand
 * @param receipts that the server's key has signed, verified
 * @param wanted the one book that it must be, where that is known
 */
public record PaperVerification(List<KnownBook> known, List<Receipt> receipts, Optional<KnownBook> wanted) {
    public PaperVerification {
        known = List.copyOf(known);
        receipts = List.copyOf(receipts);
    }

    public Outcome<CheckedScan> verify(List<Path> files, ScanProgress progress) throws WorldFailure {
        Outcome<ScanReader.Pages> read = ScanReader.read(files, progress);
        if (!(read instanceof Outcome.Done<ScanReader.Pages> done)) {
            return Outcome.refused(((Outcome.Refused<ScanReader.Pages>) read).refusals());
        }
        List<KnownBook> books = new ArrayList<>(known);
        for (byte[] attached : done.value().attached()) {
            KnownBook.of(attached, KnownBook.Standing.ENCLOSED)
                    .filter(one ->
                            books.stream().noneMatch(book -> book.sha256().equals(one.sha256())))
                    .ifPresent(books::add);
        }
        List<KnownBook> all = KnownBook.with(books, receipts);
        Optional<KnownBook> must = wanted.map(one -> all.stream()
                .filter(book -> book.sha256().equals(one.sha256()))
                .findFirst()
                .orElse(one));
        return Outcome.done(ScanCheck.check(done.value().pages(), all, must));
    }
}
