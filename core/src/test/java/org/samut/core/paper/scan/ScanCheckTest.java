package org.samut.core.paper.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.failure.Outcome;
import org.samut.core.paper.scan.KnownBook.Standing;
import org.samut.core.paper.scan.SealedSheets.Drawn;
import org.samut.core.paper.seal.FigureLine;
import org.samut.core.paper.seal.FigureLine.Answered;
import org.samut.core.paper.seal.PageFigures;
import org.samut.core.signature.SigningKey;
import org.samut.core.submission.Receipt;

class ScanCheckTest {
    private static final SealedSheets BOOK = SealedSheets.first();
    private static final SealedSheets NEXT = SealedSheets.second();
    private static final SealedSheets OTHER = SealedSheets.ofAnother();
    private static final Receipt RECEIPT = receipt(BOOK);

    @TempDir
    Path folder;

    private static Receipt receipt(SealedSheets book) {
        return new Receipt(
                book.submission().id(),
                book.submission().revision(),
                book.submission().sha256(),
                java.time.Instant.EPOCH,
                List.of());
    }

    private CheckedScan verify(byte[] pdf, List<KnownBook> known, List<Receipt> receipts) throws Exception {
        Path file = SealedSheets.written(folder, "scan.pdf", pdf);
        return ((Outcome.Done<CheckedScan>) new PaperVerification(known, receipts, Optional.empty())
                        .verify(List.of(file), ScanProgress.UNWATCHED))
                .value();
    }

    private CheckedScan verify(List<Drawn> sheets) throws Exception {
        return verify(
                SealedSheets.pdf(sheets, Optional.empty()),
                List.of(BOOK.known(Standing.OFFICE), NEXT.known(Standing.OFFICE), OTHER.known(Standing.OFFICE)),
                List.of(RECEIPT));
    }

    private static List<String> codes(CheckedScan scan) {
        return scan.pages().stream().map(page -> page.verdict().code()).toList();
    }

    @Test
    void theBookItselfIsAcceptedAndItsFiguresCompared() throws Exception {
        CheckedScan scan = verify(BOOK.drawn());
        assertTrue(scan.isAccepted(), () -> VerdictWords.of(scan).english() + codes(scan));
        assertFalse(scan.isLeftToTheEye());
        assertTrue(scan.inOrder());
        assertEquals(Standing.RECEIVED, scan.book().orElseThrow().standing());
    }

    @Test
    void thePdfTheReceiptAndTheServersKeyAreEnough() throws Exception {
        assertTrue(verify(BOOK.pdf(), List.of(), List.of(RECEIPT)).isAccepted());
    }

    @Test
    void aPdfThatProvesItselfIsNotAccepted() throws Exception {
        CheckedScan scan = verify(BOOK.pdf(), List.of(), List.of());
        assertFalse(scan.isAccepted());
        assertEquals(Standing.ENCLOSED, scan.book().orElseThrow().standing());
        assertFalse(verify(BOOK.pdf(), List.of(), List.of(receipt(NEXT))).isAccepted());
    }

    @Test
    void withoutTheSubmissionAReceiptDoesNotTellWhoseKeyItIs() throws Exception {
        CheckedScan scan = verify(SealedSheets.pdf(BOOK.drawn(), Optional.empty()), List.of(), List.of(RECEIPT));
        assertFalse(scan.isAccepted());
        assertTrue(VerdictWords.next(scan).english().contains("PDF"));
    }

    @Test
    void pagesOutOfOrderDoNoHarmAndAreSaid() throws Exception {
        List<Drawn> sheets = new ArrayList<>(BOOK.drawn());
        Collections.reverse(sheets);
        CheckedScan scan = verify(sheets);
        assertTrue(scan.isAccepted());
        assertFalse(scan.inOrder());
        assertTrue(VerdictWords.of(scan).thai().contains("ไม่เรียง"));
    }

    @Test
    void aPageTwiceIsSaid() throws Exception {
        List<Drawn> sheets = new ArrayList<>(BOOK.drawn());
        sheets.add(sheets.get(2));
        CheckedScan scan = verify(sheets);
        assertEquals("twice", codes(scan).get(sheets.size() - 1));
        assertTrue(scan.isAccepted());
    }

    @Test
    void aMissingPageIsNamed() throws Exception {
        List<Drawn> sheets = new ArrayList<>(BOOK.drawn());
        sheets.remove(3);
        CheckedScan scan = verify(sheets);
        assertEquals(List.of(4), scan.missing());
        assertFalse(scan.isAccepted());
        assertTrue(VerdictWords.next(scan).thai().contains("(4)"));
    }

    @Test
    void aPageOfAnotherRevisionIsNamed() throws Exception {
        List<Drawn> sheets = new ArrayList<>(BOOK.drawn());
        sheets.set(2, NEXT.drawn().get(2));
        CheckedScan scan = verify(sheets);
        assertEquals("other-revision", codes(scan).get(2));
        assertFalse(scan.isAccepted());
    }

