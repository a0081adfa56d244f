package org.samut.core.evidence;

import java.io.IOException;
import java.nio.file.Path;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;

/** What can go wrong with files on disks, in words. */
final class EvidenceFailures {
    private static final long NEARLY_FULL = 1024 * 1024;

    private EvidenceFailures() {}

    static WorldFailure source(String name, IOException cause) {
        return new WorldFailure(
                "evidence.source",
                Text.of(
                        "อ่านไฟล์ " + name + " ไม่ได้ จึงยังไม่ได้แนบ ข้อมูลในเล่มอยู่ครบ",
                        "The file " + name
                                + " cannot be read, so it is not attached. Everything in the workbook is kept."),
                Text.of(
                        "โปรดตรวจสอบว่าไฟล์ยังอยู่ที่เดิม แฟลชไดรฟ์ยังเสียบอยู่ และเปิดไฟล์ได้ แล้วแนบอีกครั้ง",
                        "Please check that it is still there, that the drive is plugged in, and attach it again."),
                cause);
    }

    static WorldFailure store(Path folder, String name, IOException cause) {
        boolean full = String.valueOf(cause.getMessage()).contains("No space left")
                || folder.toFile().exists() && folder.toFile().getUsableSpace() < NEARLY_FULL;
        if (full) {
            return new WorldFailure(
                    "evidence.disk-full",
                    Text.of(
                            "ดิสก์เต็ม จึงยังไม่ได้แนบ " + name + " ข้อมูลในเล่มและไฟล์ที่แนบไว้อยู่ครบ",
                            "The disk is full, so " + name
                                    + " is not attached. The workbook and the files attached before are whole."),
                    Text.of(
                            "โปรดลบหรือย้ายไฟล์ที่ไม่ใช้ แล้วแนบอีกครั้ง",
                            "Please delete or move files that are not needed, and attach it again."),
                    cause);
        }
        return new WorldFailure(
                "evidence.store",
                Text.of(
                        "เก็บ " + name + " ลงโฟลเดอร์ " + folder + " ไม่ได้ จึงยังไม่ได้แนบ ข้อมูลในเล่มอยู่ครบ",
                        name + " cannot be put into the folder " + folder
                                + ", so it is not attached. Everything in the workbook is kept."),
                Text.of(
                        "โปรดตรวจสอบว่าโฟลเดอร์นี้เขียนได้ แล้วแนบอีกครั้ง",
                        "Please check that this folder can be written to, and attach it again."),
                cause);
    }

    static WorldFailure unreadable(String name, IOException cause) {
        return new WorldFailure(
                "evidence.unreadable",
                Text.of(
                        "เปิดไฟล์แนบ " + name
                                + " ไม่ได้ ไฟล์อาจถูกลบหรือย้ายออกจากโฟลเดอร์ของโปรแกรม ตัวเลขในเล่มอยู่ครบ",
                        "The attached file " + name + " cannot be opened; it may have been deleted from the program's"
                                + " folder. The figures are all there."),
                Text.of(
                        "โปรดแนบไฟล์เดิมอีกครั้ง โปรแกรมจะรู้ว่าเป็นไฟล์เดียวกัน",
                        "Please attach the same file again; the program knows it for the same one."),
                cause);
    }
}
