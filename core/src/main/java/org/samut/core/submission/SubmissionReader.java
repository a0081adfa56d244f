package org.samut.core.submission;

import org.samut.core.failure.Outcome;

/** Reads the content of a submission that came from anywhere. */
public final class SubmissionReader {
    private SubmissionReader() {}

    /** What the bytes say, or why they are no submission; never believes more than it has checked. */
    public static Outcome<SubmittedWorkbook> read(byte[] content) {
        throw new UnsupportedOperationException();
    }
}
