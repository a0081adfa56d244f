package org.samut.sync.server.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;

/**
 * Which files of evidence the server holds of whom, which are on their way, and which submissions wait for them; the
 * bytes lie elsewhere. Each method is one transaction; safe for several threads and processes.
 */
public interface EvidenceLedger {

    /** What a file is to its submission. */
    enum Role {
        /** The sealed submission names it. */
        MANIFEST,
        /** A scan of the paper with the signatures. */
        SIGNED_COPY
    }

    /**
     * A file.
     *
     * @param sha256 of its content, in hex
     * @param length in bytes
     * @param name as its LAO calls it, for people only; may be empty
     */
    record Content(String sha256, long length, String name) {
        public Content {
            Objects.requireNonNull(sha256);
            Objects.requireNonNull(name);
        }
    }

    /** What a file is for. */
    record Purpose(String submission, int revision, Role role) {
        public Purpose {
            Objects.requireNonNull(submission);
            Objects.requireNonNull(role);
        }
    }

    /**
     * A file on its way.
     *
     * @param received how many of its bytes are on the disk, from its start
     * @param done whether it is whole, of the right hash, and counted
     */
    record Upload(
            String id, String lao, Content content, Purpose purpose, long received, boolean done, Instant expiresAt) {
        public Upload {
            Objects.requireNonNull(id);
            Objects.requireNonNull(lao);
            Objects.requireNonNull(content);
            Objects.requireNonNull(purpose);
            Objects.requireNonNull(expiresAt);
        }

        public boolean isWhole() {
            return received == content.length();
        }
    }

    /** Some bytes of a file on its way, under a name of their own in the store. */
    record Piece(long start, long length, String name) {
        public Piece {
            Objects.requireNonNull(name);
        }

        public long end() {
            return start + length;
        }
    }

    /** What one LAO may have: uploads at once, uploads begun within an hour, bytes in all. */
    record Bounds(int atOnce, int anHour, long bytes) {}

    /** What came of beginning an upload. */
    enum Begun {
        BEGUN,
        TOO_MANY,
        NO_ROOM
    }

    /** A submission whose evidence has just become whole, with the receipt that it got when it came. */
    record Completed(String submission, int revision, String receipt) {}

    /** Writes the signed receipt that says that nothing is missing; the same for the same submission. */
    @FunctionalInterface
    interface Renewal {
        String receipt(Completed completed);
    }

    /** A file of a submission, and whether it is here. */
    record Filed(Role role, String sha256, Optional<Content> here) {}

    /** Begins an upload unless its LAO has too much already. */
    Begun begin(Upload upload, Bounds bounds, Instant at) throws WorldFailure;

    Optional<Upload> upload(String id) throws WorldFailure;

    /** The pieces of an upload, in order. */
    List<Piece> pieces(String upload) throws WorldFailure;

    /** Counts pieces that are in the store; false, and nothing is written, where the upload stands elsewhere by now. */
    boolean advance(String upload, List<Piece> pieces, Instant expiresAt) throws WorldFailure;

    /** The file is whole and in the store: its LAO has it, and each submission that waited for it alone is complete. */
    void finish(Upload upload, Instant at, Renewal renewal) throws WorldFailure;

    /** Forgets an upload; what it had in the store is the caller's to remove. */
    List<Piece> drop(String upload) throws WorldFailure;

    /** Some uploads whose time is over. */
    List<String> lapsed(Instant at, int limit) throws WorldFailure;

    /** Which of the files this LAO has not sent yet, in the order given. */
    List<String> missing(String lao, List<String> hashes) throws WorldFailure;

    Optional<Content> file(String lao, String sha256) throws WorldFailure;

    /** Whether the submission is this LAO's and names the file. */
    boolean names(String lao, String submission, int revision, String sha256) throws WorldFailure;

    /** How many scans of the submission's paper are here. */
    int scans(String submission, int revision) throws WorldFailure;

    /** The files of a submission: its manifest, then the scans of its paper. */
    List<Filed> filed(String submission, int revision) throws WorldFailure;

    /** Completes a submission of which nothing is missing any more, and which nobody has completed yet. */
    void settle(KeptSubmission submission, List<String> manifest, Instant at, Renewal renewal) throws WorldFailure;
}
