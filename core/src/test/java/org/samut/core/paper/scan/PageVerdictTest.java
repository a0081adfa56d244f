package org.samut.core.paper.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.samut.core.paper.scan.KnownBook.Standing;
import org.samut.core.paper.seal.FigureLine;
import org.samut.core.paper.seal.FigureLine.Answered;
import org.samut.core.paper.seal.PageFigures;
import org.samut.core.paper.seal.PageSeal;
import org.samut.core.paper.seal.SealText;
import org.samut.core.signature.SigningKey;

/** What becomes of one page among the good ones of its book. */
class PageVerdictTest {
    private static final SealedSheets BOOK = SealedSheets.first();
    private static final SealedSheets NEXT = SealedSheets.second();
    private static final int PLACE = 2;

    @Test
    void eachVerdictHasANameOfItsOwn() {
        Set<Object> all = new HashSet<>(Arrays.asList(PageVerdict.class.getPermittedSubclasses()));
        assertEquals(all, PageVerdict.CODES.keySet());
        assertEquals(all.size(), new HashSet<>(PageVerdict.CODES.values()).size());
    }

    @Test
    void anEmptyBackDoesNoHarm() {
        CheckedScan scan = check(pagesWith(read(List.of(), true)), List.of(BOOK.known(Standing.OFFICE)));
        assertEquals("blank", codeOfLast(scan));
        assertTrue(scan.isAccepted());
    }

    @Test
    void codesOfSeveralPagesOnOneAreTold() {
        assertEquals("several-codes", verdict(texts(0, 1)));
    }

    @Test
    void figuresThatAreNotThoseOfTheirHashAreTold() {
        PageSeal seal = BOOK.seals().get(PLACE);
        PageSeal changed = new PageSeal(
                seal.place(), seal.figuresHash(), seal.root(), seal.key(), Optional.of(changed()), seal.signature());
        assertEquals("figures-unfit", verdict(changed.text()));
    }

    @Test
    void aSignatureOfSomethingElseIsForged() {
        PageSeal seal = BOOK.seals().get(PLACE);
        PageSeal forged = new PageSeal(
                seal.place(),
                seal.figuresHash(),
                seal.root(),
                seal.key(),
                seal.figures(),
                BOOK.seals().get(PLACE + 1).signature());
        assertEquals("forged", verdict(forged.text()));
    }

    @Test
    void aCodeSignedByAnotherPcIsTold() {
        PageSeal strange = PageSeal.ofBook(BOOK.submission(), SigningKey.generate(), BOOK.figures())
                .get(PLACE);
        assertEquals("strange-key", verdict(strange.text()));
    }

    @Test
    void figuresThatWereNotSubmittedAreTold() {
        List<PageFigures> figures = new ArrayList<>(BOOK.figures());
        figures.set(PLACE, changed());
        PageSeal other =
                PageSeal.ofBook(BOOK.submission(), SealedSheets.KEY, figures).get(PLACE);
        assertEquals("not-submitted", verdict(other.text()));
    }

    @Test
    void withoutAnyKnownBookNothingIsProven() {
        CheckedScan scan = check(pages(), List.of());
        assertTrue(scan.pages().stream().allMatch(page -> page.verdict().code().equals("unproven")));
        assertFalse(scan.isAccepted());
    }

    @Test
    void eachHasASentenceInBothLanguages() {
        PageSeal seal = BOOK.seals().get(PLACE);
        List<PageVerdict> all = List.of(
                new PageVerdict.Good(seal, PageVerdict.Compared.BY_EYE),
                new PageVerdict.Twice(seal.place()),
                new PageVerdict.Blank(),
                new PageVerdict.OtherRevision(seal.place(), 2),
                new PageVerdict.OtherBook(seal.place(), "6760608"),
                new PageVerdict.OtherPrinting(seal.place()),
                new PageVerdict.Unreadable(),
                new PageVerdict.NotOurs(),
                new PageVerdict.Several(),
                new PageVerdict.Newer(),
                new PageVerdict.Malformed(),
                new PageVerdict.FiguresUnfit(seal.place()),
                new PageVerdict.Forged(seal.place()),
                new PageVerdict.StrangeKey(seal.place()),
                new PageVerdict.NotSubmitted(seal.place(), List.of("1.05")),
                new PageVerdict.PrintDiffers(seal, List.of("1.05")),
                new PageVerdict.Unproven(seal.place()));
        assertEquals(PageVerdict.CODES.size(), all.size());
        Set<String> said = new HashSet<>();
        for (PageVerdict verdict : all) {
            assertTrue(said.add(VerdictWords.of(verdict).thai()), verdict.code());
            assertTrue(said.add(VerdictWords.of(verdict).english()), verdict.code());
        }
    }

    /** The third page with another figure. */
    private static PageFigures changed() {
        List<FigureLine> lines = new ArrayList<>(BOOK.figures().get(PLACE).lines());
        Answered row = (Answered) lines.get(0);
        lines.set(0, new Answered(row.code(), row.verdict(), row.frame(), "7", row.percent(), row.points()));
        return new PageFigures(lines);
    }

    private static List<String> texts(int... pages) {
        return Arrays.stream(pages)
                .mapToObj(page -> BOOK.seals().get(page).text())
                .toList();
    }

    private static String verdict(String text) {
        return verdict(List.of(text));
    }

    /** What is said of a page with these codes in the third one's place; such a scan is never accepted. */
    private static String verdict(List<String> texts) {
        List<ScannedPage> pages = pages();
        pages.set(PLACE, read(texts, false));
        CheckedScan scan = check(pages, List.of(BOOK.known(Standing.OFFICE), NEXT.known(Standing.OFFICE)));
        assertFalse(scan.isAccepted());
        return scan.pages().get(PLACE).verdict().code();
    }

    private static String codeOfLast(CheckedScan scan) {
        return scan.pages().get(scan.pages().size() - 1).verdict().code();
    }

    private static List<ScannedPage> pagesWith(ScannedPage last) {
        List<ScannedPage> pages = pages();
        pages.add(last);
        return pages;
    }

    private static List<ScannedPage> pages() {
        List<ScannedPage> pages = new ArrayList<>();
        for (PageSeal seal : BOOK.seals()) {
            pages.add(read(List.of(seal.text()), false));
        }
        return pages;
    }

    private static ScannedPage read(List<String> texts, boolean blank) {
        return new ScannedPage(
                Path.of("scan.pdf"), 1, texts.stream().map(SealText::read).toList(), blank, Optional.empty());
    }

    private static CheckedScan check(List<ScannedPage> pages, List<KnownBook> known) {
        return ScanCheck.check(pages, known, Optional.empty());
    }
}
