package org.samut.sync.client;

import java.time.Duration;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.review.Review;
import org.samut.core.submission.Submission;
import org.samut.core.text.Dates;
import org.samut.core.text.Language;
import org.samut.core.text.Text;
import org.samut.core.window.WindowNotice;
import org.samut.sync.client.line.Reply;
import org.samut.sync.protocol.Problems;

/** What a run has to say, in whole sentences. */
final class Words {
    static final Text NOTHING_TO_SEND = Text.of("ไม่มีข้อมูลค้างส่ง", "Nothing is waiting to be sent.");

    static final Refusal NOT_ENROLLED = new Refusal(
            "sync.not-enrolled",
            Text.of(
                    "เครื่องนี้ยังไม่ได้ลงทะเบียนกับแม่ข่าย ข้อมูลในเครื่องยังอยู่ครบ",
                    "This PC is not enrolled at a server yet. The figures on it are complete."),
            Text.of(
                    "โปรดลงทะเบียนด้วยรหัสเปิดใช้งานก่อน แล้วส่งอีกครั้ง",
                    "Enrol with an activation code, then send again."));

    static final Refusal SIGN_IN_AGAIN = new Refusal(
            "sync.enrol-again",
            Text.of(
                    "แม่ข่ายไม่รู้จักเครื่องนี้แล้ว จึงหยุดไว้ก่อน ข้อมูลในเครื่องยังอยู่ครบ",
                    "The server does not know this PC any more, so the run stopped. The figures on it are complete."),
            Text.of(
                    "โปรดขอรหัสเปิดใช้งานใหม่ ลงทะเบียนเครื่องอีกครั้ง แล้วส่งอีกครั้ง",
                    "Ask for a new activation code, enrol this PC again, then send again."));

    static final Refusal OTHER_SERVER = new Refusal(
            "sync.other-server",
            Text.of(
                    "ผู้ตอบใช้กุญแจที่ไม่ตรงกับแม่ข่ายที่ลงทะเบียนไว้ จึงไม่ถือว่าส่งแล้ว ข้อมูลในเครื่องยังอยู่ครบ",
                    "What answered has another key than the server this PC enrolled at, so nothing counts as sent. The figures on this PC are complete."),
            Text.of(
                    "โปรดอย่าส่งต่อ และสอบถามผู้ดูแลระบบว่าแม่ข่ายเปลี่ยนกุญแจหรือไม่ หากเปลี่ยนจริง ให้ลงทะเบียนใหม่",
                    "Do not go on. Ask your support whether the server's key has changed; if it really has, enrol again."));

    static final Refusal SIGN_IN_PAGE = new Refusal(
            "line.sign-in-page",
            Text.of(
                    "เครือข่ายนี้ขอให้ลงชื่อเข้าใช้ก่อน จึงยังติดต่อแม่ข่ายไม่ได้ ข้อมูลในเครื่องยังอยู่ครบ",
                    "This network wants a sign-in first, so the server was not reached. The figures on this PC are complete."),
            Text.of(
                    "โปรดเปิดเว็บเบราว์เซอร์ ลงชื่อเข้าใช้เครือข่าย แล้วลองอีกครั้ง",
                    "Open a web browser, sign in to the network, then try again."));

    static final Refusal STRANGER = new Refusal(
            "line.stranger",
            Text.of(
                    "มีอุปกรณ์ระหว่างทางหรือเว็บอื่นตอบแทนแม่ข่าย จึงยังติดต่อแม่ข่ายไม่ได้ ข้อมูลในเครื่องยังอยู่ครบ",
                    "Something else than the server answered at its address, so the server was not reached. The figures on this PC are complete."),
            Text.of(
                    "โปรดตรวจสอบที่อยู่แม่ข่าย หรือให้ผู้ดูแลเครือข่ายอนุญาตที่อยู่นี้ แล้วลองอีกครั้ง",
                    "Check the server's address, or have the network's keeper allow it, then try again."));

    static final Refusal SERVER_BUSY = new Refusal(
            "server.busy",
            Text.of(
                    "แม่ข่ายยังไม่พร้อมรับ ข้อมูลในเครื่องยังอยู่ครบและรอส่งอยู่",
                    "The server asks for patience. The figures on this PC are complete and wait to be sent."),
            Text.of(
                    "โปรแกรมจะลองใหม่เอง หรือกดส่งอีกครั้งภายหลัง",
                    "The program will try again, or press send later."));

    private Words() {}

    /** Why the server does not know this PC any more: its own words where it took the access away. */
    static Refusal notKnown(Reply.Answered answer) {
        return answer.problem()
                .filter(problem -> problem.code().equals(Problems.DEVICE_REVOKED.code()))
                .map(problem -> problem.refusal())
                .orElse(SIGN_IN_AGAIN);
    }

    static Refusal noLine(Reply.Cause cause) {
        return LineWords.of(cause);
    }

    /** The same for an action that cannot wait. */
    static WorldFailure failure(Refusal refusal) {
        return new WorldFailure(refusal.code(), refusal.happened(), refusal.next());
    }

    static Text received(Submission submission) {
        return Text.of(
                "แม่ข่ายได้รับเล่มฉบับที่ " + submission.revision() + " แล้ว และได้ตรวจใบรับแล้ว",
                "The server holds revision " + submission.revision()
                        + " of the workbook, and its receipt is verified.");
    }

    static final Refusal ANNOUNCEMENT_SIGNATURE = new Refusal(
            "announcement.signature",
            Text.of(
                    "ข่าวสารรายการหนึ่งมีลายมือชื่อไม่ถูกต้อง จึงไม่รับเข้าเครื่อง ข้อมูลในเครื่องยังอยู่ครบ",
                    "The signature of an announcement is not right, so it was not kept. Nothing on this PC changed."),
            Text.of("โปรดแจ้งผู้ดูแลระบบของแม่ข่ายพร้อมรหัสนี้", "Tell the server's support this code."));

