package org.samut.core.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** The public half of an Ed25519 key (RFC 8032). Immutable, safe for several threads. */
public final class VerifyingKey {
    private final PublicKey key;

    VerifyingKey(PublicKey key) {
        this.key = key;
    }

    /** Reads {@link #encoded()}; empty where it is no Ed25519 key. */
    public static Optional<VerifyingKey> decode(String encoded) {
        try {
            byte[] spec = Base64.getUrlDecoder().decode(encoded);
            return Optional.of(
                    new VerifyingKey(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spec))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** SubjectPublicKeyInfo in base64url without padding. */
    public String encoded() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getEncoded());
    }

    /** The first 16 hex digits of the SHA-256 of the encoded key: names it in a signature's header and to people. */
    public String id() {
        return HexFormat.of().formatHex(Digest.sha256(key.getEncoded()), 0, 8);
    }

    PublicKey key() {
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyingKey same && key.equals(same.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return id();
    }
}
