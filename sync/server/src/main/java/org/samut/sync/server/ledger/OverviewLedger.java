package org.samut.sync.server.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samut.core.failure.WorldFailure;
import org.samut.core.review.Review;

/**
 * What came in, by form and LAO: an index beside the submissions, which is caught up with before it is read. Each
 * method is one transaction. Safe for several threads and servers.
 */
public interface OverviewLedger {
    /** Submissions that are not in the index yet, oldest first. */
    List<Unfiled> unfiled(int limit) throws WorldFailure;

    /** Puts them into the index; what is there stays. */
    void file(List<Filed> filed) throws WorldFailure;

    /** All revisions of a form that were received, in the order of their receipts, and what became of each. */
    List<Became> received(String form) throws WorldFailure;

    /** All revisions of all forms that were received from a LAO, in the order of their receipts. */
    List<Filed> receivedFrom(String lao) throws WorldFailure;

    Optional<Filed> find(String submission, int revision) throws WorldFailure;

    /** The LAOs that have enrolled a PC. */
    Set<String> enrolled() throws WorldFailure;

    /** When PCs of the LAO were enrolled, newest first. */
    List<Instant> enrolments(String lao) throws WorldFailure;

    /** Every published version's id and number, newest first. */
    List<FormVersion> forms() throws WorldFailure;

    /** A submission that the index lacks. */
    record Unfiled(String id, int revision, String lao, byte[] content, Instant receivedAt) {
        public Unfiled {
            content = content.clone();
        }

        @Override
        public byte[] content() {
            return content.clone();
        }
    }

    /**
     * A received revision.
     *
     * @param evidence how many files its manifest names
     */
    record Filed(
            String id,
            int revision,
            String lao,
            FormVersion form,
            Instant sealedAt,
            Instant receivedAt,
            int evidence) {}

    /**
     * A received revision and what became of it.
     *
     * @param complete whether all evidence that its manifest names is here
     */
    record Became(Filed filed, boolean complete, Optional<Review.Decision> decision) {}

    record FormVersion(String id, int version) {}
}
