package org.samut.core.signature;

/**
 * Ed25519 (RFC 8032) over bytes as they are, 64 bytes long, for where a {@link Jws} has no room. What is signed has to
 * begin with a word of its own and a zero byte, which no JWS can, so that neither passes for the other.
 */
public final class PlainSignature {
    public static final int BYTES = 64;

    private PlainSignature() {}

    public static byte[] sign(SigningKey key, byte[] content) {
        return key.sign(content);
    }

    public static boolean verifies(VerifyingKey key, byte[] signature, byte[] content) {
        return key.verifies(signature, content);
    }
}
