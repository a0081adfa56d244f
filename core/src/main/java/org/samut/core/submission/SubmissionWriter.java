package org.samut.core.submission;

import org.samut.core.assessment.Assessment;
import org.samut.core.workbook.Workbook;

/** Writes a checked workbook as a signed submission. */
public final class SubmissionWriter {
    private SubmissionWriter() {}

    /**
     * Writes it at this moment.
     *
     * @throws IllegalArgumentException where the assessment forbids sealing: that is asked before
     */
    public static Submission write(Workbook workbook, Assessment assessment, Sealing sealing) {
        throw new UnsupportedOperationException();
    }
}
