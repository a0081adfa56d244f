package org.samut.core.paper.book;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.samut.core.paper.BigBook;
import org.samut.core.paper.Filled;
import org.samut.core.paper.VeraPdf;

/** A book can still be read in thirty years: PDF/A-3u by veraPDF. */
class PdfATest {
    private static final Path FOLDER = Path.of("target", "paper");

    @Test
    void aSealedBookWithItsSubmissionAndItsCodesIsPdfA3u() throws Exception {
        BigBook big = BigBook.made();
        byte[] pdf = ResultBook.write(big.source(), Optional.of(big.seal()));
        Files.write(Files.createDirectories(FOLDER).resolve("big.pdf"), pdf);

        assertEquals(List.of(), VeraPdf.complaints(pdf));
    }

    @Test
    void aDraftIsPdfA3u() throws Exception {
        assertEquals(List.of(), VeraPdf.complaints(ResultBook.write(Filled.draft())));
    }

    @Test
    void theValidatorIsAwake() throws Exception {
        byte[] pdf = HarmedPdf.withoutItsMetadata(ResultBook.write(Filled.draft()));

        assertFalse(VeraPdf.complaints(pdf).isEmpty());
    }

    @Test
    void theSameSealedBookIsTheSameBytes() throws Exception {
        BigBook big = BigBook.made();

        assertArrayEquals(
                ResultBook.write(big.source(), Optional.of(big.seal())),
                ResultBook.write(big.source(), Optional.of(BigBook.made().seal())));
    }
}
