package org.samut.core.paper.pades;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.samut.core.paper.pades.TestCertificate.FROM;
import static org.samut.core.paper.pades.TestCertificate.NOW;
import static org.samut.core.paper.pades.TestCertificate.PASSWORD;
import static org.samut.core.paper.pades.TestCertificate.UNTIL;

import java.time.Instant;
import java.util.Arrays;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;

/** Each way in which a certificate file does not serve is told in words. */
class OfficerCertificateTest {

    @Test
    void aGoodFileNamesItsHolderAndItsEnd() throws Exception {
        var opened = assertInstanceOf(
                Outcome.Done.class,
                OfficerCertificate.open(TestCertificate.rsa().file(), PASSWORD, NOW));

        OfficerCertificate certificate = (OfficerCertificate) opened.value();
        assertEquals("นายสมชาย ใจดี", certificate.holder());
        assertEquals(UNTIL, certificate.validUntil());
    }

    @Test
    void aFileOfAnotherProgramWithAPasswordInThaiOpens() throws Exception {
        byte[] file;
        try (var stream = OfficerCertificateTest.class.getResourceAsStream("openssl-thai-password.p12")) {
            file = stream.readAllBytes();
        }

        // Made by OpenSSL 3 on 2026-11-21, for ten years.
        var opened = assertInstanceOf(
                Outcome.Done.class, OfficerCertificate.open(file, PASSWORD, Instant.parse("2027-01-01T00:00:00Z")));

        assertEquals("นางสาวทดสอบ ลงนาม", ((OfficerCertificate) opened.value()).holder());
    }

    @Test
    void aWrongPasswordIsToldApartFromADamagedFile() throws Exception {
        byte[] file = TestCertificate.rsa().file();

        assertEquals("[certificate.password]", refused(file, "อื่น".toCharArray()));
        assertEquals("[certificate.unreadable]", refused(Arrays.copyOf(file, 200), PASSWORD));
        assertEquals("[certificate.unreadable]", refused(new byte[] {1, 2, 3}, PASSWORD));
        assertEquals("[certificate.unreadable]", refused(new byte[OfficerCertificate.LONGEST + 1], PASSWORD));
    }

    @Test
    void aFileWithoutAKeyIsRefused() throws Exception {
        assertEquals("[certificate.no-key]", refused(TestCertificate.rsa().fileWithoutItsKey(), PASSWORD));
    }

    @Test
    void aCertificateThatIsOverOrNotYetBegunIsRefusedWithItsDay() throws Exception {
        var over = new TestCertificate("EC", 256, FROM, NOW.minusSeconds(86_400), KeyUsage.nonRepudiation);
        var early = new TestCertificate("EC", 256, NOW.plusSeconds(86_400), UNTIL, KeyUsage.nonRepudiation);

        assertEquals("[certificate.expired]", refused(over.file(), PASSWORD));
        assertEquals("[certificate.early]", refused(early.file(), PASSWORD));
        assertTrue(first(over.file(), PASSWORD).happened().thai().contains("30 มิถุนายน 2569"));
        assertTrue(first(early.file(), PASSWORD).happened().english().contains("2 July 2026"));
    }

    @Test
    void aCertificateForAnotherPurposeOrWithAShortKeyIsRefused() throws Exception {
        var forKeys = new TestCertificate("RSA", 2048, FROM, UNTIL, KeyUsage.keyEncipherment);
        var weak = new TestCertificate("RSA", 1024, FROM, UNTIL, KeyUsage.digitalSignature);

        assertEquals("[certificate.purpose]", refused(forKeys.file(), PASSWORD));
        assertEquals("[certificate.weak]", refused(weak.file(), PASSWORD));
    }

    private static String refused(byte[] file, char[] password) {
        return codes(assertInstanceOf(Outcome.Refused.class, OfficerCertificate.open(file, password, NOW)));
    }

    private static Refusal first(byte[] file, char[] password) {
        var refused = assertInstanceOf(Outcome.Refused.class, OfficerCertificate.open(file, password, NOW));
        return (Refusal) refused.refusals().get(0);
    }

    static String codes(Outcome.Refused<?> refused) {
        return refused.refusals().stream().map(Refusal::code).toList().toString();
    }
}
