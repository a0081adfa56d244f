package org.samut.core.office.signed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.paper.scan.CheckedScan;
import org.samut.core.paper.scan.KnownBook;
import org.samut.core.signature.Digest;

/**
 * A scan that was held against a sealed revision.
 *
 * @param book what it was held against
 * @param sources its files as they were when they were read, each once
 * @param printed whether a file that books are printed from is among them, which nobody can have signed
 */
public record CheckedCopy(KnownBook book, CheckedScan scan, List<Source> sources, boolean printed) {
    public CheckedCopy {
        Objects.requireNonNull(book);
        Objects.requireNonNull(scan);
        sources = sources.stream().distinct().toList();
    }

    /** The files that were read. */
    public List<Path> files() {
        return sources.stream().map(Source::file).toList();
    }

    /**
     * A file and what it held.
     *
     * @param hash SHA-256 of its content, in hex
     */
    public record Source(Path file, String hash) {
        public Source {
            Objects.requireNonNull(file);
            Objects.requireNonNull(hash);
        }

        /** Empty where it cannot be read; the reading of its pages says why. */
        static Optional<Source> of(Path file) {
            MessageDigest digest = Digest.ofSha256();
            try (InputStream in = Files.newInputStream(file);
                    OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                in.transferTo(out);
                return Optional.of(new Source(file, HexFormat.of().formatHex(digest.digest())));
            } catch (IOException unreadable) {
                return Optional.empty();
            }
        }
    }
}
