package org.samut.sync.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.samut.sync.protocol.Limits;
import org.samut.sync.protocol.Problem;
import org.samut.sync.protocol.Problems;

/** What came of reading a request's body within its limits. */
public sealed interface Body {
    /** How much is read away of a body that is too large, so that the client hears why instead of a broken pipe. */
    long DRAINED = 64L * 1024 * 1024;

    record Whole(byte[] bytes) implements Body {}

    record Objection(Problem problem) implements Body {}

    static Body small(HttpServletRequest request) throws IOException {
        return isEncoded(request) || !isJson(request)
                ? new Objection(Problems.WRONG_ENCODING)
                : read(request.getInputStream(), Limits.SMALL);
    }

    /** The same for a question that names many files by their hashes. */
    static Body hashes(HttpServletRequest request) throws IOException {
        return isEncoded(request) || !isJson(request)
                ? new Objection(Problems.WRONG_ENCODING)
                : read(request.getInputStream(), Limits.HASHES);
    }

    /** A body that may be packed with gzip; the limit holds packed and unpacked. */
    static Body submission(HttpServletRequest request) throws IOException {
        if (!isJson(request)) {
            return new Objection(Problems.WRONG_ENCODING);
        }
        boolean gzip = "gzip".equals(encoding(request));
        if (!gzip && isEncoded(request)) {
            return new Objection(Problems.WRONG_ENCODING);
        }
        InputStream stream = request.getInputStream();
        if (request.getContentLengthLong() > Limits.SUBMISSION) {
            drain(stream);
            return new Objection(Problems.TOO_LARGE);
        }
        Body packed = read(stream, Limits.SUBMISSION);
        return gzip && packed instanceof Whole whole ? unpacked(whole.bytes()) : packed;
    }

    private static Body unpacked(byte[] packed) throws IOException {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return Limits.read(gzip, Limits.SUBMISSION)
                    .<Body>map(Whole::new)
                    .orElseGet(() -> new Objection(Problems.TOO_LARGE));
        } catch (ZipException | EOFException e) {
            return new Objection(Problems.BAD_REQUEST);
        }
    }

    private static Body read(InputStream stream, int limit) throws IOException {
        Optional<byte[]> bytes = Limits.read(stream, limit);
        if (bytes.isEmpty()) {
            drain(stream);
            return new Objection(Problems.TOO_LARGE);
        }
        return new Whole(bytes.get());
    }

    private static void drain(InputStream stream) throws IOException {
        byte[] away = new byte[64 * 1024];
        long left = DRAINED;
        int read = stream.read(away);
        while (read > 0 && left > 0) {
            left -= read;
            read = stream.read(away);
        }
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
    }

    private static boolean isEncoded(HttpServletRequest request) {
        return !encoding(request).equals("identity");
    }

    private static String encoding(HttpServletRequest request) {
        String encoding = request.getHeader("Content-Encoding");
        return encoding == null ? "identity" : encoding.strip().toLowerCase(Locale.ROOT);
    }
}
