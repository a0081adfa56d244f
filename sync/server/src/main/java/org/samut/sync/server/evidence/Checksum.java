package org.samut.sync.server.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** The checksum that a chunk came with, {@code Upload-Checksum: sha256 ⟨base64⟩}. For one chunk. */
final class Checksum {
    /** What tus calls them, which is what every server must take and what this project's client sends. */
    static final String KINDS = "sha256,sha1";

    private static final Map<String, String> NAMES = Map.of("sha256", "SHA-256", "sha1", "SHA-1");

    private final MessageDigest digest;
    private final byte[] promised;

    private Checksum(MessageDigest digest, byte[] promised) {
        this.digest = digest;
        this.promised = promised;
    }

    static Optional<Checksum> of(String header) {
        String[] parts = header.strip().split(" ", 2);
        if (parts.length != 2 || !NAMES.containsKey(parts[0])) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Checksum(
                    MessageDigest.getInstance(NAMES.get(parts[0])),
                    Base64.getDecoder().decode(parts[1])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void update(byte[] bytes, int length) {
        digest.update(bytes, 0, length);
    }

    boolean holds() {
        return MessageDigest.isEqual(digest.digest(), promised);
    }
}
