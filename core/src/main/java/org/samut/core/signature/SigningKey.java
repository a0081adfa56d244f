package org.samut.core.signature;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** An Ed25519 key pair (RFC 8032). Immutable, safe for several threads. Never printed. */
public final class SigningKey {
    private final PrivateKey secret;
    private final VerifyingKey verifying;

    private SigningKey(PrivateKey secret, VerifyingKey verifying) {
        this.secret = secret;
        this.verifying = verifying;
    }

    /** A new key from the system's randomness. */
    public static SigningKey generate() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(pair.getPrivate(), new VerifyingKey(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads {@link #encoded()}; empty where it is no such key. */
    public static Optional<SigningKey> decode(String encoded) {
        String[] parts = encoded.strip().split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            byte[] secret = Base64.getUrlDecoder().decode(parts[0]);
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(secret));
            return VerifyingKey.decode(parts[1]).map(verifying -> new SigningKey(key, verifying));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** PKCS#8, a point, SubjectPublicKeyInfo; both base64url. To be kept where only its owner reads. */
    public String encoded() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret.getEncoded()) + "." + verifying.encoded();
    }

    public VerifyingKey verifyingKey() {
        return verifying;
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
