package org.samut.core.paper;

import java.util.Objects;
import java.util.Optional;
import org.samut.core.assessment.Assessment;
import org.samut.core.workbook.Workbook;

/**
 * All that a printed result book is made of: the same source gives the same bytes.
 *
 * @param workbook with its form applied to the LAO's type
 * @param seal empty for a draft, which says on every page that it is one
 * @param thaiDigits whether figures are printed in Thai digits; dates always are
 * @param signs who signs where the form wants the head
 */
public record PaperSource(
        Workbook workbook, Assessment assessment, Optional<SealMark> seal, boolean thaiDigits, HeadSigns signs) {
    public PaperSource {
        Objects.requireNonNull(workbook);
        Objects.requireNonNull(assessment);
        Objects.requireNonNull(seal);
        Objects.requireNonNull(signs);
    }

    /** The head signs, as the form says. */
    public PaperSource(Workbook workbook, Assessment assessment, Optional<SealMark> seal, boolean thaiDigits) {
        this(workbook, assessment, seal, thaiDigits, HeadSigns.HEAD);
    }

    public PaperSource signedBy(HeadSigns other) {
        return new PaperSource(workbook, assessment, seal, thaiDigits, other);
    }

    public Numerals numerals() {
        return new Numerals(thaiDigits);
    }
}
