package org.samut.sync.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Objects;
import org.samut.core.signature.Jws;
import org.samut.core.signature.SigningKey;
import org.samut.core.signature.VerifyingKey;

/**
 * A PC's wish to speak for a LAO.
 *
 * @param code the activation code, as typed or in its plain form
 * @param deviceKey the PC's Ed25519 public key, SubjectPublicKeyInfo in base64url
 * @param proof detached JWS by that key over what is asked and of whom, so that nobody enrols a key that is not theirs
 *     and no proof serves at another server
 */
public record EnrolmentRequest(String lao, String code, String deviceKey, String proof) {
    public EnrolmentRequest {
        Objects.requireNonNull(lao);
        Objects.requireNonNull(code);
        Objects.requireNonNull(deviceKey);
        Objects.requireNonNull(proof);
    }

    public static EnrolmentRequest signed(String lao, String code, SigningKey device, VerifyingKey server) {
        String proof = Jws.detached(device, claim(lao, code, server));
        return new EnrolmentRequest(lao, code, device.verifyingKey().encoded(), proof);
    }

    public boolean proves(VerifyingKey device, VerifyingKey server) {
        return Jws.verifies(device, proof, claim(lao, code, server));
    }

    private static byte[] claim(String lao, String code, VerifyingKey server) {
        return ("samut-enrolment\n" + lao + "\n" + code + "\n" + server.encoded()).getBytes(UTF_8);
    }
}