    static final Refusal REVIEW_SIGNATURE = new Refusal(
            "review.signature",
            Text.of(
                    "ผลการตรวจรายการหนึ่งมีลายมือชื่อไม่ถูกต้อง จึงไม่รับเข้าเครื่อง เล่มในเครื่องยังเหมือนเดิม",
                    "The signature of a review is not right, so it was not kept. The workbooks on this PC are as they were."),
            Text.of("โปรดแจ้งผู้ดูแลระบบของแม่ข่ายพร้อมรหัสนี้", "Tell the server's support this code."));

    static Text reviewed(Review review) {
        return review.isReturned()
                ? Text.of(
                        "เล่มฉบับที่ " + review.revision() + " ถูกส่งกลับให้แก้ไข มีข้อสังเกต "
                                + review.remarks().size() + " ข้อ โปรดเปิดฉบับถัดไปและตอบทุกข้อ",
                        "Revision " + review.revision() + " of the workbook was returned with "
                                + review.remarks().size()
                                + (review.remarks().size() == 1 ? " remark" : " remarks")
                                + ". Please open the next revision and answer each.")
                : Text.of(
                        "เล่มฉบับที่ " + review.revision() + " ผ่านการตรวจรับแล้ว",
                        "Revision " + review.revision() + " of the workbook is accepted.");
    }

    static final Refusal WINDOW_SIGNATURE = new Refusal(
            "window.signature",
            Text.of(
                    "หนังสือแจ้งกำหนดส่งฉบับหนึ่งมีลายมือชื่อไม่ถูกต้อง จึงไม่รับเข้าเครื่อง กำหนดส่งเดิมยังใช้อยู่",
                    "The signature of a word on a window is not right, so it was not kept. The window stays as it was."),
            Text.of("โปรดแจ้งผู้ดูแลระบบของแม่ข่ายพร้อมรหัสนี้", "Tell the server's support this code."));

    /** To all or to this LAO alone: it holds here either way. */
    static Text window(WindowNotice notice) {
        return Text.of(
                "กำหนดส่งแบบ " + notice.form() + " เปลี่ยนเป็นวันที่ " + Dates.day(notice.closes(), Language.THAI)
                        + " เหตุผล: " + notice.reason().thai(),
                "The form " + notice.form() + " may be sent until " + Dates.day(notice.closes(), Language.ENGLISH)
                        + ". The reason: " + notice.reason().english());
    }

    static Text announcement(Text title) {
        return Text.of("มีข่าวสารใหม่: " + title.thai(), "News: " + title.english());
    }

    static Text newForm(String id, int version) {
        return Text.of("ได้รับแบบ " + id + " รุ่นที่ " + version, "The form " + id + " version " + version + " came.");
    }

    static Refusal formSignature(String id, int version) {
        return new Refusal(
                "form.signature",
                Text.of(
                        "แบบ " + id + " รุ่นที่ " + version
                                + " มีลายมือชื่อไม่ถูกต้อง จึงไม่รับเข้าเครื่อง แบบเดิมยังใช้ได้",
                        "The signature of form " + id + " version " + version
                                + " is not right, so it was not kept. The forms that are here stay."),
                Text.of("โปรดแจ้งผู้ดูแลระบบของแม่ข่ายพร้อมรหัสนี้", "Tell the server's support this code."));
    }

    static Refusal formUnreadable(String id, int version) {
        return new Refusal(
                "form.newer",
                Text.of(
                        "แบบ " + id + " รุ่นที่ " + version + " ใช้กับโปรแกรมรุ่นนี้ไม่ได้ จึงยังไม่รับเข้าเครื่อง",
                        "This version of the program cannot use form " + id + " version " + version
                                + ", so it was not kept."),
                Text.of(
                        "โปรดติดตั้งโปรแกรมรุ่นใหม่ แล้วติดต่อแม่ข่ายอีกครั้ง",
                        "Install the newest program, then sync again."));
    }

    static Refusal formDiffers(String id, int version) {
        return new Refusal(
                "form.differs",
                Text.of(
                        "แบบ " + id + " รุ่นที่ " + version + " ในเครื่องไม่ตรงกับของแม่ข่าย โปรแกรมคงของเดิมไว้",
                        "Form " + id + " version " + version
                                + " on this PC is not the server's. What is here was left as it is."),
                Text.of(
                        "โปรดแจ้งผู้ดูแลระบบว่า เมื่อแก้ไขแบบแล้ว เจ้าของแบบต้องเพิ่มเลขรุ่น",
                        "Tell your support: a changed form needs a new version number."));
    }

    static Text clockOff(Duration ahead) {
        String by = amount(ahead.abs(), "วัน", "ชั่วโมง", "นาที");
        String byEnglish = amount(ahead.abs(), "days", "hours", "minutes");
        return Text.of(
                "นาฬิกาของเครื่องนี้" + (ahead.isNegative() ? "ช้า" : "เร็ว") + "กว่าแม่ข่าย " + by
                        + " ข้อมูลไม่เสียหาย โปรดตั้งวันที่และเวลาของเครื่องให้ถูกต้อง",
                "This PC's clock is " + byEnglish + (ahead.isNegative() ? " behind" : " ahead of")
                        + " the server's. Nothing is harmed; please set this PC's date and time.");
    }

    private static String amount(Duration duration, String days, String hours, String minutes) {
        if (duration.toDays() > 1) {
            return duration.toDays() + " " + days;
        }
        return duration.toHours() > 1 ? duration.toHours() + " " + hours : duration.toMinutes() + " " + minutes;
    }
}
