package org.samut.app.command.workbook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.samut.app.command.review.ReviewShown;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.assessment.Assessment;
import org.samut.core.form.Severity;
import org.samut.core.rule.Finding;
import org.samut.core.text.Text;
import picocli.CommandLine.Command;

/** Checks the workbook that lies open. */
@Command(
        name = "check",
        description = "ตรวจสอบเล่มที่เปิดอยู่ · checks the open workbook; ends with 1 where something blocks sealing")
public final class CheckCommand extends Verb {
    private static final Text REPLY = Text.of(
            "โปรดตอบข้อสังเกตทุกข้อก่อนปิดเล่ม (samut workbook remarks, samut workbook reply)",
            "Please answer each remark before sealing (samut workbook remarks, samut workbook reply).");

    @Override
    public Integer call() {
        return withWorkbook(open -> {
            Assessment assessment = open.check();
            if (json) {
                console().print(document(assessment));
            } else {
                for (Finding finding : assessment.findings()) {
                    console().say(console().out(), line(finding));
                }
                console().say(console().out(), summary(assessment));
            }
            Optional<ReviewShown> unanswered = ReviewShown.of(open).filter(review -> review.unanswered() > 0);
            if (!json && unanswered.isPresent()) {
                console().say(console().out(), unanswered.get().sentence());
                console().say(console().out(), REPLY);
            }
            return assessment.maySeal() && unanswered.isEmpty() ? Console.DONE : Console.REFUSED;
        });
    }

    static ObjectNode document(Assessment assessment) {
        ObjectNode document = Console.object();
        var findings = document.putArray("findings");
        for (Finding finding : assessment.findings()) {
            findings.addObject()
                    .put("code", finding.code())
                    .put("rule", finding.rule())
                    .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                    .put("message", finding.message().thai())
                    .put("message_en", finding.message().english())
                    .put("mend", finding.mend().thai())
                    .put("mend_en", finding.mend().english())
                    .put("field", finding.field())
                    .put("explained", finding.explained());
        }
        return document.put("errors", assessment.count(Severity.ERROR))
                .put("warnings", assessment.count(Severity.WARNING))
                .put("undecided", assessment.count(Severity.UNDECIDED));
    }

    static Text summary(Assessment assessment) {
        long errors = assessment.count(Severity.ERROR);
        long warnings = assessment.count(Severity.WARNING);
        long undecided = assessment.count(Severity.UNDECIDED);
        return Text.of(
                "ต้องแก้ไข " + errors + " ข้อ ควรให้เหตุผล " + warnings + " ข้อ ตัดสินไม่ได้ " + undecided + " ข้อ"
                        + (assessment.maySeal() ? " ปิดเล่มได้" : " ยังปิดเล่มไม่ได้"),
                errors + " errors, " + warnings + " warnings, " + undecided + " undecided: "
                        + (assessment.maySeal() ? "may be sealed." : "cannot be sealed yet."));
    }

    private static Text line(Finding finding) {
        return Text.of(
                finding.code() + "  " + thai(finding.severity()) + ": "
                        + finding.message().thai() + " → " + finding.mend().thai(),
                finding.code() + "  " + finding.severity().name().toLowerCase(Locale.ROOT) + ": "
                        + finding.message().english() + " → " + finding.mend().english());
    }

    private static String thai(Severity severity) {
        return switch (severity) {
            case ERROR -> "ต้องแก้ไข";
            case WARNING -> "ควรให้เหตุผล";
            case UNDECIDED -> "ตัดสินไม่ได้";
        };
    }
}
