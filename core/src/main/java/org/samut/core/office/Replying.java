package org.samut.core.office;

import java.util.List;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.review.Remark;
import org.samut.core.review.Reply;
import org.samut.core.review.Returned;
import org.samut.core.review.Review;
import org.samut.core.text.Text;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/** The remarks that a workbook was returned with, and the office's replies to them. Blocking. */
public final class Replying {
    private static final Refusal NO_REMARKS = new Refusal(
            "review.none",
            Text.of("เล่มนี้ไม่มีข้อสังเกตที่ต้องตอบ", "This workbook has no remarks to reply to."),
            Text.of("หากคาดว่ามี โปรดติดต่อแม่ข่ายก่อน", "Sync first, if you expect some."));

    private static final Refusal WORDS = new Refusal(
            "review.reply",
            Text.of(
                    "คำชี้แจงว่าง หรือยาวเกินไป จึงยังไม่ได้บันทึก",
                    "The explanation is empty or too long, so it was not saved."),
            Text.of(
                    "โปรดเขียนคำชี้แจงไม่เกิน " + Reply.LONGEST + " ตัวอักษร",
                    "Please write up to " + Reply.LONGEST + " characters."));

    private final OpenWorkbook open;

    public Replying(OpenWorkbook open) {
        this.open = open;
    }

    /** All that the owner decided on this workbook, by revision. */
    public List<Review> reviews() throws WorldFailure {
        return open.office().installation().reviews().of(open.id());
    }

    /** The remarks that the revision in hand answers, where it was returned. */
    public Optional<Returned> returned() throws WorldFailure {
        Workbook now = open.picture();
        return Returned.of(reviews(), now.revision(), now.entries());
    }

    /** Replies to a remark by its number; when done it is on the disk. */
    public Outcome<List<Change>> reply(int number, Reply.Kind kind, String text) throws WorldFailure {
        String said = text.strip();
        if (!Reply.isFit(kind, said)) {
            return Outcome.refused(WORDS);
        }
        return write(number, (review, remark) -> new Reply(review.revision(), remark.number(), kind, said).entry());
    }

    /** Takes a reply back, so that the remark is unanswered again. */
    public Outcome<List<Change>> takeBack(int number) throws WorldFailure {
        return write(number, (review, remark) -> Entry.BLANK);
    }

    private Outcome<List<Change>> write(int number, Said said) throws WorldFailure {
        Optional<Returned> returned = returned();
        if (returned.isEmpty()) {
            return Outcome.refused(NO_REMARKS);
        }
        Review review = returned.get().review();
        Optional<Remark> remark =
                review.remarks().stream().filter(one -> one.number() == number).findFirst();
        if (remark.isEmpty()) {
            return Outcome.refused(unknown(number, review.remarks().size()));
        }
        return open.enter(List.of(Entering.of(Reply.field(review.revision(), number), said.of(review, remark.get()))));
    }

    /** Why a workbook with unanswered remarks is not sealed; empty where each is answered. */
    Optional<Refusal> unanswered() throws WorldFailure {
        List<Remark> left = returned().map(Returned::unanswered).orElse(List.of());
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(unanswered(left.size(), left.get(0).number()));
    }

    private static Refusal unanswered(int left, int first) {
        return new Refusal(
                "seal.remarks",
                Text.of(
                        "ยังไม่ได้ตอบข้อสังเกต " + left + " ข้อ จึงยังปิดเล่มไม่ได้ ข้อมูลที่กรอกไว้ยังอยู่ครบ",
                        left + (left == 1 ? " remark is" : " remarks are")
                                + " not answered yet, so the workbook cannot be sealed. Everything entered is kept."),
                Text.of(
                        "โปรดตอบทุกข้อว่าแก้ไขแล้ว หรือชี้แจงเหตุผล เริ่มที่ข้อ " + first,
                        "Please answer each as done or explain it, first remark " + first + "."));
    }

    private static Refusal unknown(int number, int most) {
        return new Refusal(
                "review.number",
                Text.of("ไม่มีข้อสังเกตข้อที่ " + number, "There is no remark " + number + "."),
                Text.of("โปรดใช้เลข 1 ถึง " + most, "Use a number from 1 to " + most + "."));
    }

    /** What is written of a remark. */
    @FunctionalInterface
    private interface Said {
        Entry of(Review review, Remark remark);
    }
}