    @Test
    void aPageOfAnotherLaoIsNamedWithItsCode() throws Exception {
        List<Drawn> sheets = new ArrayList<>(BOOK.drawn());
        sheets.add(OTHER.drawn().get(1));
        CheckedScan scan = verify(sheets);
        assertEquals("other-book", codes(scan).get(sheets.size() - 1));
        assertTrue(VerdictWords.of(scan.pages().get(sheets.size() - 1).verdict())
                .english()
                .contains("6760608"));
        assertFalse(scan.isAccepted());
    }

    @Test
    void aPageOfAnotherPrintingIsNamed() throws Exception {
        List<Drawn> sheets = new ArrayList<>(BOOK.drawn());
        sheets.set(2, BOOK.reprinted().drawn().get(2));
        CheckedScan scan = verify(sheets);
        assertEquals("other-printing", codes(scan).get(2));
        assertFalse(scan.isAccepted());
    }

    @Test
    void aForgedFigureUnderATrueCodeIsSeenInTheText() throws Exception {
        List<Drawn> sheets = new ArrayList<>(BOOK.drawn());
        sheets.set(1, new Drawn(sheets.get(1).code(), changed(BOOK.figures().get(1), 4)));
        CheckedScan scan = verify(sheets);
        assertEquals("print-differs", codes(scan).get(1));
        assertTrue(VerdictWords.of(scan.pages().get(1).verdict()).english().contains("1.05"));
        assertFalse(scan.isAccepted());
    }

    private static PageFigures changed(PageFigures page, int at) {
        List<FigureLine> lines = new ArrayList<>(page.lines());
        Answered row = (Answered) lines.get(at);
        lines.set(at, new Answered(row.code(), row.verdict(), row.frame(), "99.999", row.percent(), row.points()));
        return new PageFigures(lines);
    }

    @Test
    void aSealMadeWithAnotherKeyIsNamed() throws Exception {
        SealedSheets forged = SealedSheets.of(
                org.samut.core.paper.Filled.workbook(org.samut.core.paper.Filled.NONG_KAPU), SigningKey.generate());
        CheckedScan scan = verify(forged.drawn());
        assertFalse(scan.isAccepted());
    }

    @Test
    void aCodeOfSomethingElseAndNoneAreTold() throws Exception {
        List<Drawn> sheets = new ArrayList<>(BOOK.drawn());
        sheets.set(1, new Drawn("https://www.odloc.go.th/", BOOK.figures().get(1)));
        sheets.set(2, new Drawn("", BOOK.figures().get(2)));
        sheets.set(3, new Drawn("SAMUT2:ABC", PageFigures.NONE));
        sheets.set(4, new Drawn("SAMUT1:ABC", PageFigures.NONE));
        CheckedScan scan = verify(sheets);
        assertEquals(
                List.of("not-a-page", "unreadable", "newer", "malformed"),
                codes(scan).subList(1, 5));
        assertEquals(List.of(2, 3, 4, 5), scan.missing());
    }

    @Test
    void aRowOfAReprintedBookIsGoodByItself() throws Exception {
        assertTrue(verify(BOOK.reprinted().drawn()).isAccepted());
    }

    @Test
    void theBookMayComeAsSeveralFiles() throws Exception {
        List<Path> files = new ArrayList<>();
        for (int page = 0; page < BOOK.pages(); page += 2) {
            List<Drawn> some = BOOK.drawn().subList(page, Math.min(BOOK.pages(), page + 2));
            files.add(SealedSheets.written(folder, page + ".pdf", SealedSheets.pdf(some, Optional.empty())));
        }
        CheckedScan scan = ((Outcome.Done<CheckedScan>)
                        new PaperVerification(List.of(BOOK.known(Standing.OFFICE)), List.of(), Optional.empty())
                                .verify(files, ScanProgress.UNWATCHED))
                .value();
        assertTrue(scan.isAccepted() && scan.inOrder());
        assertEquals(files.get(1), scan.pages().get(3).file());
    }

    @Test
    void progressIsToldAndCanStop() throws Exception {
        Path file = SealedSheets.written(folder, "scan.pdf", BOOK.pdf());
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        Outcome<ScanReader.Pages> all = ScanReader.read(List.of(file), (done, of) -> told.add(done + "/" + of));
        assertTrue(all instanceof Outcome.Done);
        assertEquals("0/" + BOOK.pages(), told.get(0));
        assertEquals(BOOK.pages() + "/" + BOOK.pages(), told.get(told.size() - 1));
        Outcome<ScanReader.Pages> stopped = ScanReader.read(List.of(file), (done, of) -> done < 2);
        assertEquals(
                "scan.cancelled",
                ((Outcome.Refused<ScanReader.Pages>) stopped).refusals().get(0).code());
    }
}
