package org.samut.core.office.signed;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.paper.scan.CheckedScan;
import org.samut.core.paper.scan.CheckedScan.CheckedPage;
import org.samut.core.paper.scan.VerdictWords;
import org.samut.core.submission.Signing;
import org.samut.core.text.Dates;
import org.samut.core.text.Language;
import org.samut.core.text.Text;

/** Why a signing is not recorded, and what would be right. */
final class SignedRefusals {
    private static final int LONGEST = 200;
    private static final int MOST_PAGES_NAMED = 5;

    static final Refusal NOT_SEALED = new Refusal(
            "signed.not-sealed",
            Text.of(
                    "เล่มนี้ยังไม่ได้ปิด จึงยังไม่มีฉบับที่จะลงนาม ข้อมูลในเล่มอยู่ครบ",
                    "This workbook is not sealed, so there is nothing that could be signed. Everything in it is kept."),
            Text.of(
                    "โปรดตรวจสอบและปิดเล่ม พิมพ์ให้ลงนาม แล้วบันทึกอีกครั้ง",
                    "Please check and seal it, print it to be signed, then record that."));

    static final Refusal REOPENED = new Refusal(
            "signed.reopened",
            Text.of(
                    "เล่มนี้เปิดแก้ไขเป็นฉบับใหม่แล้ว จึงยังไม่ได้บันทึกการลงนาม ฉบับเดิมและข้อมูลอยู่ครบ",
                    "This workbook was reopened as its next revision, so the signing was not recorded. Nothing is lost."),
            Text.of(
                    "โปรดปิดเล่มฉบับใหม่ พิมพ์ให้ลงนาม แล้วบันทึกของฉบับนั้น",
                    "Please seal the new revision, have it signed, and record that one."));

    static final Refusal NOT_DECLARED = new Refusal(
            "signed.scan-wanted",
            Text.of(
                    "แบบนี้ต้องใช้สแกนของฉบับลงนาม แจ้งด้วยวาจาไม่ได้ จึงยังไม่ได้บันทึก ข้อมูลอยู่ครบ",
                    "This form wants a scan of the signed copy; a declaration is not enough. Nothing was recorded, nothing"
                            + " is lost."),
            Text.of(
                    "โปรดสแกนหรือถ่ายภาพฉบับลงนามให้ครบทุกหน้า แล้วเลือกไฟล์นั้น",
                    "Please scan or photograph all pages of the signed copy and give those files."));

    private static final Refusal NO_NAME = new Refusal(
            "signed.no-name",
            Text.of("ยังไม่ได้ระบุชื่อผู้ลงนาม จึงยังไม่ได้บันทึก", "Who signed is not said, so nothing was recorded."),
            Text.of("โปรดกรอกชื่อและนามสกุลของผู้ลงนาม", "Please give the name of the person who signed."));

    private static final Refusal NO_DAY = new Refusal(
            "signed.no-day",
            Text.of(
                    "ยังไม่ได้ระบุวันที่ลงนาม จึงยังไม่ได้บันทึก",
                    "When it was signed is not said, so nothing was recorded."),
            Text.of("โปรดกรอกวันที่ตามที่เขียนไว้บนกระดาษ", "Please give the day that stands on the paper."));

    private static final Refusal LONG = new Refusal(
            "signed.too-long",
            Text.of(
                    "ชื่อหรือตำแหน่งยาวเกิน " + LONGEST + " ตัวอักษร จึงยังไม่ได้บันทึก",
                    "The name or the position is longer than " + LONGEST + " characters, so nothing was recorded."),
            Text.of("โปรดกรอกให้สั้นลง", "Please make it shorter."));

    private SignedRefusals() {}

