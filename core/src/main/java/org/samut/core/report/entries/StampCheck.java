package org.samut.core.report.entries;

import java.util.List;
import java.util.Optional;
import org.samut.core.failure.Refusal;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.text.Text;
import org.samut.core.workbook.Change;

/** Whether a spreadsheet was made of this workbook, and of a moment that its log knows. */
final class StampCheck {
    static final Refusal MOVED_ON = new Refusal(
            "sheet.moved-on",
            Text.of(
                    "ข้อมูลในเล่มเปลี่ยนไปหลังจากแสดงรายการแก้ไข จึงยังไม่ได้นำเข้า ข้อมูลยังอยู่ครบ",
                    "The workbook changed after the preview, so nothing was taken. Everything in it is kept."),
            Text.of("โปรดนำเข้าไฟล์นี้อีกครั้ง", "Please import the file again."));

    private static final Text EXPORT_AGAIN = Text.of(
            "โปรดส่งออกเป็นตารางคำนวณใหม่จากเล่มนี้ แล้วแก้ไขในไฟล์นั้น",
            "Please export this workbook as a spreadsheet again, and edit that.");

    private StampCheck() {}

    static Optional<Refusal> refusal(String name, Optional<Stamp> stamp, OpenWorkbook open, List<Change> log) {
        if (stamp.isEmpty()) {
            return refusal(
                    "sheet.not-ours",
                    "ไฟล์ " + name + " ไม่ใช่ตารางคำนวณที่ส่งออกจากโปรแกรมนี้",
                    "The file " + name + " is no spreadsheet that this program exported.");
        }
        Stamp there = stamp.get();
        if (!there.lao().equals(open.lao().code())) {
            return refusal(
                    "sheet.other-lao",
                    "ไฟล์ " + name + " เป็นของ อปท. อื่น (รหัส " + there.lao() + ")",
                    "The file " + name + " is another LAO's (code " + there.lao() + ").");
        }
        if (!there.form().equals(open.form().id())
                || there.version() != open.form().version()) {
            return refusal(
                    "sheet.other-form",
                    "ไฟล์ " + name + " เป็นของแบบ " + there.form() + " รุ่นที่ " + there.version() + " เล่มนี้ใช้แบบ "
                            + open.form().id() + " รุ่นที่ " + open.form().version(),
                    "The file " + name + " is of the form " + there.form() + " version " + there.version()
                            + "; this workbook is of " + open.form().id() + " version "
                            + open.form().version() + ".");
        }
        if (!there.workbook().equals(open.id())) {
            return refusal(
                    "sheet.other-workbook",
                    "ไฟล์ " + name + " ส่งออกจากเล่มอื่น (" + there.workbook() + ")",
                    "The file " + name + " was exported from another workbook (" + there.workbook() + ").");
        }
        return isKnown(there, log)
                ? Optional.empty()
                : refusal(
                        "sheet.other-past",
                        "ไฟล์ " + name + " ส่งออกจากประวัติที่เล่มในเครื่องนี้ไม่มี เช่น ก่อนคืนข้อมูลสำรอง",
                        "The file " + name + " was exported at a moment that the workbook here does not have in its"
                                + " past, such as before a backup was restored.");
    }

    private static boolean isKnown(Stamp stamp, List<Change> log) {
        if (stamp.sequence() == 0) {
            return stamp.hash().equals(Change.NO_HASH);
        }
        return stamp.sequence() > 0
                && stamp.sequence() <= log.size()
                && log.get((int) stamp.sequence() - 1).hash().equals(stamp.hash());
    }

    private static Optional<Refusal> refusal(String code, String thai, String english) {
        return Optional.of(new Refusal(
                code,
                Text.of(thai + " จึงยังไม่ได้นำเข้า ข้อมูลเดิมยังอยู่ครบ", english + " Nothing was changed."),
                EXPORT_AGAIN));
    }
}
