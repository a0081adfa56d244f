package org.samut.sync.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.samut.core.submission.SubmissionReader;

/** How much either side takes from the other, in bytes. */
public final class Limits {
    /** A small request or reply: an enrolment, a receipt, a problem. */
    public static final int SMALL = 64 * 1024;

    /** A submission, on the wire and unpacked. */
    public static final int SUBMISSION = SubmissionReader.LIMIT;

    /** A form's document. */
    public static final int FORM = 8 * 1024 * 1024;

    /** One page of the feed. */
    public static final int FEED = 1024 * 1024;

    /** One file of evidence. */
    public static final long EVIDENCE = 150_000_000;

    /** How many files of evidence a submission may name, and how many may be asked for at once. */
    public static final int MANIFEST = 2_000;

    /** A question of {@link #MANIFEST} hashes, or a receipt that names as many. */
    public static final int HASHES = 256 * 1024;

    private Limits() {}

    /** All bytes of the stream, or empty where there are more than {@code limit}; never reads much more than that. */
    public static Optional<byte[]> read(InputStream stream, int limit) throws IOException {
        byte[] bytes = stream.readNBytes(limit + 1);
        return bytes.length > limit ? Optional.empty() : Optional.of(bytes);
    }
}
