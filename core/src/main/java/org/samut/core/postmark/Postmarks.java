package org.samut.core.postmark;

import org.samut.core.failure.WorldFailure;

/** What is kept of the server's beacons about this installation's seals. Blocking; safe for several threads. */
public interface Postmarks {
    /** Where the workbooks stand now, those changed last. */
    Heads heads() throws WorldFailure;

    /** What proves when this revision was sealed, as far as it is known by now. */
    Postmark of(String workbook, int revision) throws WorldFailure;
}
