package org.samut.core.paper.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.samut.core.paper.Filled;
import org.samut.core.paper.scan.KnownBook.Standing;
import org.samut.core.paper.scan.SealedSheets.Drawn;
import org.samut.core.paper.scan.file.TextLayer;
import org.samut.core.paper.seal.FigureLine;
import org.samut.core.paper.seal.FigureLine.Answered;
import org.samut.core.paper.seal.PageFigures;
import org.samut.core.paper.seal.PageSeal;
import org.samut.core.paper.seal.PageSeal.Place;
import org.samut.core.paper.seal.SealText;
import org.samut.core.result.Result.Verdict;
import org.samut.core.signature.SigningKey;
import org.samut.core.workbook.Entry;

/** Sets of sheets that pass for a sealed book and are none: by kinds, and each kind's by chance with a seed. */
final class ForgedSets {
    private static final SealedSheets BOOK = SealedSheets.first();
    private static final SealedSheets NEXT = SealedSheets.second();
    private static final SealedSheets OTHER = SealedSheets.ofAnother();
    private static final SealedSheets REPRINTED = BOOK.reprinted();
    private static final SigningKey STRANGER = SigningKey.generate();

    /** Another's book that says of itself that it is this one. */
    private static final SealedSheets IMITATION =
            SealedSheets.of(Filled.workbook(Filled.NONG_KAPU).with("1.05.service", Entry.figure("50.5")), STRANGER);

    /** How a set is forged or mixed. */
    enum Kind {
        OTHER_REVISION("a page of another revision in its place"),
        OTHER_LAO("a page of another LAO in its place"),
        OTHER_LAO_ADDED("a page of another LAO beside all others"),
        OTHER_PRINTING("a page of another printing in its place"),
        MISSING("a page is missing"),
        MISSING_AND_TWICE("a page is missing, another there twice"),
        PRINTED_FIGURE("a printed figure changed, text layer"),
        PRINTED_BESIDE("figures printed where there is no service, text layer"),
        COPIED_CODE("the code of another page on it"),
        SIGNED_BY_STRANGER("figures changed, signed with a foreign key"),
        BOOK_BY_STRANGER("the whole book made anew with a foreign key"),
        IMITATED_ENCLOSED("the same with a submission of its own within"),
        BIT("a bit of the code's bytes changed"),
        CHARACTER("a character of the code changed"),
        CUT_SIGNATURE("the signature cut off"),
        OTHERS_SIGNATURE("the signature of another page"),
        OTHER_NUMBER("the code says another page's number"),
        OTHER_COUNT("the codes say fewer pages"),
        FIGURES_TAKEN_OUT("the figures taken out of the code"),
        FIGURES_PUT_IN("other figures put into the code with their hash"),
        NOT_SUBMITTED("the right PC, figures that were not submitted"),
        NO_CODE("no code on a page"),
        FOREIGN_CODE("a code of something else"),
        TWO_CODES("two pages' codes on one sheet");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final Random chance;
    private final List<Drawn> sheets = new ArrayList<>(BOOK.drawn());
    private final int at;

    private ForgedSets(long seed) {
        chance = new Random(seed);
        // A page with figures.
        at = 1 + chance.nextInt(BOOK.pages() - 2);
    }

    static List<Drawn> of(Kind kind, long seed) {
        ForgedSets set = new ForgedSets(seed);
        set.forge(kind);
        return set.sheets;
    }

    /** What the set is verified against: all that an office may know, and the true book's receipt. */
    static List<KnownBook> known() {
        return List.of(BOOK.known(Standing.RECEIVED), NEXT.known(Standing.OFFICE), OTHER.known(Standing.OFFICE));
    }

    /** The submission that lies within the file. */
    static Optional<byte[]> enclosed(Kind kind) {
        return kind == Kind.IMITATED_ENCLOSED
                ? Optional.of(IMITATION.submission().content())
                : Optional.empty();
    }

