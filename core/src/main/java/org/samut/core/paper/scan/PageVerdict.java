package org.samut.core.paper.scan;

import java.util.List;
import java.util.Map;
import org.samut.core.paper.seal.PageSeal;
import org.samut.core.paper.seal.PageSeal.Place;

/** What is to be said of one page of a scan. Its words: {@link VerdictWords}. */
public sealed interface PageVerdict {
    /** Whether the scan can stand for the book with this page in it. */
    default boolean isSound() {
        return this instanceof Good || this instanceof Twice || this instanceof Blank;
    }

    /** A stable name for machines, which outlives the names of these classes. */
    default String code() {
        return CODES.get(getClass());
    }

    /** All of them. */
    Map<Class<? extends PageVerdict>, String> CODES = Map.ofEntries(
            Map.entry(Good.class, "good"),
            Map.entry(Twice.class, "twice"),
            Map.entry(Blank.class, "blank"),
            Map.entry(OtherRevision.class, "other-revision"),
            Map.entry(OtherBook.class, "other-book"),
            Map.entry(OtherPrinting.class, "other-printing"),
            Map.entry(Unreadable.class, "unreadable"),
            Map.entry(NotOurs.class, "not-a-page"),
            Map.entry(Several.class, "several-codes"),
            Map.entry(Newer.class, "newer"),
            Map.entry(Malformed.class, "malformed"),
            Map.entry(FiguresUnfit.class, "figures-unfit"),
            Map.entry(Forged.class, "forged"),
            Map.entry(StrangeKey.class, "strange-key"),
            Map.entry(NotSubmitted.class, "not-submitted"),
            Map.entry(PrintDiffers.class, "print-differs"),
            Map.entry(Unproven.class, "unproven"));

    /** A page of the sealed book; its printed figures were compared with the sealed ones, or not. */
    record Good(PageSeal seal, Compared compared) implements PageVerdict {}

    /** How far a machine could compare what is printed with what is sealed. */
    enum Compared {
        /** The text layer shows each sealed figure. */
        BY_TEXT,
        /** There are no figures on it. */
        NOTHING_TO_COMPARE,
        /** A picture: a person has to compare. */
        BY_EYE
    }

    /** Good, and in the scan a second time. */
    record Twice(Place place) implements PageVerdict {}

    /** An empty back. */
    record Blank() implements PageVerdict {}

    record OtherRevision(Place place, int wanted) implements PageVerdict {}

    /**
     * Of another workbook.
     *
     * @param lao its LAO's code, empty where it is not known
     */
    record OtherBook(Place place, String lao) implements PageVerdict {}

    /** Of this revision, but of another printing, with other pages. */
    record OtherPrinting(Place place) implements PageVerdict {}

    /** No code could be read. */
    record Unreadable() implements PageVerdict {}

    /** Only codes of something else stand on it. */
    record NotOurs() implements PageVerdict {}

    /** Codes of several pages on one. */
    record Several() implements PageVerdict {}

    /** Written by a later version of this program. */
    record Newer() implements PageVerdict {}

    /** It looks like a page's code, and no program wrote it so. */
    record Malformed() implements PageVerdict {}

    /** The figures in the code are not those that its hash is of. */
    record FiguresUnfit(Place place) implements PageVerdict {}

    /** The signature does not hold. */
    record Forged(Place place) implements PageVerdict {}

    /** Signed, but not by the PC that sealed the submission. */
    record StrangeKey(Place place) implements PageVerdict {}

    /** Signed by the right PC, but its figures are not the submission's. */
    record NotSubmitted(Place place, List<String> codes) implements PageVerdict {
        public NotSubmitted {
            codes = List.copyOf(codes);
        }
    }

    /** The code is right, but the text of the page shows other figures. */
    record PrintDiffers(PageSeal seal, List<String> codes) implements PageVerdict {
        public PrintDiffers {
            codes = List.copyOf(codes);
        }
    }

    /** Nothing is known that its signature could be held against. */
    record Unproven(Place place) implements PageVerdict {}
}
