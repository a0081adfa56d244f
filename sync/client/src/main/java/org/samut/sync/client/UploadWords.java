package org.samut.sync.client;

import org.samut.core.failure.Refusal;
import org.samut.core.submission.Submission;
import org.samut.core.text.Text;

/** What a run has to say of files, in whole sentences. */
final class UploadWords {
    private UploadWords() {}

    static final Refusal BAD_LINE = new Refusal(
            "evidence.bad-line",
            Text.of(
                    "สัญญาณขาดบ่อย จึงพักการส่งไฟล์หลักฐานไว้ก่อน ส่วนที่แม่ข่ายได้รับแล้วไม่ต้องส่งซ้ำ",
                    "The line breaks too often, so the files rest for now. What the server has got need not be sent again."),
            Text.of(
                    "ทำงานต่อได้ตามปกติ โปรแกรมจะส่งต่อเองเมื่อสัญญาณดีขึ้น",
                    "Go on working; the program goes on by itself when the line is better."));

    static final Refusal HELD = new Refusal(
            "evidence.held",
            Text.of(
                    "พักการส่งไฟล์หลักฐานไว้ก่อน ส่วนที่แม่ข่ายได้รับแล้วไม่ต้องส่งซ้ำ",
                    "Sending files is held for now. What the server has got need not be sent again."),
            Text.of("เมื่อเริ่มใหม่ จะส่งต่อจากเดิม", "It goes on from there when it begins again."));

    static final Refusal AT_NIGHT = new Refusal(
            "evidence.at-night",
            Text.of(
                    "ไฟล์หลักฐานรอส่งในช่วงกลางคืนตามที่ตั้งไว้ ตัวเลขส่งแล้ว",
                    "The files wait for the night, as was chosen. The figures have gone."),
            Text.of(
                    "เปิดเครื่องและโปรแกรมไว้ หรือเปลี่ยนการตั้งค่าให้ส่งได้ทันที",
                    "Leave this PC and the program on, or change the choice to send now."));

    /** @param name as people know the file; its hash where nobody knows a name any more */
    static Refusal changed(String name) {
        return new Refusal(
                "evidence.changed",
                Text.of(
                        "ส่งไฟล์หลักฐาน " + name
                                + " ไม่ได้ ไฟล์ในเครื่องหายไปหรือถูกแก้ไขหลังปิดเล่ม ตัวเลขในเล่มไม่เสียหาย",
                        "The file " + name
                                + " cannot go: on this PC it is gone, or was changed after sealing. The figures are not harmed."),
                Text.of(
                        "โปรดนำไฟล์เดิมกลับมาจากสำเนาสำรองแล้วกดส่งอีกครั้ง หรือเปิดเล่ม แนบไฟล์ใหม่ แล้วปิดเล่มส่งเป็นฉบับใหม่",
                        "Bring the same file back from a backup and send again, or reopen the workbook, attach the file anew and seal the next revision."));
    }

    static Text complete(Submission submission) {
        return Text.of(
                "แม่ข่ายได้รับไฟล์หลักฐานครบแล้ว (ฉบับที่ " + submission.revision() + ")",
                "The server has all of the evidence (revision " + submission.revision() + ").");
    }

    static Text pending(int there, int all) {
        return Text.of(
                "ไฟล์หลักฐานถึงแม่ข่ายแล้ว " + there + " จาก " + all + " ไฟล์",
                "The server has " + there + " of " + all + " files of evidence.");
    }
}