    private void forge(Kind kind) {
        PageSeal seal = BOOK.seals().get(at);
        switch (kind) {
            case OTHER_REVISION -> sheets.set(at, NEXT.drawn().get(at));
            case OTHER_LAO -> sheets.set(at, OTHER.drawn().get(at));
            case OTHER_LAO_ADDED -> sheets.add(OTHER.drawn().get(at));
            case OTHER_PRINTING -> sheets.set(at, REPRINTED.drawn().get(at));
            case MISSING -> sheets.remove(chance.nextInt(sheets.size()));
            case MISSING_AND_TWICE -> sheets.set(at, sheets.get(another()));
            case PRINTED_FIGURE -> sheets.set(at, new Drawn(seal.text(), changed()));
            case PRINTED_BESIDE -> printedBeside();
            case COPIED_CODE -> code(BOOK.seals().get(another()).text());
            case SIGNED_BY_STRANGER -> byStranger();
            case BOOK_BY_STRANGER, IMITATED_ENCLOSED -> {
                sheets.clear();
                sheets.addAll(IMITATION.drawn());
                // Some of the true pages among them, mostly.
                for (int page = chance.nextInt(4); page > 0; page--) {
                    int true1 = chance.nextInt(sheets.size());
                    sheets.set(true1, BOOK.drawn().get(true1));
                }
            }
            case BIT -> code(withBit(seal));
            case CHARACTER -> code(withCharacter(seal.text()));
            case CUT_SIGNATURE -> code(seal.text().substring(0, seal.text().length() - 3 * (1 + chance.nextInt(32))));
            case OTHERS_SIGNATURE ->
                code(copy(
                        seal,
                        seal.place(),
                        seal.figures(),
                        BOOK.seals().get(another()).signature()));
            case OTHER_NUMBER -> code(copy(seal, place(another() + 1, BOOK.pages()), seal.figures(), seal.signature()));
            case OTHER_COUNT -> fewer();
            case FIGURES_TAKEN_OUT -> code(copy(seal, seal.place(), Optional.empty(), seal.signature()));
            case FIGURES_PUT_IN -> {
                PageFigures other = changed();
                code(new PageSeal(
                                seal.place(),
                                other.hash(),
                                seal.root(),
                                seal.key(),
                                Optional.of(other),
                                seal.signature())
                        .text());
            }
            case NOT_SUBMITTED -> notSubmitted();
            case NO_CODE -> code("");
            case FOREIGN_CODE -> code("https://example.org/" + chance.nextInt(10_000));
            case TWO_CODES ->
                code(seal.text() + "\n" + BOOK.seals().get(another()).text());
            default -> throw new IllegalArgumentException(kind.toString());
        }
    }

    private void code(String text) {
        sheets.set(at, new Drawn(text, BOOK.figures().get(at)));
    }

    private int another() {
        int other = chance.nextInt(BOOK.pages());
        return other == at ? (other + 1) % BOOK.pages() : other;
    }

    private Place place(int page, int pages) {
        return new Place(BOOK.submission().id(), BOOK.submission().revision(), page, pages);
    }

    private static String copy(PageSeal seal, Place place, Optional<PageFigures> figures, String signature) {
        return new PageSeal(place, seal.figuresHash(), seal.root(), seal.key(), figures, signature).text();
    }

    private PageFigures changed() {
        List<FigureLine> lines = new ArrayList<>(BOOK.figures().get(at).lines());
        List<Integer> figures = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            Answered row = (Answered) lines.get(line);
            boolean printed = row.verdict() == Verdict.MET || row.verdict() == Verdict.BELOW;
            if (printed && row.service().matches("[0-9.]+")) {
                figures.add(line);
            }
        }
        int line = figures.get(chance.nextInt(figures.size()));
        Answered row = (Answered) lines.get(line);
        String figure = (1_000_000 + chance.nextInt(1_000_000)) + ".5";
        lines.set(line, new Answered(row.code(), row.verdict(), row.frame(), figure, row.percent(), row.points()));
        return new PageFigures(lines);
    }

