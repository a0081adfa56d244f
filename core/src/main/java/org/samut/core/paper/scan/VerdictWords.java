package org.samut.core.paper.scan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.samut.core.paper.scan.PageVerdict.FiguresUnfit;
import org.samut.core.paper.scan.PageVerdict.Forged;
import org.samut.core.paper.scan.PageVerdict.Good;
import org.samut.core.paper.scan.PageVerdict.NotSubmitted;
import org.samut.core.paper.scan.PageVerdict.OtherBook;
import org.samut.core.paper.scan.PageVerdict.OtherPrinting;
import org.samut.core.paper.scan.PageVerdict.OtherRevision;
import org.samut.core.paper.scan.PageVerdict.PrintDiffers;
import org.samut.core.paper.scan.PageVerdict.StrangeKey;
import org.samut.core.paper.scan.PageVerdict.Twice;
import org.samut.core.paper.scan.PageVerdict.Unproven;
import org.samut.core.paper.seal.PageSeal.Place;
import org.samut.core.text.Text;

/** What is found of a page or of a whole scan, in words, and what to do next. */
public final class VerdictWords {
    /** The verdicts that have nothing of their own to say. */
    private static final Map<String, Text> PLAIN = Map.of(
            "blank",
            Text.of("หน้าว่าง", "An empty page"),
            "unreadable",
            Text.of("อ่านรหัส QR ไม่ได้", "No QR code can be read"),
            "not-a-page",
            Text.of("มีรหัส QR แต่ไม่ใช่ของเล่มใด", "There is a QR code, but it is not of a page of any book"),
            "several-codes",
            Text.of("มีรหัสของหลายหน้าอยู่ในหน้าเดียว", "Codes of several pages stand on this one"),
            "newer",
            Text.of("พิมพ์จากโปรแกรมรุ่นใหม่กว่านี้", "Printed by a later version of this program"),
            "malformed",
            Text.of(
                    "รหัส QR มีรูปแบบไม่ถูกต้อง โปรแกรมนี้ไม่ได้เป็นผู้สร้าง",
                    "The QR code is malformed: this program did not make it"));

    private VerdictWords() {}

    /** One sentence on a page. */
    public static Text of(PageVerdict verdict) {
        if (verdict instanceof Good good) {
            return good(good);
        }
        if (verdict instanceof Twice twice) {
            return page(twice.place(), "ซ้ำกับหน้าที่มีแล้ว", "is there already");
        }
        if (verdict instanceof OtherRevision other) {
            return page(
                    other.place(),
                    "เป็นของฉบับที่ " + other.place().revision() + " ไม่ใช่ฉบับที่ " + other.wanted(),
                    "is of revision " + other.place().revision() + ", not of revision " + other.wanted());
        }
        if (verdict instanceof OtherBook other) {
            String lao = other.lao().isEmpty() ? "" : " (อปท. รหัส " + other.lao() + ")";
            String english = other.lao().isEmpty() ? "" : " (LAO " + other.lao() + ")";
            return page(
                    other.place(),
                    "เป็นของเล่มอื่น คือ " + other.place().submission() + lao,
                    "is of another book, " + other.place().submission() + english);
        }
        if (verdict instanceof OtherPrinting other) {
            return page(
                    other.place(),
                    "เป็นของการพิมพ์ครั้งอื่นที่แบ่งหน้าไม่เหมือนกัน",
                    "is of another printing, which has other pages");
        }
        return doubtful(verdict);
    }

    private static Text doubtful(PageVerdict verdict) {
        if (verdict instanceof FiguresUnfit unfit) {
            return page(
                    unfit.place(),
                    "ตัวเลขในรหัส QR ไม่ตรงกับค่าตรวจสอบของรหัสเอง รหัสนี้ถูกแก้ไข",
                    "has figures in its QR code that do not fit the code's own hash: the code was changed");
        }
        if (verdict instanceof Forged forged) {
            return page(
                    forged.place(),
                    "ลายมือชื่อในรหัส QR ไม่ถูกต้อง รหัสนี้ไม่ใช่ของเล่มที่ปิดแล้ว",
                    "has a QR code whose signature is wrong: it is not of the sealed book");
        }
        if (verdict instanceof StrangeKey strange) {
            return page(
                    strange.place(),
                    "ลงนามด้วยกุญแจของเครื่องอื่น ไม่ใช่เครื่องที่ปิดเล่ม",
                    "is signed by another PC than the one that sealed the book");
        }
        if (verdict instanceof NotSubmitted not) {
            return page(
                    not.place(),
                    "ตัวเลขของ " + String.join(", ", not.codes()) + " ไม่ตรงกับข้อมูลที่ปิดเล่ม",
                    "has other figures than the submission at " + String.join(", ", not.codes()));
        }
        if (verdict instanceof PrintDiffers differs) {
            return page(
                    differs.seal().place(),
                    "ตัวเลขที่พิมพ์ของ " + String.join(", ", differs.codes()) + " ไม่ตรงกับตัวเลขที่ปิดผนึกในรหัส QR",
                    "prints other figures than its QR code seals at " + String.join(", ", differs.codes()));
        }
        if (verdict instanceof Unproven unproven) {
            return page(
                    unproven.place(),
                    "มีรหัสของเล่ม " + unproven.place().submission() + " ฉบับที่ "
                            + unproven.place().revision() + " แต่ไม่มีข้อมูลให้ตรวจลายมือชื่อ",
                    "has a code of book " + unproven.place().submission() + ", revision "
                            + unproven.place().revision() + ", and nothing is known to verify it with");
        }
        return PLAIN.get(verdict.code());
    }

