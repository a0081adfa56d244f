package org.samut.core.evidence.look;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.samut.core.evidence.kind.FileKind;
import org.samut.core.evidence.kind.PixelSize;
import org.samut.core.failure.Refusal;
import org.samut.core.text.Text;

/** Why a file is not taken as evidence, and how it can be. The file itself is never touched. */
public final class EvidenceRefusals {
    public static final Refusal CANCELLED = new Refusal(
            "evidence.cancelled",
            Text.of("ยกเลิกแล้ว ไม่ได้แนบไฟล์", "Cancelled. The file is not attached."),
            Text.of("แนบใหม่ได้ทุกเมื่อ", "It can be attached again at any time."));

    private static final Text AS_PDF = Text.of(
            "โปรดเปิดในโปรแกรมที่สร้างไฟล์นี้ แล้วบันทึกหรือพิมพ์เป็น PDF แล้วแนบอีกครั้ง",
            "Please open it in the program that made it, save or print it as PDF, and attach that.");

    private EvidenceRefusals() {}

    public static Refusal tooLarge(String name, long size, long most) {
        return new Refusal(
                "evidence.too-large",
                Text.of(
                        name + " มีขนาด " + megabytes(size) + " MB เกินที่แนบได้ไฟล์ละ " + megabytes(most)
                                + " MB จึงไม่ได้แนบ",
                        name + " has " + megabytes(size) + " MB; a file may have " + megabytes(most)
                                + " MB, so it is not attached."),
                Text.of(
                        "โปรดสแกนใหม่ที่ 200 dpi แบบขาวดำ หรือแบ่งเป็นหลายไฟล์",
                        "Please scan it again in black and white at 200 dpi, or divide it into several files."));
    }

    public static Refusal folder(String name) {
        return new Refusal(
                "evidence.folder",
                Text.of(name + " เป็นโฟลเดอร์ จึงไม่ได้แนบ", name + " is a folder, so it is not attached."),
                Text.of(
                        "โปรดเปิดโฟลเดอร์นี้ เลือกไฟล์ที่อยู่ข้างใน แล้วลากมาวางหรือแนบ",
                        "Please open the folder, choose the files that are in it, and drop or attach those."));
    }

