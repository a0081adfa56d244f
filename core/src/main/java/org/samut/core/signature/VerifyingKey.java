package org.samut.core.signature;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** The public half of an Ed25519 key (RFC 8032). Immutable, safe for several threads. */
public final class VerifyingKey {
    static final int BYTES = 32;

    /** All of a key's encoding but the 32 bytes that are the key. */
    private static final byte[] SHAPE = HexFormat.of().parseHex("302a300506032b6570032100");

    private final byte[] raw;

    /** The point on the curve, once it was asked for: reading a key loads no cryptography. */
    private volatile Optional<Ed25519.PublicPoint> point = Optional.empty();

    private VerifyingKey(byte[] raw) {
        this.raw = raw;
    }

    /** Reads {@link #encoded()}; empty where it has not the shape of an Ed25519 key. */
    public static Optional<VerifyingKey> decode(String encoded) {
        try {
            byte[] spec = Base64.getUrlDecoder().decode(encoded);
            return spec.length == SHAPE.length + BYTES && Arrays.equals(spec, 0, SHAPE.length, SHAPE, 0, SHAPE.length)
                    ? ofRaw(Arrays.copyOfRange(spec, SHAPE.length, spec.length))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Reads {@link #raw()}; empty where it has another length. */
    public static Optional<VerifyingKey> ofRaw(byte[] raw) {
        return raw.length == BYTES ? Optional.of(new VerifyingKey(raw.clone())) : Optional.empty();
    }

    /** The 32 bytes of RFC 8032. */
    public byte[] raw() {
        return raw.clone();
    }

    /** SubjectPublicKeyInfo in base64url without padding. */
    public String encoded() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(spec());
    }

    /** The first 16 hex digits of the SHA-256 of the encoded key: names it in a signature's header and to people. */
    public String id() {
        return HexFormat.of().formatHex(Digest.sha256(spec()), 0, 8);
    }

    /** Whether this key signed the content; 32 bytes that are no point have signed nothing. */
    boolean verifies(byte[] signature, byte[] content) {
        if (signature.length != Ed25519.SIGNATURE_SIZE) {
            return false;
        }
        Optional<Ed25519.PublicPoint> known = point;
        if (known.isEmpty()) {
            known = Optional.ofNullable(Ed25519.validatePublicKeyPartialExport(raw, 0));
            point = known;
        }
        return known.isPresent() && Ed25519.verify(signature, 0, known.get(), content, 0, content.length);
    }

    private byte[] spec() {
        byte[] spec = Arrays.copyOf(SHAPE, SHAPE.length + BYTES);
        System.arraycopy(raw, 0, spec, SHAPE.length, BYTES);
        return spec;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyingKey same && Arrays.equals(raw, same.raw);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(raw);
    }

    @Override
    public String toString() {
        return id();
    }
}
