package org.samut.core.postmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import org.samut.core.signature.Digest;

/**
 * Where one workbook stands: the end of its log and the newest revision that was sealed from it.
 *
 * @param lastHash the hash of the log's last line
 * @param revision the newest sealed one, 0 where none was
 * @param sha256 of that revision's bytes, in hex, or empty
 */
public record Head(String workbook, String lastHash, int revision, String sha256) {
    public Head {
        Objects.requireNonNull(workbook);
        Objects.requireNonNull(lastHash);
        Objects.requireNonNull(sha256);
    }

    /**
     * A hash that says all of it and tells nothing of it: SHA-256 in hex over the UTF-8 lines {@code samut-head-1},
     * workbook, log's end, revision and sealed bytes' hash, joined by line feeds.
     */
    public String leaf() {
        String all = String.join("\n", "samut-head-1", workbook, lastHash, Integer.toString(revision), sha256);
        return Digest.sha256Hex(all.getBytes(UTF_8));
    }
}
