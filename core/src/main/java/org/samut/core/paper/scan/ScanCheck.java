package org.samut.core.paper.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samut.core.paper.scan.CheckedScan.CheckedPage;
import org.samut.core.paper.seal.PageFigures;
import org.samut.core.paper.seal.PageSeal;
import org.samut.core.paper.seal.PageSeal.Place;
import org.samut.core.paper.seal.SealText.Reading;

/** Holds the pages of a scan against the one book that they should be. For one thread. */
public final class ScanCheck {
    private final List<KnownBook> known;
    private final Optional<KnownBook> book;
    private final Optional<String> root;
    private final Map<Integer, PageSeal> good = new HashMap<>();
    private final List<Integer> order = new ArrayList<>();

    private ScanCheck(List<ScannedPage> pages, List<KnownBook> known, Optional<KnownBook> wanted) {
        this.known = known;
        this.book = wanted.or(() -> likeliest(pages, known));
        this.root = root(pages);
    }

    /** @param wanted the book that it must be; where none is given, the one most pages are of */
    public static CheckedScan check(List<ScannedPage> pages, List<KnownBook> known, Optional<KnownBook> wanted) {
        ScanCheck check = new ScanCheck(pages, known, wanted);
        List<CheckedPage> checked = new ArrayList<>();
        for (ScannedPage page : pages) {
            checked.add(new CheckedPage(page.file(), page.number(), check.verdict(page)));
        }
        return check.finish(checked);
    }

    private static List<PageSeal> seals(List<ScannedPage> pages) {
        return pages.stream()
                .filter(page -> page.codes().size() == 1)
                .flatMap(page -> page.codes().stream())
                .filter(Reading.Read.class::isInstance)
                .map(read -> ((Reading.Read) read).seal())
                .toList();
    }

    private static Optional<KnownBook> likeliest(List<ScannedPage> pages, List<KnownBook> known) {
        KnownBook best = null;
        long most = 0;
        for (KnownBook one : known) {
            long count = seals(pages).stream()
                    .filter(seal -> isOf(seal, one) && seal.isSignedFor(one.sha256()))
                    .count();
            boolean stronger = best != null && count == most && one.standing().compareTo(best.standing()) > 0;
            if (count > most || count > 0 && stronger) {
                best = one;
                most = count;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isOf(PageSeal seal, KnownBook book) {
        return book.is(seal.place().submission(), seal.place().revision());
    }

    /** The printing that most of the book's own pages are of. */
    private Optional<String> root(List<ScannedPage> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (PageSeal seal : seals(pages)) {
            if (book.isEmpty() || isOf(seal, book.get()) && isSigned(seal, book.get())) {
                counts.merge(seal.root() + "/" + seal.place().pages(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private static boolean isSigned(PageSeal seal, KnownBook book) {
        return seal.isSignedFor(book.sha256()) && hasKey(seal, book);
    }

    private static boolean hasKey(PageSeal seal, KnownBook book) {
        return book.content()
                .filter(content -> !content.seal().deviceKey().equals(seal.key().id()))
                .isEmpty();
    }

    private PageVerdict verdict(ScannedPage page) {
        if (page.codes().size() > 1) {
            return new PageVerdict.Several();
        }
        if (page.codes().isEmpty()) {
            return page.blank() ? new PageVerdict.Blank() : new PageVerdict.Unreadable();
        }
        Reading reading = page.codes().get(0);
        if (reading instanceof Reading.Read read) {
            return verdict(read.seal(), page);
        }
        if (reading instanceof Reading.FiguresDiffer differ) {
            return new PageVerdict.FiguresUnfit(differ.place());
        }
        if (reading instanceof Reading.Newer) {
            return new PageVerdict.Newer();
        }
        return reading instanceof Reading.Unfit ? new PageVerdict.Malformed() : new PageVerdict.NotOurs();
    }

    private PageVerdict verdict(PageSeal seal, ScannedPage page) {
        Place place = seal.place();
        if (book.isEmpty()) {
            return new PageVerdict.Unproven(place);
        }
        KnownBook wanted = book.get();
        if (!isOf(seal, wanted)) {
            return stranger(seal, wanted);
        }
        if (!seal.isSignedFor(wanted.sha256())) {
            return new PageVerdict.Forged(place);
        }
        if (!hasKey(seal, wanted)) {
            return new PageVerdict.StrangeKey(place);
        }
        List<String> others = seal.figures()
                .flatMap(figures -> wanted.content().map(content -> SubmittedFigures.differing(figures, content)))
                .orElse(List.of());
        if (!others.isEmpty()) {
            return new PageVerdict.NotSubmitted(place, others);
        }
        if (!root.equals(Optional.of(seal.root() + "/" + place.pages()))) {
            return new PageVerdict.OtherPrinting(place);
        }
        List<String> printed = PrintedFigures.differing(seal, page.text());
        if (!printed.isEmpty()) {
            return new PageVerdict.PrintDiffers(seal, printed);
        }
        boolean twice = good.put(place.page(), seal) != null;
        order.add(place.page());
        return twice
                ? new PageVerdict.Twice(place)
                : new PageVerdict.Good(seal, PrintedFigures.compared(seal, page.text()));
    }

    /** A page that says of itself that it is of another book may lie: its words are only repeated where it is known. */
    private PageVerdict stranger(PageSeal seal, KnownBook wanted) {
        Place place = seal.place();
        Optional<KnownBook> other = known.stream()
                .filter(one -> isOf(seal, one) && isSigned(seal, one))
                .findFirst();
        if (place.submission().equals(wanted.submission())) {
            return new PageVerdict.OtherRevision(place, wanted.revision());
        }
        return new PageVerdict.OtherBook(
                place,
                other.flatMap(KnownBook::content).map(content -> content.lao()).orElse(""));
    }

    private CheckedScan finish(List<CheckedPage> checked) {
        int pages = root.map(one -> Integer.parseInt(one.substring(one.indexOf('/') + 1)))
                .orElse(0);
        List<Integer> missing = new ArrayList<>();
        for (int page = 1; page <= pages && book.isPresent(); page++) {
            if (!good.containsKey(page)) {
                missing.add(page);
            }
        }
        boolean inOrder = true;
        for (int at = 1; at < order.size(); at++) {
            inOrder &= order.get(at - 1) <= order.get(at);
        }
        if (book.isPresent() && missing.isEmpty() && pages > 0 && !isWhole(pages)) {
            // Each page is signed with a root that their figures together do not have.
            return new CheckedScan(book, pages, forged(checked), missing, inOrder);
        }
        return new CheckedScan(book, book.isPresent() ? pages : 0, checked, missing, inOrder);
    }

    private boolean isWhole(int pages) {
        List<String> hashes = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        boolean distinct = true;
        for (int page = 1; page <= pages; page++) {
            hashes.add(good.get(page).figuresHash());
            for (var line : good.get(page).figures().orElse(PageFigures.NONE).lines()) {
                distinct &= codes.add(line.code());
            }
        }
        return distinct && root.orElseThrow().startsWith(PageFigures.root(hashes) + "/");
    }

    private static List<CheckedPage> forged(List<CheckedPage> checked) {
        return checked.stream()
                .map(page -> page.verdict() instanceof PageVerdict.Good is
                        ? new CheckedPage(
                                page.file(),
                                page.number(),
                                new PageVerdict.Forged(is.seal().place()))
                        : page)
                .toList();
    }
}
