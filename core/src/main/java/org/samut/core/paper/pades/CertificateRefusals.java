package org.samut.core.paper.pades;

import java.time.LocalDate;
import org.samut.core.failure.Refusal;
import org.samut.core.text.Dates;
import org.samut.core.text.Language;
import org.samut.core.text.Text;

/** Why a certificate file does not sign, and what would. The book without a signature stays as it is. */
final class CertificateRefusals {
    private static final Text ASK_ISSUER = Text.of(
            "โปรดติดต่อผู้ออกใบรับรองเพื่อขอใบรับรองใหม่ ระหว่างนี้พิมพ์เล่มแล้วลงนามด้วยปากกาได้",
            "Please ask its issuer for a new one. Until then the book can be printed and signed by pen.");

    static final Refusal NOT_A_CERTIFICATE_FILE = new Refusal(
            "certificate.unreadable",
            Text.of(
                    "ไฟล์นี้ไม่ใช่ใบรับรองอิเล็กทรอนิกส์ชนิด PKCS#12 หรือไฟล์เสียหาย เล่มยังไม่ได้ลงนาม",
                    "This file is no certificate of the kind PKCS#12, or it is damaged. The book has not been signed."),
            Text.of(
                    "โปรดเลือกไฟล์ที่ลงท้ายด้วย .p12 หรือ .pfx ซึ่งได้รับจากผู้ออกใบรับรอง",
                    "Please choose the file that ends in .p12 or .pfx, as its issuer gave it."));

    static final Refusal WRONG_PASSWORD = new Refusal(
            "certificate.password",
            Text.of(
                    "รหัสผ่านของใบรับรองไม่ถูกต้อง เล่มยังไม่ได้ลงนาม",
                    "The certificate's password is not right. The book has not been signed."),
            Text.of("โปรดพิมพ์รหัสผ่านอีกครั้ง", "Please type the password again."));

    static final Refusal NO_KEY = new Refusal(
            "certificate.no-key",
            Text.of(
                    "ไฟล์นี้มีใบรับรองแต่ไม่มีกุญแจสำหรับลงนาม เล่มยังไม่ได้ลงนาม",
                    "This file holds a certificate but no key to sign with. The book has not been signed."),
            Text.of(
                    "โปรดส่งออกใบรับรองพร้อมกุญแจส่วนตัวเป็นไฟล์ .p12 แล้วเลือกใหม่",
                    "Please export the certificate with its private key as a .p12 file and choose that."));

    static final Refusal NOT_FOR_SIGNING = new Refusal(
            "certificate.purpose",
            Text.of(
                    "ใบรับรองนี้ไม่ได้ออกให้ใช้ลงนาม เล่มยังไม่ได้ลงนาม",
                    "This certificate was not issued for signing. The book has not been signed."),
            ASK_ISSUER);

    static final Refusal WEAK_KEY = new Refusal(
            "certificate.weak",
            Text.of(
                    "กุญแจของใบรับรองนี้เป็นชนิดที่ไม่รองรับหรือสั้นเกินไป เล่มยังไม่ได้ลงนาม",
                    "This certificate's key is of a kind that is not supported, or too short. The book has not been signed."),
            ASK_ISSUER);

    static final Refusal NO_PDF = new Refusal(
            "paper.unreadable",
            Text.of("อ่านไฟล์ PDF นี้ไม่ได้ จึงยังไม่ได้ลงนาม", "This PDF cannot be read, so it has not been signed."),
            Text.of(
                    "โปรดพิมพ์เล่มเป็นไฟล์ PDF ใหม่ แล้วลงนามอีกครั้ง",
                    "Please print the book to a PDF anew and sign that."));

    private CertificateRefusals() {}

    static Refusal expired(LocalDate day) {
        return new Refusal(
                "certificate.expired",
                Text.of(
                        "ใบรับรองนี้หมดอายุเมื่อ " + Dates.day(day, Language.THAI) + " เล่มยังไม่ได้ลงนาม",
                        "This certificate ended on " + Dates.day(day, Language.ENGLISH)
                                + ". The book has not been signed."),
                ASK_ISSUER);
    }

    static Refusal notYetValid(LocalDate day) {
        return new Refusal(
                "certificate.early",
                Text.of(
                        "ใบรับรองนี้เริ่มใช้ได้ " + Dates.day(day, Language.THAI) + " เล่มยังไม่ได้ลงนาม",
                        "This certificate begins on " + Dates.day(day, Language.ENGLISH)
                                + ". The book has not been signed."),
                Text.of(
                        "โปรดตรวจวันที่ของเครื่อง หรือรอถึงวันนั้น",
                        "Please check this PC's date, or wait for that day."));
    }
}
