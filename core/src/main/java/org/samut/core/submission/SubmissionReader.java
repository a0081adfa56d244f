package org.samut.core.submission;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.json.CanonicalJson;
import org.samut.core.text.Text;

/**
 * Reads the content of a submission that came from anywhere. What it accepts, {@link SubmissionWriter} would have
 * written byte for byte: canonical, of a known version, every value within its limits.
 */
public final class SubmissionReader {
    /** The largest content in bytes. */
    public static final int LIMIT = 12_000_000;

    private static final Text SEAL_AGAIN = Text.of(
            "โปรดส่งอีกครั้งจากโปรแกรมที่ปิดเล่ม หากยังไม่สำเร็จ โปรดแจ้งผู้ดูแลระบบ เล่มในเครื่องของท่านยังอยู่ครบถ้วน",
            "Please send it again from the program that sealed it; if that fails, tell support."
                    + " The workbook on your PC is whole.");

    private SubmissionReader() {}

    /** What the bytes say, or why they are no submission. */
    public static Outcome<SubmittedWorkbook> read(byte[] content) {
        if (content.length > LIMIT) {
            return refused(
                    "submission.too-large",
                    "ข้อมูลที่ส่งมามีขนาดใหญ่เกิน " + LIMIT + " ไบต์",
                    "What was sent is larger than " + LIMIT + " bytes.");
        }
        Optional<ObjectNode> json = CanonicalJson.read(content);
        if (json.isEmpty()) {
            return refused(
                    "submission.unreadable",
                    "อ่านข้อมูลที่ส่งมาไม่ได้ ข้อมูลอาจขาดหายระหว่างทาง",
                    "What was sent cannot be read; a part may be missing.");
        }
        try {
            SubmissionFields fields = new SubmissionFields(json.get(), "");
            int format = fields.number("format", 1, Integer.MAX_VALUE);
            if (format != SubmissionJson.FORMAT) {
                return refused(
                        "submission.unknown-version",
                        "ข้อมูลที่ส่งมาเป็นรูปแบบ " + format + " ซึ่งยังไม่รู้จัก",
                        "What was sent has format " + format + ", which is not known here.");
            }
            SubmittedWorkbook workbook = fields.workbook();
            if (!Arrays.equals(SubmissionJson.write(workbook), content)) {
                return refused(
                        "submission.not-canonical",
                        "ข้อมูลที่ส่งมาไม่อยู่ในรูปแบบมาตรฐาน (RFC 8785) หรือมีส่วนที่ไม่รู้จัก",
                        "What was sent is not in its canonical form (RFC 8785) or has unknown parts.");
            }
            return Outcome.done(workbook);
        } catch (SubmissionFields.Unfit e) {
            return refused(
                    "submission.invalid",
                    "ข้อมูลที่ส่งมาไม่ถูกต้องที่ " + e.getMessage(),
                    "What was sent is not valid at " + e.getMessage() + ".");
        }
    }

    private static Outcome<SubmittedWorkbook> refused(String code, String thai, String english) {
        return Outcome.refused(new Refusal(code, Text.of(thai, english), SEAL_AGAIN));
    }
}