    /** A kind that is not taken, with the way to one that is. */
    static Refusal notTaken(String name, FileKind kind) {
        boolean disguised = !kind.fits(name) && kind != FileKind.EMPTY && kind != FileKind.OTHER;
        Text happened = Text.of(
                name + " เป็น" + kind.called().thai() + (disguised ? " (เนื้อหาไม่ตรงกับชื่อไฟล์)" : "")
                        + " ซึ่งแนบเป็นหลักฐานไม่ได้ จึงไม่ได้แนบ",
                name + " is " + kind.called().english() + (disguised ? " (its content is not what its name says)" : "")
                        + ", which is not taken as evidence, so it is not attached.");
        return new Refusal(
                "evidence.kind-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), happened, way(kind));
    }

    private static Text way(FileKind kind) {
        return switch (kind) {
            case HEIC ->
                Text.of(
                        "ที่โทรศัพท์: การตั้งค่า > กล้อง > รูปแบบ > “เข้ากันได้มากที่สุด” แล้วถ่ายใหม่"
                                + " หรือส่งภาพนี้เข้าเครื่องทาง LINE หรืออีเมล ภาพจะเป็น JPEG แล้วแนบไฟล์นั้น",
                        "On the phone: Settings > Camera > Formats > Most Compatible, and take it again;"
                                + " or send this picture to the PC by LINE or e-mail, which makes it a JPEG, and attach that.");
            case OLD_OFFICE ->
                Text.of(
                        "โปรดเปิดแล้วบันทึกเป็น .docx, .xlsx หรือ PDF แล้วแนบอีกครั้ง",
                        "Please open it, save it as .docx, .xlsx or PDF, and attach that.");
            case LOCKED_OFFICE ->
                Text.of(
                        "โปรดเปิดด้วยรหัสผ่าน เอารหัสผ่านออก หรือบันทึกเป็น PDF แล้วแนบอีกครั้ง",
                        "Please open it with its password, take the password off or save it as PDF, and attach that.");
            case MACROS ->
                Text.of(
                        "โปรดบันทึกเป็น .docx หรือ .xlsx ที่ไม่มีแมโคร หรือเป็น PDF แล้วแนบอีกครั้ง",
                        "Please save it as .docx or .xlsx without macros, or as PDF, and attach that.");
            case OTHER_IMAGE ->
                Text.of(
                        "โปรดเปิดภาพแล้วบันทึกเป็น JPEG หรือ PNG แล้วแนบอีกครั้ง",
                        "Please open the picture, save it as JPEG or PNG, and attach that.");
            case ZIP, OTHER_ARCHIVE ->
                Text.of(
                        "โปรดแตกไฟล์ก่อน แล้วแนบไฟล์ที่อยู่ข้างใน",
                        "Please unpack it and attach the files that are in it.");
            case TEXT ->
                Text.of(
                        "โปรดเปิดในโปรแกรมตารางคำนวณหรือเอกสาร แล้วบันทึกเป็น .xlsx, .docx หรือ PDF แล้วแนบอีกครั้ง",
                        "Please open it in a spreadsheet or a document, save it as .xlsx, .docx or PDF, and attach that.");
            case EMPTY ->
                Text.of(
                        "โปรดตรวจสอบว่าไฟล์คัดลอกหรือดาวน์โหลดมาครบแล้ว",
                        "Please check that it was copied or downloaded whole.");
            case PROGRAM ->
                Text.of(
                        "โปรดอย่าเปิดไฟล์นี้ และแนบเอกสารหรือภาพแทน",
                        "Please do not open it; attach a document or a picture instead.");
            default -> AS_PDF;
        };
    }

    static Refusal damaged(String name, FileKind kind) {
        return new Refusal(
                "evidence.damaged",
                Text.of(
                        name + " เปิดเป็น" + kind.called().thai()
                                + "ไม่ได้ ไฟล์อาจเสียหายหรือคัดลอกมาไม่ครบ จึงไม่ได้แนบ",
                        name + " cannot be opened as " + kind.called().english()
                                + "; it may be damaged or cut. It is not attached."),
                Text.of(
                        "โปรดเปิดดูในโปรแกรมอื่นก่อน หากเปิดได้ ให้บันทึกหรือพิมพ์เป็น PDF ใหม่ แล้วแนบอีกครั้ง",
                        "Please try to open it elsewhere; if that works, save or print it as PDF and attach that."));
    }

    static Refusal locked(String name) {
        return new Refusal(
                "evidence.locked",
                Text.of(
                        name + " ใส่รหัสผ่านไว้ ผู้ตรวจจะเปิดไม่ได้ จึงไม่ได้แนบ",
                        name + " has a password, so no reviewer could open it. It is not attached."),
                Text.of(
                        "โปรดเปิดด้วยรหัสผ่าน แล้วพิมพ์เป็น PDF ที่ไม่มีรหัสผ่าน แล้วแนบอีกครั้ง",
                        "Please open it with its password, print it as a PDF without one, and attach that."));
    }

    static Refusal unpacksTooLarge(String name) {
        return new Refusal(
                "evidence.unpacks-too-large",
                Text.of(
                        name + " เมื่อเปิดออกมีขนาดใหญ่ผิดปกติ จึงไม่ได้แนบ",
                        name + " unpacks to far more than a document holds, so it is not attached."),
                Text.of(
                        "หากเป็นเอกสารของท่านจริง โปรดพิมพ์เป็น PDF แล้วแนบอีกครั้ง หากไม่รู้จักไฟล์นี้ โปรดอย่าเปิด",
                        "If it is a document of yours, print it as PDF and attach that; if you do not know it, do not open it."));
    }

    static Refusal tooManyPixels(String name, PixelSize size) {
        return new Refusal(
                "evidence.too-many-pixels",
                Text.of(
                        name + " มี " + size.width() + " × " + size.height()
                                + " จุด ใหญ่เกินกว่าจะเปิดดูได้ จึงไม่ได้แนบ",
                        name + " has " + size.width() + " × " + size.height()
                                + " pixels, more than can be shown, so it is not attached."),
                Text.of(
                        "โปรดย่อภาพให้แต่ละด้านไม่เกิน 10,000 จุด แล้วแนบอีกครั้ง",
                        "Please make it no more than 10,000 pixels wide and high, and attach that."));
    }

    static String megabytes(long bytes) {
        return new BigDecimal(bytes)
                .divide(new BigDecimal(1024 * 1024), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
