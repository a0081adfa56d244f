package org.samut.core.paper.scan.file;

import java.nio.file.Path;
import org.samut.core.failure.Refusal;
import org.samut.core.text.Text;

/** Why a file is not read as a scan, and what to bring instead. */
public final class ScanRefusals {
    private static final Text AGAIN = Text.of(
            "โปรดสแกนเล่มที่ลงนามแล้วใหม่เป็น PDF, JPEG หรือ PNG ที่ 300 จุดต่อนิ้ว",
            "Please scan the signed book again as PDF, JPEG or PNG at 300 dots an inch.");

    private ScanRefusals() {}

    /** Becomes a refusal before it leaves the package. */
    public static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Refusal refusal;

        Unfit(Refusal refusal) {
            super(refusal.code(), null, false, false);
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    static Refusal missing(Path file) {
        return refusal(
                "scan.missing",
                file,
                "ไม่พบไฟล์",
                "is not there",
                Text.of("โปรดตรวจสอบชื่อไฟล์", "Please check the file's name."));
    }

    static Refusal kind(Path file) {
        return refusal("scan.kind", file, "ไม่ใช่ PDF, JPEG หรือ PNG", "is no PDF, JPEG or PNG", AGAIN);
    }

    static Refusal tooLarge(Path file, long megabytes) {
        return refusal(
                "scan.too-large",
                file,
                "ใหญ่เกิน " + megabytes + " เมกะไบต์",
                "is larger than " + megabytes + " megabytes",
                Text.of(
                        "โปรดสแกนเป็นสีเทาที่ 200–300 จุดต่อนิ้ว หรือแบ่งเป็นหลายไฟล์",
                        "Please scan in grey at 200 to 300 dots an inch, or as several files."));
    }

    public static Refusal tooManyPages(Path file, int pages, int most) {
        return refusal(
                "scan.too-many-pages",
                file,
                "มี " + pages + " หน้า เกินที่รับได้ คือ " + most + " หน้า",
                "has " + pages + " pages, and no more than " + most + " are read",
                Text.of("โปรดเลือกเฉพาะไฟล์สแกนของเล่มนี้", "Please give the scan of this book only."));
    }

    static Refusal locked(Path file) {
        return refusal(
                "scan.locked",
                file,
                "มีรหัสผ่าน จึงเปิดไม่ได้",
                "has a password and cannot be opened",
                Text.of("โปรดบันทึกเป็น PDF ที่ไม่มีรหัสผ่าน", "Please save it as a PDF without a password."));
    }

    public static Refusal damaged(Path file) {
        return refusal(
                "scan.damaged",
                file,
                "เสียหายหรือไม่ครบ จึงอ่านไม่ได้",
                "is damaged or cut off and cannot be read",
                AGAIN);
    }

    static Refusal picture(Path file) {
        return refusal("scan.picture-too-large", file, "เป็นภาพที่ใหญ่เกินไป", "is a picture that is too large", AGAIN);
    }

    static Refusal page(Path file, int page) {
        return refusal(
                "scan.page-too-large",
                file,
                "มีภาพหรือเนื้อหาใหญ่เกินไปในหน้า " + page,
                "has a picture or other content on page " + page + " that is too large",
                AGAIN);
    }

    public static Refusal tooSlow(Path file) {
        return refusal(
                "scan.too-slow", file, "ใช้เวลาอ่านนานเกินไป จึงหยุดไว้", "took too long to read and was left", AGAIN);
    }

    public static Refusal cancelled() {
        return new Refusal(
                "scan.cancelled",
                Text.of("หยุดอ่านตามที่สั่งแล้ว ไม่มีสิ่งใดเปลี่ยนแปลง", "Stopped as asked. Nothing has changed."),
                Text.of("เริ่มใหม่ได้เมื่อต้องการ", "Start again whenever you like."));
    }

    private static Refusal refusal(String code, Path file, String thai, String english, Text next) {
        String name = String.valueOf(file.getFileName());
        return new Refusal(
                code,
                Text.of(
                        "ไฟล์ " + name + " " + thai + " ไม่มีสิ่งใดเปลี่ยนแปลง",
                        "The file " + name + " " + english + ". Nothing has changed."),
                next);
    }
}
