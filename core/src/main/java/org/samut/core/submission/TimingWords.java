package org.samut.core.submission;

import java.time.Instant;
import org.samut.core.text.Dates;
import org.samut.core.text.Language;
import org.samut.core.text.Text;

/** What the server says of a window, in words that blame nobody. */
public final class TimingWords {
    private TimingWords() {}

    public static Text of(Timing timing) {
        // The end is the midnight after the last day.
        Instant last = timing.closes().minusMillis(1);
        String thai = day(last, Language.THAI);
        String english = day(last, Language.ENGLISH);
        return switch (timing.standing()) {
            case IN_TIME ->
                Text.of("ส่งทันกำหนด (ถึงวันที่ " + thai + ")", "In time: the window is open until " + english + ".");
            case UNPROVEN ->
                Text.of(
                        "แม่ข่ายรับไว้ครบแล้วหลังวันปิดรับ " + thai
                                + " เครื่องนี้ไม่มีสัญญาณในช่วงที่ปิดเล่ม จึงยังไม่มีหลักฐานเวลา เจ้าของแบบจะเป็นผู้พิจารณา ท่านไม่ต้องส่งซ้ำ",
                        "All of it is received, after the last day " + english
                                + ". There was no line when it was sealed, so nothing proves the time yet; the form's owner decides. You need not send again.");
            case LATE ->
                Text.of(
                        "แม่ข่ายรับไว้ครบแล้วหลังวันปิดรับ " + thai + " เจ้าของแบบจะเป็นผู้พิจารณา ท่านไม่ต้องส่งซ้ำ",
                        "All of it is received, after the last day " + english
                                + "; the form's owner decides. You need not send again.");
        };
    }

    private static String day(Instant at, Language language) {
        return Dates.day(at.atZone(Dates.ZONE).toLocalDate(), language);
    }
}
