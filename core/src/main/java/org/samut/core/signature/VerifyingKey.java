package org.samut.core.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** The public half of an Ed25519 key (RFC 8032). Immutable, safe for several threads. */
public final class VerifyingKey {
    /** All of a key's encoding but the 32 bytes that are the key. */
    private static final byte[] SHAPE = HexFormat.of().parseHex("302a300506032b6570032100");

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

    /** Reads {@link #raw()}; empty where it is no Ed25519 key. */
    public static Optional<VerifyingKey> ofRaw(byte[] raw) {
        byte[] spec = Arrays.copyOf(SHAPE, SHAPE.length + raw.length);
        System.arraycopy(raw, 0, spec, SHAPE.length, raw.length);
        return decode(Base64.getUrlEncoder().encodeToString(spec));
    }

    /** The 32 bytes of RFC 8032. */
    public byte[] raw() {
        byte[] spec = key.getEncoded();
        return Arrays.copyOfRange(spec, SHAPE.length, spec.length);
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
