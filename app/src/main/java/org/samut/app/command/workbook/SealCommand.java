package org.samut.app.command.workbook;

import java.util.List;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.assessment.Assessment;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.office.SealWorkflow;
import org.samut.core.rule.Finding;
import org.samut.core.submission.Submission;
import org.samut.core.text.Text;
import picocli.CommandLine.Command;

/** Seals the workbook that lies open. */
@Command(name = "seal", description = "ปิดเล่ม · seals the open workbook; from then on its bytes are fixed")
public final class SealCommand extends Verb {
    @Override
    public Integer call() {
        return withWorkbook(open -> new SealWorkflow(open)
                .seal()
                .either(submission -> tell(submission, open), refusals -> refused(refusals, open)));
    }

    private int tell(Submission submission, OpenWorkbook open) throws WorldFailure {
        tellUnexplained(open.assess());
        return console()
                .done(
                        Text.of(
                                "ปิดเล่มแล้ว ฉบับที่ " + submission.revision() + " รหัสข้อมูล " + submission.sha256(),
                                "Sealed: revision " + submission.revision() + ", SHA-256 " + submission.sha256()),
                        Console.object()
                                .put("submission", submission.id())
                                .put("revision", submission.revision())
                                .put("sha256", submission.sha256())
                                .put("signature", submission.signature()));
    }

    private int refused(List<Refusal> refusals, OpenWorkbook open) throws WorldFailure {
        Assessment assessment = open.assess();
        if (!json && !assessment.maySeal()) {
            console().say(console().err(), CheckCommand.summary(assessment));
        }
        return console().refused(refusals);
    }

    /** A warning does not block sealing; it wants a reason, and the reader of the paper sees that there is none. */
    private void tellUnexplained(Assessment assessment) {
        var codes = assessment.findings().stream()
                .filter(Finding::wantsReason)
                .map(Finding::code)
                .distinct()
                .toList();
        if (!codes.isEmpty() && !json) {
            String list = String.join(", ", codes);
            console()
                    .say(
                            console().err(),
                            Text.of(
                                    "ปิดเล่มโดยยังไม่มีเหตุผลของ " + list,
                                    "Sealed without a reason for the warnings at " + list + "."));
        }
    }
}