    /** A scan that is not all of the book: what is wrong of which page, in the words of the check. */
    static Outcome<CopyFiles.Kept> incomplete(CheckedScan scan) {
        List<CheckedPage> wrong =
                scan.pages().stream().filter(page -> !page.verdict().isSound()).toList();
        Text found = VerdictWords.of(scan);
        return Outcome.refused(incomplete(
                Text.of(found.thai() + named(wrong, Language.THAI), found.english() + named(wrong, Language.ENGLISH)),
                VerdictWords.next(scan)));
    }

    private static Refusal incomplete(Text found, Text next) {
        return new Refusal(
                "signed.incomplete",
                Text.of("ยังไม่ได้บันทึกการลงนาม " + found.thai(), "The signing was not recorded. " + found.english()),
                next);
    }

    private static String named(List<CheckedPage> wrong, Language language) {
        return wrong.stream()
                        .limit(MOST_PAGES_NAMED)
                        .map(page -> "\n" + page.file().getFileName() + " (" + page.number() + "): "
                                + VerdictWords.of(page.verdict()).in(language))
                        .collect(Collectors.joining())
                + (wrong.size() > MOST_PAGES_NAMED ? "\n…" : "");
    }

    static Refusal changed(Path file) {
        return new Refusal(
                "signed.changed",
                Text.of(
                        "ไฟล์ " + file.getFileName() + " เปลี่ยนไปหลังการตรวจ จึงยังไม่ได้บันทึกการลงนาม ข้อมูลอยู่ครบ",
                        "The file " + file.getFileName()
                                + " has changed since it was checked, so the signing was not recorded. Nothing is lost."),
                Text.of("โปรดเลือกไฟล์นี้เพื่อตรวจอีกครั้ง", "Please choose the file again to have it checked."));
    }

    /** What is wrong with what somebody says. */
    static List<Refusal> of(SignedWorkflow.Said said, Signing.Standing standing, LocalDate sealed, LocalDate today) {
        boolean alone = standing == Signing.Standing.DECLARED;
        SignedWorkflow.Said tidy = tidy(said);
        List<Refusal> refusals = new ArrayList<>();
        if (alone && tidy.signer().name().isEmpty()) {
            refusals.add(NO_NAME);
        }
        if (tidy.signer().name().length() > LONGEST || tidy.signer().position().length() > LONGEST) {
            refusals.add(LONG);
        }
        if (alone && tidy.day().isEmpty()) {
            refusals.add(NO_DAY);
        }
        Optional<LocalDate> day = tidy.day();
        if (day.filter(one -> one.isAfter(today)).isPresent()) {
            refusals.add(day("signed.day-to-come", day.get(), "อยู่หลังวันนี้", "has not come yet", today));
        } else if (day.filter(one -> one.isBefore(sealed)).isPresent()) {
            refusals.add(day("signed.day-before-seal", day.get(), "อยู่ก่อนวันปิดเล่ม", "is before the seal", sealed));
        }
        return refusals;
    }

    private static Refusal day(String code, LocalDate day, String thai, String english, LocalDate limit) {
        return new Refusal(
                code,
                Text.of(
                        "วันที่ลงนาม " + Dates.day(day, Language.THAI) + " " + thai + " ("
                                + Dates.day(limit, Language.THAI) + ") จึงยังไม่ได้บันทึก",
                        "The day of signing, " + Dates.day(day, Language.ENGLISH) + ", " + english + " ("
                                + Dates.day(limit, Language.ENGLISH) + "). Nothing was recorded."),
                Text.of("โปรดกรอกวันที่ตามที่เขียนไว้บนกระดาษ", "Please give the day that stands on the paper."));
    }

    /** Without the blanks and control characters that come along with pasting. */
    static SignedWorkflow.Said tidy(SignedWorkflow.Said said) {
        Signing.Signer signer = said.signer();
        return new SignedWorkflow.Said(
                new Signing.Signer(tidy(signer.name()), tidy(signer.position()), tidy(signer.role())), said.day());
    }

    private static String tidy(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Z}\\s]+", " ").strip();
    }
}
