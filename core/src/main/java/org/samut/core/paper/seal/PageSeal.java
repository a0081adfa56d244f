package org.samut.core.paper.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.samut.core.signature.PlainSignature;
import org.samut.core.signature.SigningKey;
import org.samut.core.signature.VerifyingKey;
import org.samut.core.submission.Submission;

/**
 * What the code on one page of a sealed book says, signed by the PC that sealed it. How it is written: {@link SealText}.
 *
 * @param place which page of which book
 * @param figuresHash {@link PageFigures#hash()} of this page
 * @param root {@link PageFigures#root} over all pages
 * @param key the key that signed; its id stands in the submission
 * @param figures the page's figures, where the code has room for them
 * @param signature in hex, over all of the above and the SHA-256 of the submission
 */
public record PageSeal(
        Place place,
        String figuresHash,
        String root,
        VerifyingKey key,
        Optional<PageFigures> figures,
        String signature) {
    private static final String DOMAIN = "samut-page-1\0";

    public PageSeal {
        Objects.requireNonNull(place);
        Objects.requireNonNull(figuresHash);
        Objects.requireNonNull(root);
        Objects.requireNonNull(key);
        Objects.requireNonNull(figures);
        Objects.requireNonNull(signature);
    }

    /**
     * Which page of which book.
     *
     * @param submission its id
     * @param revision from 1
     * @param page from 1
     * @param pages how many there are
     */
    public record Place(String submission, int revision, int page, int pages) {
        /** No book is longer. */
        public static final int MOST_PAGES = 2_000;

        public Place {
            if (!submission.matches("[0-9A-Za-z-]{1,64}")) {
                throw new IllegalArgumentException("no submission: " + submission);
            }
            if (revision < 1 || pages < 1 || pages > MOST_PAGES || page < 1 || page > pages) {
                throw new IllegalArgumentException("no page: " + revision + ", " + page + " of " + pages);
            }
        }
    }

    /** The seals of all pages of a book, in their order; the same for the same submission, key and figures. */
    public static List<PageSeal> ofBook(Submission submission, SigningKey key, List<PageFigures> pages) {
        List<String> hashes = pages.stream().map(PageFigures::hash).toList();
        String root = PageFigures.root(hashes);
        VerifyingKey published = key.verifyingKey();
        // A signature takes a millisecond and more: all processors take part.
        return IntStream.range(0, pages.size())
                .parallel()
                .mapToObj(at -> {
                    Place place = new Place(submission.id(), submission.revision(), at + 1, pages.size());
                    Optional<PageFigures> figures = Optional.of(pages.get(at));
                    PageSeal unsigned = new PageSeal(place, hashes.get(at), root, published, figures, "");
                    PageSeal fitting = SealText.fits(unsigned)
                            ? unsigned
                            : new PageSeal(place, hashes.get(at), root, published, Optional.empty(), "");
                    byte[] signature = PlainSignature.sign(key, fitting.signed(submission.sha256()));
                    return fitting.with(HexFormat.of().formatHex(signature));
                })
                .toList();
    }

    /** Whether its key signed it for the submission with this SHA-256 (in hex). Whose key it is, is another question. */
    public boolean isSignedFor(String submissionSha256) {
        return PlainSignature.verifies(key, HexFormat.of().parseHex(signature), signed(submissionSha256));
    }

    /** What the code holds as text. */
    public String text() {
        return SealText.write(this);
    }

    /** The code as it is drawn. */
    public SealCode code() {
        return SealCode.of(text());
    }

    private byte[] signed(String submissionSha256) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(DOMAIN.getBytes(US_ASCII));
        all.writeBytes(HexFormat.of().parseHex(submissionSha256));
        all.writeBytes(SealText.unsigned(this));
        return all.toByteArray();
    }

    private PageSeal with(String made) {
        return new PageSeal(place, figuresHash, root, key, figures, made);
    }
}
