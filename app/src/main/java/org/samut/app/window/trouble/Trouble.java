package org.samut.app.window.trouble;

import java.util.List;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.support.FaultCode;
import org.samut.core.text.Text;

/**
 * What went wrong, as a person is told: what happened, what to do next, and a short code for support.
 *
 * @param more what else stands in the way
 */
public record Trouble(String code, Text happened, List<Text> more, Text next) {
    private static final int MOST = 5;

    public Trouble {
        more = List.copyOf(more);
    }

    public static Trouble of(WorldFailure failure) {
        return new Trouble(failure.code(), failure.happened(), List.of(), failure.next());
    }

    public static Trouble of(List<Refusal> refusals) {
        Refusal first = refusals.get(0);
        List<Text> more =
                refusals.stream().skip(1).limit(MOST).map(Refusal::happened).toList();
        return new Trouble(first.code(), first.happened(), more, first.next());
    }

    /** A fault of the program itself: its code stands in the error log beside what it is. */
    public static Trouble of(Throwable bug) {
        if (bug instanceof WorldFailure failure) {
            return of(failure);
        }
        return new Trouble(
                FaultCode.of(bug),
                Text.of(
                        "โปรแกรมทำงานผิดพลาด ข้อมูลที่บันทึกแล้วยังอยู่ครบ",
                        "The program made a mistake. Everything that was saved is kept."),
                List.of(),
                Text.of(
                        "ทำงานต่อได้ หากพบอีก โปรดทำไฟล์สำหรับผู้ช่วยเหลือ แล้วแจ้งรหัสนี้แก่ผู้ดูแลระบบ",
                        "You may go on. If it happens again, please make the file for support and tell your IT support"
                                + " this code."));
    }
}
