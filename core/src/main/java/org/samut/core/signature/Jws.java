package org.samut.core.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * JSON Web Signatures in compact form (RFC 7515) with EdDSA (RFC 8037): {@code header.payload.signature}, or detached,
 * {@code header..signature}. One fixed header per key, so that no header is ever parsed or believed.
 */
public final class Jws {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Jws() {}

    /** Signs bytes that travel beside the signature. */
    public static String detached(SigningKey key, byte[] content) {
        String[] parts = compact(key, content).split("\\.", -1);
        return parts[0] + ".." + parts[2];
    }

    /** Signs bytes that travel within the signature. */
    public static String compact(SigningKey signing, byte[] content) {
        SigningKey key = signing.now();
        String signed = header(key.verifyingKey()) + "." + ENCODER.encodeToString(content);
        return signed + "." + ENCODER.encodeToString(key.sign(signed.getBytes(US_ASCII)));
    }

    /** Whether it says that it is by this key; its signature is not looked at. */
    public static boolean names(VerifyingKey key, String jws) {
        return jws.startsWith(header(key) + ".");
    }

    /** Whether {@code jws} is the detached signature of {@code content} by this key. */
    public static boolean verifies(VerifyingKey key, String jws, byte[] content) {
        String[] parts = jws.split("\\.", -1);
        return parts.length == 3 && parts[1].isEmpty() && isSigned(key, parts, ENCODER.encode(content));
    }

    /** The content of a compact signature, or empty where this key did not sign it. */
    public static Optional<byte[]> open(VerifyingKey key, String jws) {
        String[] parts = jws.split("\\.", -1);
        if (parts.length != 3 || !isSigned(key, parts, parts[1].getBytes(US_ASCII))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Base64.getUrlDecoder().decode(parts[1]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** {@code payload} in base64url, as it was signed. */
    private static boolean isSigned(VerifyingKey key, String[] parts, byte[] payload) {
        if (!parts[0].equals(header(key))) {
            return false;
        }
        byte[] signed = Arrays.copyOf((parts[0] + ".").getBytes(US_ASCII), parts[0].length() + 1 + payload.length);
        System.arraycopy(payload, 0, signed, parts[0].length() + 1, payload.length);
        try {
            return key.verifies(Base64.getUrlDecoder().decode(parts[2]), signed);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static String header(VerifyingKey key) {
        return ENCODER.encodeToString(("{\"alg\":\"EdDSA\",\"kid\":\"" + key.id() + "\"}").getBytes(UTF_8));
    }
}
