package org.samut.core.paper.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samut.core.assessment.Assessor;
import org.samut.core.failure.Outcome;
import org.samut.core.form.Form;
import org.samut.core.form.compile.SampleForms;
import org.samut.core.paper.Filled;
import org.samut.core.paper.PaperSource;
import org.samut.core.paper.SealMark;
import org.samut.core.paper.book.BookSeal;
import org.samut.core.paper.book.ResultBook;
import org.samut.core.paper.seal.SealText.Reading;
import org.samut.core.report.entries.Filler;
import org.samut.core.signature.Digest;
import org.samut.core.submission.Submission;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Workbook;
import org.samut.core.workbook.WorkbookState;

/** Whatever a workbook holds and however its form counts, its own pages are not taken for forged ones. */
class ChanceBookTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"msps,false", "msps,true", "lpa-small.csv,false", "lpa-small.csv,true", "standards-small.csv,true"})
    void thePrintedFiguresAreTheSealedOnes(String name, boolean thaiDigits) throws Exception {
        long seed = System.nanoTime();
        Form form =
                (name.equals("msps") ? SampleForms.msps() : SampleForms.small(name)).appliedTo(Filled.NONG_KAPU.type());
        List<Entering> step = new ArrayList<>();
        new Filler(new Random(seed), form).sound().forEach((field, entry) -> step.add(Entering.of(field, entry)));
        Assessor assessor = Assessor.compile(form);
        Workbook workbook = assessor.complete(
                new Workbook(Filled.ID, form, Filled.NONG_KAPU, WorkbookState.SEALED, 1, Map.of(), Map.of())
                        .with(step));
        byte[] content = {'{', '}'};
        Submission submission = new Submission(Filled.ID, 1, content, Digest.sha256Hex(content), "");
        PaperSource source = new PaperSource(
                workbook,
                assessor.assess(workbook),
                Optional.of(new SealMark(submission.sha256(), LocalDate.of(2024, 3, 28))),
                thaiDigits);
        BookSeal seal = new BookSeal(submission, Instant.EPOCH, Optional.of(SealedSheets.KEY));
        Path file = SealedSheets.written(folder, "book.pdf", ResultBook.write(source, Optional.of(seal)));
        ScanReader.Pages read =
                ((Outcome.Done<ScanReader.Pages>) ScanReader.read(List.of(file), ScanProgress.UNWATCHED)).value();
        int rows = 0;
        for (ScannedPage page : read.pages()) {
            assertTrue(page.codes().get(0) instanceof Reading.Read, () -> "page " + page.number() + ", seed " + seed);
            var sealed = ((Reading.Read) page.codes().get(0)).seal();
            rows += sealed.figures().map(figures -> figures.lines().size()).orElse(0);
            assertEquals(
                    List.of(),
                    PrintedFigures.differing(sealed, page.text()),
                    "page " + page.number() + ", seed " + seed);
        }
        assertTrue(rows >= 2, rows + " rows, seed " + seed);
    }
}
