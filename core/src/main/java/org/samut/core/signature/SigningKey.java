package org.samut.core.signature;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * An Ed25519 key pair (RFC 8032). Safe for several threads. Never printed. Signed by Bouncy Castle, since Java 17's own
 * takes more than ten times as long for the same bytes.
 */
public final class SigningKey {
    /** All of a key's encoding but the 32 bytes that are the key. */
    private static final byte[] SECRET_SHAPE = HexFormat.of().parseHex("302e020100300506032b657004220420");

    /** The 32 bytes of RFC 8032. */
    private final byte[] secret;

    private final VerifyingKey published;

    /** The secret with the public half that belongs to it, which a damaged file may not choose. */
    private volatile Optional<Ed25519PrivateKeyParameters> signing = Optional.empty();

    private final Optional<Supplier<SigningKey>> followed;

    private SigningKey(byte[] secret, VerifyingKey published) {
        this(secret, published, Optional.empty());
    }

    private SigningKey(byte[] secret, VerifyingKey published, Optional<Supplier<SigningKey>> followed) {
        this.secret = secret;
        this.published = published;
        this.followed = followed;
    }

    /** One that is whichever key this gives at each use. */
    public static SigningKey following(Supplier<SigningKey> current) {
        SigningKey first = current.get();
        return new SigningKey(first.secret, first.published, Optional.of(current));
    }

    /** The key itself, as it is now: a header and its signature are to be by the same. */
    SigningKey now() {
        return followed.map(Supplier::get).orElse(this);
    }

    /** A new key from the system's randomness. */
    public static SigningKey generate() {
        byte[] secret = new byte[Ed25519.SECRET_KEY_SIZE];
        Ed25519.generatePrivateKey(new SecureRandom(), secret);
        byte[] published = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(secret, 0, published, 0);
        return new SigningKey(secret, VerifyingKey.ofRaw(published).orElseThrow());
    }

    /** Reads {@link #encoded()}; empty where it is no such key. Loads no cryptography: a start need not sign. */
    public static Optional<SigningKey> decode(String encoded) {
        String[] parts = encoded.strip().split("\\.", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            byte[] secret = Base64.getUrlDecoder().decode(parts[0]);
            int shape = SECRET_SHAPE.length;
            boolean isSecret = secret.length == shape + VerifyingKey.BYTES
                    && Arrays.equals(secret, 0, shape, SECRET_SHAPE, 0, shape);
            return isSecret
                    ? VerifyingKey.decode(parts[1])
                            .map(published ->
                                    new SigningKey(Arrays.copyOfRange(secret, shape, secret.length), published))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** PKCS#8, a point, SubjectPublicKeyInfo; both base64url. To be kept where only its owner reads. */
    public String encoded() {
        if (followed.isPresent()) {
            return now().encoded();
        }
        byte[] whole = Arrays.copyOf(SECRET_SHAPE, SECRET_SHAPE.length + secret.length);
        System.arraycopy(secret, 0, whole, SECRET_SHAPE.length, secret.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole) + "." + published.encoded();
    }

    public VerifyingKey verifyingKey() {
        return now().published;
    }

    byte[] sign(byte[] message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        signing().sign(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
        return signature;
    }

    private Ed25519PrivateKeyParameters signing() {
        Optional<Ed25519PrivateKeyParameters> known = signing;
        if (known.isEmpty()) {
            known = Optional.of(new Ed25519PrivateKeyParameters(secret));
            signing = known;
        }
        return known.get();
    }
}
