package org.samut.sync.server.ledger;

import java.time.Instant;
import java.util.List;
import org.samut.core.failure.WorldFailure;

/**
 * What the server's own judgement of each submission came to. Each method is one transaction. Safe for several threads
 * and processes.
 */
public interface JudgementLedger {

    /** Submissions that came after a moment and were not judged yet, oldest first. */
    List<KeptSubmission> unjudged(Instant after, int limit) throws WorldFailure;

    /**
     * Keeps a judgement; one that is there stays.
     *
     * @param differences where it is another than the office's, without spaces; nothing where they agree
     */
    void keep(KeptSubmission submission, List<String> differences, Instant at) throws WorldFailure;

    /** How many submissions the server judges otherwise than their offices did; it should be none. */
    long otherwise() throws WorldFailure;
}