    /** The one row without a service is given figures. */
    private void printedBeside() {
        for (int page = 0; page < BOOK.pages(); page++) {
            List<FigureLine> lines = new ArrayList<>(BOOK.figures().get(page).lines());
            for (int line = 0; line < lines.size(); line++) {
                Answered row = (Answered) lines.get(line);
                if (row.verdict() == Verdict.NO_SERVICE) {
                    String figure = Integer.toString(10 + chance.nextInt(90));
                    lines.set(line, new Answered(row.code(), Verdict.MET, "100", figure, figure, ""));
                    sheets.set(page, new Drawn(BOOK.seals().get(page).text(), new PageFigures(lines)));
                    return;
                }
            }
        }
    }

    private List<PageFigures> withChanged(PageFigures changed) {
        List<PageFigures> figures = new ArrayList<>(BOOK.figures());
        figures.set(at, changed);
        return figures;
    }

    private void byStranger() {
        PageFigures changed = changed();
        PageSeal strange = PageSeal.ofBook(BOOK.submission(), STRANGER, withChanged(changed))
                .get(at);
        sheets.set(at, new Drawn(strange.text(), changed));
    }

    /** All pages sealed by the right PC, the root of them all included, but another figure than was submitted. */
    private void notSubmitted() {
        PageFigures changed = changed();
        List<PageFigures> figures = withChanged(changed);
        List<PageSeal> seals = PageSeal.ofBook(BOOK.submission(), SealedSheets.KEY, figures);
        for (int page = 0; page < seals.size(); page++) {
            sheets.set(page, new Drawn(seals.get(page).text(), figures.get(page)));
        }
    }

    /** The last pages left out, and all codes changed to say so. */
    private void fewer() {
        int pages = 1 + chance.nextInt(BOOK.pages() - 1);
        sheets.clear();
        for (int page = 0; page < pages; page++) {
            PageSeal seal = BOOK.seals().get(page);
            String text = copy(seal, place(page + 1, pages), seal.figures(), seal.signature());
            sheets.add(new Drawn(text, BOOK.figures().get(page)));
        }
    }

    private String withBit(PageSeal seal) {
        while (true) {
            byte[] signature = java.util.HexFormat.of().parseHex(seal.signature());
            byte[] key = seal.key().raw();
            boolean inKey = chance.nextInt(3) == 0;
            byte[] bytes = inKey ? key : signature;
            bytes[chance.nextInt(bytes.length)] ^= (byte) (1 << chance.nextInt(8));
            var read = org.samut.core.signature.VerifyingKey.ofRaw(key);
            if (read.isPresent()) {
                return new PageSeal(
                                seal.place(),
                                seal.figuresHash(),
                                seal.root(),
                                read.get(),
                                seal.figures(),
                                java.util.HexFormat.of().formatHex(signature))
                        .text();
            }
        }
    }

    private String withCharacter(String text) {
        char[] characters = text.toCharArray();
        String others = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
        int place = SealText.BEGINNING.length() + chance.nextInt(characters.length - SealText.BEGINNING.length());
        char before = characters[place];
        while (characters[place] == before) {
            characters[place] = others.charAt(chance.nextInt(others.length()));
        }
        return new String(characters);
    }

    /** The same as if it had been read from paper: codes and words as they were drawn. */
    static List<ScannedPage> read(List<Drawn> sheets) {
        List<ScannedPage> pages = new ArrayList<>();
        for (Drawn sheet : sheets) {
            List<TextLayer.Word> words = sheet.words().stream()
                    .flatMap(cell -> Arrays.stream(cell.text().split(" "))
                            .map(word -> new TextLayer.Word(cell.x(), cell.y(), word)))
                    .toList();
            pages.add(new ScannedPage(
                    java.nio.file.Path.of("scan.pdf"),
                    pages.size() + 1,
                    ScanReader.readings(sheet.codes()),
                    false,
                    Optional.of(new TextLayer(words, false))));
        }
        return pages;
    }
}