    private static Text good(Good good) {
        Text compared = switch (good.compared()) {
            case BY_TEXT -> Text.of("ตัวเลขที่พิมพ์ตรงกับที่ปิดผนึก", "the printed figures are the sealed ones");
            case NOTHING_TO_COMPARE -> Text.of("ไม่มีตัวเลขในหน้านี้", "it has no figures");
            case BY_EYE ->
                Text.of(
                        "เครื่องไม่ได้เทียบตัวเลขที่พิมพ์ โปรดเทียบกับตัวเลขที่ปิดผนึกด้วยตา",
                        "its printed figures were NOT compared by machine: please compare them with the sealed ones");
        };
        return page(good.seal().place(), "ถูกต้อง " + compared.thai(), "is good; " + compared.english());
    }

    private static Text page(Place place, String thai, String english) {
        return Text.of(
                "หน้า " + place.page() + " จาก " + place.pages() + " " + thai,
                "Page " + place.page() + " of " + place.pages() + " " + english);
    }

    /** One sentence on the whole scan. */
    public static Text of(CheckedScan scan) {
        if (scan.isAccepted()) {
            KnownBook book = scan.book().orElseThrow();
            String thai = "ครบทั้ง " + scan.wanted() + " หน้า เป็นเล่ม " + book.submission() + " ฉบับที่ "
                    + book.revision() + " ที่ปิดแล้ว รหัสข้อมูล " + book.sha256();
            String english = "All " + scan.wanted() + " pages of the sealed book " + book.submission() + ", revision "
                    + book.revision() + ", SHA-256 " + book.sha256();
            boolean received = book.standing() == KnownBook.Standing.RECEIVED;
            return Text.of(
                    thai
                            + (received ? " แม่ข่ายรับแล้ว" : " ยังไม่ได้ตรวจกับใบรับ")
                            + order(scan).thai(),
                    english
                            + (received ? ", received by the server" : "; no receipt was verified")
                            + order(scan).english());
        }
        if (scan.pages().stream().allMatch(page -> page.verdict().isSound())
                && scan.missing().isEmpty()
                && scan.wanted() > 0) {
            return Text.of(
                    "ทุกหน้าตรงกัน แต่ยังไม่มีสิ่งยืนยันว่าเป็นข้อมูลที่ส่ง",
                    "The pages agree with each other, but nothing proves yet what was submitted.");
        }
        long wrong =
                scan.pages().stream().filter(page -> !page.verdict().isSound()).count();
        if (scan.wanted() == 0 && wrong == 0) {
            return Text.of("ไม่พบหน้าของเล่มที่ปิดแล้ว", "No page of a sealed book is in it.");
        }
        return Text.of(
                "ยังใช้เป็นหลักฐานไม่ได้: " + wrong + " หน้ามีปัญหา ขาด "
                        + scan.missing().size() + " หน้า" + numbers(scan.missing()),
                "Not accepted: " + wrong + " pages are not right, "
                        + scan.missing().size() + " are missing" + numbers(scan.missing()));
    }

    private static Text order(CheckedScan scan) {
        return scan.inOrder()
                ? Text.of("", ".")
                : Text.of(" (หน้าไม่เรียงกัน ใช้ได้)", ". They are out of order, which does no harm.");
    }

    /** What to do next. */
    public static Text next(CheckedScan scan) {
        if (scan.isAccepted()) {
            return scan.isLeftToTheEye()
                    ? Text.of(
                            "โปรดเทียบตัวเลขบนกระดาษกับตัวเลขที่ปิดผนึกในแต่ละหน้า",
                            "Please compare the figures on paper with the sealed ones of each page.")
                    : Text.of("ไม่ต้องทำสิ่งใดอีก", "Nothing more has to be done.");
        }
        boolean nobody = scan.book()
                .filter(book -> book.standing().compareTo(KnownBook.Standing.GIVEN) >= 0)
                .isEmpty();
        if (nobody) {
            return Text.of(
                    "โปรดระบุไฟล์ PDF ของเล่ม พร้อมใบรับ (--receipt) และกุญแจสาธารณะของแม่ข่าย (--server-key) หรือข้อมูลที่ส่ง (--submission)",
                    "Please give the book's PDF with the receipt (--receipt) and the server's public key (--server-key), or"
                            + " the submission (--submission).");
        }
        boolean unread = scan.pages().stream().anyMatch(page -> page.verdict() instanceof PageVerdict.Unreadable);
        boolean wrong = scan.pages().stream()
                .anyMatch(page -> !page.verdict().isSound() && !(page.verdict() instanceof PageVerdict.Unreadable));
        if (wrong) {
            return Text.of(
                    "โปรดนำหน้าที่มีปัญหาออก พิมพ์เล่มที่ปิดแล้วใหม่หากจำเป็น และสแกนให้ครบทุกหน้า",
                    "Please take out the pages that are not right, print the sealed book again if needed, and scan all of"
                            + " its pages.");
        }
        return unread || !scan.missing().isEmpty()
                ? Text.of(
                        "โปรดสแกนหน้า" + numbers(scan.missing()) + " ใหม่ วางกระดาษให้เรียบ ที่ 300 จุดต่อนิ้ว",
                        "Please scan page" + numbers(scan.missing()) + " again, flat, at 300 dots an inch.")
                : Text.of("โปรดสแกนใหม่", "Please scan it again.");
    }

    private static String numbers(List<Integer> pages) {
        return pages.isEmpty()
                ? ""
                : pages.stream().limit(20).map(String::valueOf).collect(Collectors.joining(", ", " (", ""))
                        + (pages.size() > 20 ? ", …)" : ")");
    }
}
