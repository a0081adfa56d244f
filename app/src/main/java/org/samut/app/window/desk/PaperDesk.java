package org.samut.app.window.desk;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.paper.HeadSigns;
import org.samut.core.paper.pades.OfficerCertificate;

/** What the page for printing needs of the store and the disk; blocking. */
public interface PaperDesk {
    /** The finished PDF of the workbook as the disk has it now. Called on the store's thread. */
    Outcome<byte[]> made(String workbook, Wanted wanted) throws WorldFailure;

    /** Writes a file whole or not at all. */
    void save(byte[] pdf, Path file) throws WorldFailure;

    /** Opens an officer's certificate file; refused with a wrong password, or where it may not sign now. */
    Outcome<OfficerCertificate> certificate(Path file, char[] password) throws WorldFailure;

    /** The same PDF with the officer's electronic signature, as of now. */
    Outcome<byte[]> signed(byte[] pdf, OfficerCertificate certificate, String role);

    /** What can be printed of a workbook. */
    enum Kind {
        BOOK,
        AREA,
        /** The results on one page, for the head of the office. */
        OVERVIEW
    }

    /**
     * What is to be printed.
     *
     * @param area the code of the one area, with the kind {@code AREA} alone
     * @param blank without answers, to collect figures on by hand
     */
    record Wanted(Kind kind, Optional<String> area, boolean blank, HeadSigns signs) {
        /** The whole book, signed by whom the form says. */
        public static final Wanted BOOK = new Wanted(Kind.BOOK, Optional.empty(), false, HeadSigns.HEAD);

        public Wanted {
            Objects.requireNonNull(signs);
            if (area.isPresent() != (kind == Kind.AREA)) {
                throw new IllegalArgumentException(kind + " with " + area);
            }
            if (blank && kind == Kind.OVERVIEW) {
                throw new IllegalArgumentException("an overview without answers");
            }
        }

        /** Whether this is what the head of the office signs. */
        public boolean isWholeBook() {
            return kind == Kind.BOOK && !blank;
        }
    }
}
