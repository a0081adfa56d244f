package org.samut.sync.server.review;

import org.samut.core.failure.Refusal;
import org.samut.core.review.Remark;
import org.samut.core.review.Review;
import org.samut.core.text.Text;

/** Why a review is not taken, in whole sentences. */
final class ReviewRefusals {
    static final Refusal NO_SUBMISSION = new Refusal(
            "review.no-submission",
            Text.of(
                    "แม่ข่ายไม่มีเล่มฉบับนี้ จึงยังไม่ได้บันทึกผล",
                    "The server holds no such revision, so nothing was decided."),
            Text.of("โปรดตรวจสอบรหัสเล่มและเลขฉบับ", "Please check the workbook's id and the revision."));

    static final Refusal NO_REVIEWER = new Refusal(
            "review.reviewer",
            Text.of(
                    "ยังไม่มีชื่อผู้ตรวจ หรือชื่อยาวเกินไป จึงยังไม่ได้บันทึกผล",
                    "The reviewer's name is missing or too long, so nothing was decided."),
            Text.of(
                    "โปรดระบุชื่อผู้ตรวจไม่เกิน 200 ตัวอักษร",
                    "Please give the reviewer's name, up to 200 characters."));

    static final Refusal NO_REMARK = new Refusal(
            "review.no-remark",
            Text.of(
                    "ส่งกลับโดยไม่มีข้อสังเกตไม่ได้ จึงยังไม่ได้บันทึกผล",
                    "A workbook is not returned without a remark, so nothing was decided."),
            Text.of(
                    "โปรดเขียนข้อสังเกตอย่างน้อยหนึ่งข้อ เพื่อให้หน่วยงานทราบว่าต้องแก้ไขสิ่งใด",
                    "Please write at least one remark, so that the office knows what to mend."));

    static final Refusal TOO_LARGE = new Refusal(
            "review.too-large",
            Text.of(
                    "ข้อสังเกตรวมกันยาวเกินกว่าที่ส่งได้ จึงยังไม่ได้บันทึกผล",
                    "The remarks together are longer than can be sent, so nothing was decided."),
            Text.of(
                    "โปรดย่อข้อสังเกต หรือรวมข้อที่ซ้ำกัน (ไม่เกิน " + Review.MOST_REMARKS
                            + " ข้อ รวมประมาณ 13,000 ตัวอักษร)",
                    "Please shorten them or join what is said twice: up to " + Review.MOST_REMARKS
                            + " remarks, about 13,000 Thai characters in all."));

    private ReviewRefusals() {}

    static Refusal remark(int number) {
        return new Refusal(
                "review.remark",
                Text.of(
                        "ข้อสังเกตข้อที่ " + number + " ว่าง หรือยาวเกินไป จึงยังไม่ได้บันทึกผล",
                        "Remark " + number + " is empty or too long, so nothing was decided."),
                Text.of(
                        "โปรดเขียนไม่เกิน " + Remark.LONGEST + " ตัวอักษร",
                        "Please write up to " + Remark.LONGEST + " characters."));
    }

    static Refusal place(int number, String place) {
        return new Refusal(
                "review.place",
                Text.of(
                        "ข้อสังเกตข้อที่ " + number + " อ้างถึง “" + place
                                + "” ซึ่งไม่มีในเล่มฉบับนี้ จึงยังไม่ได้บันทึกผล",
                        "Remark " + number + " speaks of \"" + place
                                + "\", which is not in this revision, so nothing was decided."),
                Text.of(
                        "โปรดใช้รหัสตัวชี้วัด เช่น 1.01 หรือรหัสช่อง เช่น 1.01.frame",
                        "Please use an indicator's code such as 1.01 or an item's such as 1.01.frame."));
    }

    static Refusal outdated(int revision, int newest) {
        return new Refusal(
                "review.outdated",
                Text.of(
                        "มีเล่มฉบับที่ " + newest + " แล้ว จึงไม่บันทึกผลของฉบับที่ " + revision,
                        "Revision " + newest + " is here meanwhile, so revision " + revision + " is not decided on."),
                Text.of("โปรดตรวจฉบับล่าสุด", "Please look at the newest revision."));
    }

    static Refusal decided(Review before) {
        boolean returned = before.isReturned();
        return new Refusal(
                "review.decided",
                Text.of(
                        "ฉบับที่ " + before.revision() + (returned ? " ส่งกลับไปแล้ว" : " ตรวจรับไปแล้ว") + "โดย "
                                + before.reviewer() + " ผลเดิมไม่เปลี่ยนแปลง",
                        "Revision " + before.revision() + " was " + (returned ? "returned" : "accepted")
                                + " already by " + before.reviewer() + "; that decision stays."),
                Text.of(
                        "หากต้องการแก้ไข โปรดรอฉบับถัดไปจากหน่วยงาน",
                        "To say something else, wait for the office's next revision."));
    }
}
