package org.samut.core.paper.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samut.core.failure.Outcome;
import org.samut.core.paper.BigBook;
import org.samut.core.paper.PaperSource;
import org.samut.core.paper.book.ResultBook;
import org.samut.core.paper.scan.PageVerdict.Compared;
import org.samut.core.submission.Receipt;
import org.samut.core.submission.Submission;

/** The book as it is printed, not one made for these tests. */
class RealBookTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void eachPageIsGoodAndItsPrintedFiguresAreTheSealedOnes(boolean thaiDigits) throws Exception {
        BigBook big = BigBook.made();
        PaperSource source = new PaperSource(
                big.source().workbook(), big.source().assessment(), big.source().seal(), thaiDigits);
        Path file = SealedSheets.written(folder, "book.pdf", ResultBook.write(source, Optional.of(big.seal())));
        Submission submission = big.seal().submission();
        Receipt receipt =
                new Receipt(submission.id(), submission.revision(), submission.sha256(), Instant.EPOCH, List.of());

        CheckedScan scan = ((Outcome.Done<CheckedScan>)
                        new PaperVerification(List.of(), List.of(receipt), Optional.empty())
                                .verify(List.of(file), ScanProgress.UNWATCHED))
                .value();

        assertEquals(
                List.of(),
                scan.pages().stream()
                        .filter(page -> !page.verdict().isSound())
                        .map(page -> VerdictWords.of(page.verdict()).english())
                        .toList());
        assertTrue(scan.isAccepted(), () -> VerdictWords.of(scan).english());
        long compared = scan.pages().stream()
                .filter(page -> page.verdict() instanceof PageVerdict.Good good && good.compared() == Compared.BY_TEXT)
                .count();
        assertTrue(compared >= 5, () -> compared + " pages compared");
    }
}
