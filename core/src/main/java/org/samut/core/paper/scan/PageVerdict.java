package org.samut.core.paper.scan;

import java.util.List;
import org.samut.core.paper.seal.PageSeal;
import org.samut.core.paper.seal.PageSeal.Place;

/** What is to be said of one page of a scan. Its words: {@link VerdictWords}. */
public sealed interface PageVerdict {
    /** Whether the scan can stand for the book with this page in it. */
    default boolean isSound() {
        return false;
    }

    /** A stable name for machines. */
    String code();

    /** A page of the sealed book; its printed figures were compared with the sealed ones, or not. */
    record Good(PageSeal seal, Compared compared) implements PageVerdict {
        @Override
        public boolean isSound() {
            return true;
        }

        @Override
        public String code() {
            return "good";
        }
    }

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
    record Twice(Place place) implements PageVerdict {
        @Override
        public boolean isSound() {
            return true;
        }

        @Override
        public String code() {
            return "twice";
        }
    }

    /** An empty back. */
    record Blank() implements PageVerdict {
        @Override
        public boolean isSound() {
            return true;
        }

        @Override
        public String code() {
            return "blank";
        }
    }

    record OtherRevision(Place place, int wanted) implements PageVerdict {
        @Override
        public String code() {
            return "other-revision";
        }
    }

    /**
     * Of another workbook.
     *
     * @param lao its LAO's code, empty where it is not known
     */
    record OtherBook(Place place, String lao) implements PageVerdict {
        @Override
        public String code() {
            return "other-book";
        }
    }

    /** Of this revision, but of another printing, with other pages. */
    record OtherPrinting(Place place) implements PageVerdict {
        @Override
        public String code() {
            return "other-printing";
        }
    }

    /** No code could be read. */
    record Unreadable() implements PageVerdict {
        @Override
        public String code() {
            return "unreadable";
        }
    }

    /** Only codes of something else stand on it. */
    record NotOurs() implements PageVerdict {
        @Override
        public String code() {
            return "not-a-page";
        }
    }

    /** Codes of several pages on one. */
    record Several() implements PageVerdict {
        @Override
        public String code() {
            return "several-codes";
        }
    }

    /** Written by a later version of this program. */
    record Newer() implements PageVerdict {
        @Override
        public String code() {
            return "newer";
        }
    }

    /** It looks like a page's code, and no program wrote it so. */
    record Malformed() implements PageVerdict {
        @Override
        public String code() {
            return "malformed";
        }
    }

    /** The figures in the code are not those that its hash is of. */
    record FiguresUnfit(Place place) implements PageVerdict {
        @Override
        public String code() {
            return "figures-unfit";
        }
    }

    /** The signature does not hold. */
    record Forged(Place place) implements PageVerdict {
        @Override
        public String code() {
            return "forged";
        }
    }

    /** Signed, but not by the PC that sealed the submission. */
    record StrangeKey(Place place) implements PageVerdict {
        @Override
        public String code() {
            return "strange-key";
        }
    }

    /** Signed by the right PC, but its figures are not the submission's. */
    record NotSubmitted(Place place, List<String> codes) implements PageVerdict {
        public NotSubmitted {
            codes = List.copyOf(codes);
        }

        @Override
        public String code() {
            return "not-submitted";
        }
    }

    /** The code is right, but the text of the page shows other figures. */
    record PrintDiffers(PageSeal seal, List<String> codes) implements PageVerdict {
        public PrintDiffers {
            codes = List.copyOf(codes);
        }

        @Override
        public String code() {
            return "print-differs";
        }
    }

    /** Nothing is known that its signature could be held against. */
    record Unproven(Place place) implements PageVerdict {
        @Override
        public String code() {
            return "unproven";
        }
    }
}
