package org.samut.app.window;

import java.util.List;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.text.Text;

/** What went wrong, as a person is told: what happened, what to do next, and a short code for support. */
public record Trouble(String code, Text happened, Text next) {

    static Trouble of(WorldFailure failure) {
        return new Trouble(failure.code(), failure.happened(), failure.next());
    }

    static Trouble of(List<Refusal> refusals) {
        Refusal first = refusals.get(0);
        return new Trouble(first.code(), first.happened(), first.next());
    }

    /** A fault of the program itself. */
    static Trouble of(Throwable bug) {
        if (bug instanceof WorldFailure failure) {
            return of(failure);
        }
        return new Trouble(
                "bug." + bug.getClass().getSimpleName(),
                Text.of(
                        "โปรแกรมทำงานผิดพลาด ข้อมูลที่บันทึกแล้วยังอยู่ครบ",
                        "The program made a mistake. Everything that was saved is kept."),
                Text.of(
                        "โปรดปิดและเปิดโปรแกรมใหม่ หากพบอีกโปรดแจ้งรหัสนี้แก่ผู้ดูแลระบบ",
                        "Please close and open the program again. If it happens again, tell your IT support this code."));
    }
}
