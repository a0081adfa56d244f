package org.samut.core.paper.pades;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samut.core.failure.Outcome;
import org.samut.core.paper.BigBook;
import org.samut.core.paper.Filled;
import org.samut.core.paper.VeraPdf;
import org.samut.core.paper.book.ResultBook;

/** A book with a mayor's electronic signature is believed by another program, and the book under it is untouched. */
class SignedPaperTest {
    private static final String ROLE = "นายกองค์การบริหารส่วนตำบลหนองกะปุ";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"RSA,2048", "RSA,3072", "EC,256"})
    void anotherProgramFindsTheSignatureValid(String kind, int length) throws Exception {
        TestCertificate certificate =
                new TestCertificate(kind, length, TestCertificate.FROM, TestCertificate.UNTIL, KeyUsage.nonRepudiation);

        String said = pdfsig(signed(ResultBook.write(Filled.sealed()), certificate.file()));

        assertTrue(said.contains("Signature is Valid"), said);
        assertTrue(said.contains("ETSI.CAdES.detached"), said);
        assertTrue(said.contains("Total document signed"), said);
        assertTrue(said.contains("นายสมชาย ใจดี"), said);
    }

    @Test
    void theBookUnderTheSignatureStaysAsItWas() throws Exception {
        byte[] book = ResultBook.write(Filled.sealed());

        byte[] signed = signed(book, TestCertificate.rsa().file());

        assertArrayEquals(book, Arrays.copyOf(signed, book.length));
    }

    @Test
    void aSignedBookWithItsSubmissionAndItsCodesIsStillPdfA3u() throws Exception {
        BigBook big = BigBook.made();

        byte[] signed = signed(
                ResultBook.write(big.source(), Optional.of(big.seal())),
                TestCertificate.rsa().file());

        assertEquals(List.of(), VeraPdf.complaints(signed));
    }

    @Test
    void aSecondPersonSignsBesideTheFirst() throws Exception {
        byte[] first =
                signed(ResultBook.write(Filled.sealed()), TestCertificate.rsa().file());

        String said = pdfsig(signed(first, TestCertificate.rsa().file()));

        assertEquals(
                2,
                said.lines().filter(line -> line.contains("Signature is Valid")).count(),
                said);
    }

    @Test
    void aChangedFigureBreaksTheSignature() throws Exception {
        byte[] signed =
                signed(ResultBook.write(Filled.sealed()), TestCertificate.rsa().file());
        int inTheBook = new String(signed, StandardCharsets.ISO_8859_1).indexOf("Samut");
        signed[inTheBook] ^= 1;

        String said = pdfsig(signed);

        assertTrue(said.contains("Digest Mismatch"), said);
    }

    @Test
    void aFileThatIsNoPdfIsRefused() throws Exception {
        OfficerCertificate certificate = open(TestCertificate.rsa().file());

        var refused = assertInstanceOf(
                Outcome.Refused.class,
                SignedPaper.sign("no PDF".getBytes(StandardCharsets.UTF_8), certificate, ROLE, TestCertificate.NOW));

        assertEquals("[paper.unreadable]", OfficerCertificateTest.codes(refused));
    }

    private static OfficerCertificate open(byte[] file) {
        return OfficerCertificate.open(file, TestCertificate.PASSWORD, TestCertificate.NOW)
                .either(done -> done, refused -> {
                    throw new AssertionError(refused);
                });
    }

    private static byte[] signed(byte[] pdf, byte[] certificate) {
        return SignedPaper.sign(pdf, open(certificate), ROLE, TestCertificate.NOW)
                .either(done -> done, refused -> {
                    throw new AssertionError(refused);
                });
    }

    private String pdfsig(byte[] pdf) throws Exception {
        Path file = folder.resolve("signed.pdf");
        Files.write(file, pdf);
        Process process;
        try {
            process = new ProcessBuilder("pdfsig", "-nocert", file.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            Assumptions.abort(
                    "pdfsig of poppler-utils is not installed: the signature was not tried by another program");
            throw missing;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        return said;
    }
}
