package org.samut.core.paper.scan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.signature.Digest;
import org.samut.core.submission.Receipt;
import org.samut.core.submission.SubmissionReader;
import org.samut.core.submission.SubmittedWorkbook;

/**
 * A submission that paper can be held against.
 *
 * @param sha256 of its bytes, in hex
 * @param content what it says; empty where only its receipt is at hand
 * @param standing who stands for it
 */
public record KnownBook(
        String submission, int revision, String sha256, Optional<SubmittedWorkbook> content, Standing standing) {

    /** Who stands for a submission, the strongest last. */
    public enum Standing {
        /** Nobody: it lay within the file that is to be proven. */
        ENCLOSED,
        /** The receipt only: whose key sealed it is not known. */
        RECEIPT_ALONE,
        /** Whoever asks: it was given as the one to hold the paper against. */
        GIVEN,
        /** This office, which sealed it. */
        OFFICE,
        /** The server, by its receipt. */
        RECEIVED
    }

    public KnownBook {
        Objects.requireNonNull(submission);
        Objects.requireNonNull(sha256);
        Objects.requireNonNull(content);
        Objects.requireNonNull(standing);
    }

    /** The submission with these bytes; empty where they are none. */
    public static Optional<KnownBook> of(byte[] content, Standing standing) {
        return SubmissionReader.read(content) instanceof Outcome.Done<SubmittedWorkbook> done
                ? Optional.of(new KnownBook(
                        done.value().id(),
                        done.value().revision(),
                        Digest.sha256Hex(content),
                        Optional.of(done.value()),
                        standing))
                : Optional.empty();
    }

    /** What a receipt alone tells. */
    public static KnownBook of(Receipt receipt) {
        return new KnownBook(
                receipt.submission(), receipt.revision(), receipt.sha256(), Optional.empty(), Standing.RECEIPT_ALONE);
    }

    boolean is(String otherSubmission, int otherRevision) {
        return submission.equals(otherSubmission) && revision == otherRevision;
    }

    /** Known books with the receipts that speak of the same bytes; a receipt of others stands by itself. */
    public static List<KnownBook> with(List<KnownBook> books, List<Receipt> receipts) {
        List<KnownBook> all = new java.util.ArrayList<>();
        for (KnownBook book : books) {
            boolean received =
                    receipts.stream().anyMatch(receipt -> receipt.sha256().equals(book.sha256));
            all.add(
                    received
                            ? new KnownBook(
                                    book.submission, book.revision, book.sha256, book.content, Standing.RECEIVED)
                            : book);
        }
        for (Receipt receipt : receipts) {
            if (books.stream().noneMatch(book -> book.sha256.equals(receipt.sha256()))) {
                all.add(of(receipt));
            }
        }
        return List.copyOf(all);
    }
}
