package org.samut.core.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwsTest {
    private static final SigningKey KEY = SigningKey.generate();
    private static final VerifyingKey PUBLIC = KEY.verifyingKey();
    private static final byte[] CONTENT = "{\"ชื่อ\":\"หนองกะปุ\"}".getBytes(UTF_8);

    @Test
    void whatIsSignedVerifiesWithTheKeyAndNoOther() {
        String detached = Jws.detached(KEY, CONTENT);
        assertTrue(Jws.verifies(PUBLIC, detached, CONTENT));
        assertFalse(Jws.verifies(SigningKey.generate().verifyingKey(), detached, CONTENT));
        String compact = Jws.compact(KEY, CONTENT);
        assertArrayEquals(CONTENT, Jws.open(PUBLIC, compact).orElseThrow());
        assertEquals(Optional.empty(), Jws.open(SigningKey.generate().verifyingKey(), compact));
    }

    @Test
    void theSameBytesGiveTheSameSignature() {
        assertEquals(Jws.detached(KEY, CONTENT), Jws.detached(KEY, CONTENT));
    }

    @Test
    void noSingleBitOfTheContentMayChange() {
        String detached = Jws.detached(KEY, CONTENT);
        for (int bit = 0; bit < CONTENT.length * 8; bit++) {
            byte[] changed = CONTENT.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertFalse(Jws.verifies(PUBLIC, detached, changed), "bit " + bit);
        }
    }

    @Test
    void noCharacterOfTheSignatureMayChange() {
        String compact = Jws.compact(KEY, CONTENT);
        // The last character of an unpadded base64url part carries bits that say nothing; all before it do.
        for (int at = 0; at < compact.length() - 1; at++) {
            char other = compact.charAt(at) == 'A' ? 'B' : 'A';
            String changed = compact.substring(0, at) + other + compact.substring(at + 1);
            Optional<byte[]> opened = Jws.open(PUBLIC, changed);
            assertTrue(opened.isEmpty(), "character " + at);
        }
    }

    @Test
    void aHeaderThatWantsNoSignatureIsNotBelieved() {
        String payload = Base64.getUrlEncoder().withoutPadding().encodeToString(CONTENT);
        for (String header : new String[] {"{\"alg\":\"none\"}", "{\"alg\":\"HS256\"}", "{\"alg\":\"EdDSA\"}"}) {
            String head = Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(UTF_8));
            assertEquals(Optional.empty(), Jws.open(PUBLIC, head + "." + payload + "."));
        }
    }

    @Test
    void aDetachedSignatureIsNoCompactOneAndTheOtherWayRound() {
        assertEquals(Optional.empty(), Jws.open(PUBLIC, Jws.detached(KEY, CONTENT)));
        assertFalse(Jws.verifies(PUBLIC, Jws.compact(KEY, CONTENT), CONTENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "...", "a.b", "a..b", "a.b.c.d", "ก..ข", "eyJhbGciOiJFZERTQSJ9..!!!!"})
    void whatIsNoSignatureIsRefusedQuietly(String jws) {
        assertFalse(Jws.verifies(PUBLIC, jws, CONTENT));
        assertEquals(Optional.empty(), Jws.open(PUBLIC, jws));
    }

    /** Test 2 of RFC 8032, section 7.1, in the encodings that keys have here. */
    @Test
    void theSignatureIsThatOfTheRfc() throws Exception {
        String pkcs8 =
                "302e020100300506032b657004220420" + "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";
        String spki = "302a300506032b6570032100" + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
        SigningKey key = SigningKey.decode(base64(pkcs8) + "." + base64(spki)).orElseThrow();
        String expected = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";
        byte[] message = {0x72};
        assertEquals(expected, HexFormat.of().formatHex(key.sign(message)));
        assertTrue(key.verifyingKey().verifies(HexFormat.of().parseHex(expected), message));
    }

    /** Keys, signatures and verdicts of Bouncy Castle, which signs here, beside those of Java. */
    @ParameterizedTest
    @ValueSource(longs = {2564, 2567, 2569})
    void javaSignsTheSameBytesAndVerifiesThem(long seed) throws Exception {
        Random random = new Random(seed);
        KeyFactory keys = KeyFactory.getInstance("Ed25519");
        Base64.Decoder base64 = Base64.getUrlDecoder();
        for (int i = 0; i < 40; i++) {
            SigningKey ours = SigningKey.generate();
            String[] halves = ours.encoded().split("\\.");
            byte[] message = new byte[random.nextInt(20_000)];
            random.nextBytes(message);
            Signature signing = Signature.getInstance("Ed25519");
            signing.initSign(keys.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(halves[0]))));
            signing.update(message);
            byte[] signature = signing.sign();
            assertArrayEquals(signature, ours.sign(message), "seed " + seed + ", message " + i);
            signature[random.nextInt(signature.length)] ^= (byte) random.nextInt(2);
            Signature verifying = Signature.getInstance("Ed25519");
            verifying.initVerify(keys.generatePublic(new X509EncodedKeySpec(base64.decode(halves[1]))));
            verifying.update(message);
            assertEquals(accepts(verifying, signature), ours.verifyingKey().verifies(signature, message));
        }
    }

    private static boolean accepts(Signature verifying, byte[] signature) {
        try {
            return verifying.verify(signature);
        } catch (SignatureException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b", "AAAA.AAAA", "ก.ข"})
    void whatIsNoKeyIsNone(String encoded) {
        assertEquals(Optional.empty(), SigningKey.decode(encoded));
        assertEquals(Optional.empty(), VerifyingKey.decode(encoded));
    }

    @Test
    void aKeyIsReadAsItWasWritten() {
        SigningKey again = SigningKey.decode(KEY.encoded()).orElseThrow();
        assertEquals(PUBLIC, again.verifyingKey());
        assertTrue(Jws.verifies(PUBLIC, Jws.detached(again, CONTENT), CONTENT));
        assertEquals(16, PUBLIC.id().length());
        assertFalse(KEY.toString().contains(KEY.encoded().substring(0, 20)));
    }

    private static String base64(String hex) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex(hex));
    }
}
