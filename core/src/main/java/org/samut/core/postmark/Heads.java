package org.samut.core.postmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.List;
import org.samut.core.signature.Digest;

/** Where all workbooks of an installation stand, of which the server signs one hash with its time. Immutable. */
public record Heads(List<Head> heads) {
    /** More workbooks than an office changes in a year; those changed last are taken. */
    public static final int MOST = 32;

    public Heads {
        heads = List.copyOf(heads);
        if (heads.size() > MOST) {
            throw new IllegalArgumentException("too many heads: " + heads.size());
        }
    }

    /** One leaf a workbook, in an order that tells nothing. */
    public List<String> leaves() {
        return heads.stream().map(Head::leaf).sorted().toList();
    }

    /** The one hash over all of them. */
    public String hash() {
        return hash(leaves());
    }

    /** SHA-256 in hex over {@code samut-heads-1} and the leaves, joined by line feeds. */
    public static String hash(List<String> leaves) {
        return Digest.sha256Hex(("samut-heads-1\n" + String.join("\n", leaves)).getBytes(US_ASCII));
    }
}
