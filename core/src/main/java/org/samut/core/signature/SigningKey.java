package org.samut.core.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/** An Ed25519 key pair (RFC 8032). Safe for several threads. Never printed. */
public final class SigningKey {
    /** All of a key's encoding but the 32 bytes that are the key. */
    private static final byte[] SECRET_SHAPE = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private static final byte[] PUBLIC_SHAPE = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int KEY_BYTES = 32;

    private final byte[] secret;
    private final byte[] published;
    private volatile Optional<Pair> pair = Optional.empty();

    /** The key as Java's cryptography holds it. */
    private record Pair(PrivateKey secret, VerifyingKey verifying) {}

    private SigningKey(byte[] secret, byte[] published) {
        this.secret = secret;
        this.published = published;
    }

    /** A new key from the system's randomness. */
    public static SigningKey generate() {
        try {
            var made = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(
                    made.getPrivate().getEncoded(), made.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads {@link #encoded()}; empty where it is no such key. Loads no cryptography: a start need not sign. */
    public static Optional<SigningKey> decode(String encoded) {
        String[] parts = encoded.strip().split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            byte[] secret = Base64.getUrlDecoder().decode(parts[0]);
            byte[] published = Base64.getUrlDecoder().decode(parts[1]);
            return isKey(secret, SECRET_SHAPE) && isKey(published, PUBLIC_SHAPE)
                    ? Optional.of(new SigningKey(secret, published))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** PKCS#8, a point, SubjectPublicKeyInfo; both base64url. To be kept where only its owner reads. */
    public String encoded() {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return base64.encodeToString(secret) + "." + base64.encodeToString(published);
    }

    public VerifyingKey verifyingKey() {
        return pair().verifying();
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair().secret());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Any 32 bytes are a secret, and as far as Java looks at it a public half. */
    private static boolean isKey(byte[] encoded, byte[] shape) {
        return encoded.length == shape.length + KEY_BYTES
                && Arrays.equals(encoded, 0, shape.length, shape, 0, shape.length);
    }

    private Pair pair() {
        Optional<Pair> known = pair;
        if (known.isEmpty()) {
            try {
                KeyFactory keys = KeyFactory.getInstance("Ed25519");
                known = Optional.of(new Pair(
                        keys.generatePrivate(new PKCS8EncodedKeySpec(secret)),
                        new VerifyingKey(keys.generatePublic(new X509EncodedKeySpec(published)))));
                pair = known;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        return known.get();
    }
}
