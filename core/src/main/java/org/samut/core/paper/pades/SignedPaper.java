package org.samut.core.paper.pades;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.samut.core.failure.Outcome;
import org.samut.core.text.Dates;

/**
 * Puts an electronic signature into a finished PDF: an update at the file's end (ISO 32000-1, 12.8), so that all bytes before it and the
 * signatures among them stay as they were. Several people may sign one after another. Safe for several threads.
 */
public final class SignedPaper {
    /** Room for the signature with its chain of certificates, in bytes. */
    private static final int ROOM = 32 * 1024;

    private SignedPaper() {}

    /**
     * The same PDF, signed at this moment as the PC has it.
     *
     * @param role what the person signs as, such as นายกองค์การบริหารส่วนตำบล; may be empty
     */
    public static Outcome<byte[]> sign(byte[] pdf, OfficerCertificate certificate, String role, Instant at) {
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
            signature.setName(certificate.holder());
            if (!role.isBlank()) {
                signature.setReason(role.strip());
            }
            Calendar moment = GregorianCalendar.from(at.atZone(Dates.ZONE));
            signature.setSignDate(moment);
            options.setPreferredSignatureSize(ROOM);
            document.addSignature(signature, options);
            ByteArrayOutputStream signed = new ByteArrayOutputStream(pdf.length + 2 * ROOM);
            ExternalSigningSupport place = document.saveIncrementalForExternalSigning(signed);
            place.setSignature(CmsSignature.over(place.getContent(), certificate));
            return Outcome.done(signed.toByteArray());
        } catch (InvalidPasswordException locked) {
            return Outcome.refused(CertificateRefusals.NO_PDF);
        } catch (IOException unreadable) {
            return Outcome.refused(CertificateRefusals.NO_PDF);
        }
    }
}
