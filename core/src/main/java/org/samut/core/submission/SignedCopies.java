package org.samut.core.submission;

import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.workbook.Change;

/** What was recorded of signed paper. Append-only. Blocking; safe for several threads. */
public interface SignedCopies {

    /**
     * Records a signing: in one transaction the workbook's log gets the event {@code #signed} with the record's hash, and
     * the record stands for its revision from then on. When this returns it is on the disk. Empty, and nothing is
     * written, where the workbook is not at that sealed revision any more.
     */
    Optional<SignedCopy> record(Signing signing, Change.Author author) throws WorldFailure;

    /** The record that stands for a revision: its newest. */
    Optional<SignedCopy> standing(String submission, int revision) throws WorldFailure;

    /** All of all workbooks, each workbook's oldest first. */
    List<SignedCopy> list() throws WorldFailure;
}
