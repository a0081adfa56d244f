package org.samut.app.command.server;

import java.util.List;
import org.samut.app.Line;
import org.samut.app.ReceiptDocument;
import org.samut.app.command.verb.Verb;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.submission.Outbox;
import org.samut.core.submission.Receipt;
import org.samut.core.submission.TimingWords;
import org.samut.core.text.Dates;
import org.samut.core.text.Language;
import org.samut.core.text.Text;
import org.samut.core.upload.EvidenceStanding;
import picocli.CommandLine.Command;

/** The server's receipt. */
@Command(name = "receipt", description = "ใบรับที่แม่ข่ายลงนาม · the server's signed receipt, verified again now")
public final class ReceiptCommand extends Verb {
    private static final Refusal NONE = new Refusal(
            "receipt.none",
            Text.of(
                    "ยังไม่มีใบรับของเล่มนี้ เล่มจึงยังไม่ถือว่าส่งแล้ว",
                    "There is no receipt for this workbook: it does not count as sent."),
            Text.of("โปรดส่งเมื่อมีสัญญาณ (samut send)", "Please send it when there is a line (samut send)."));

    private static final Refusal UNPROVEN = new Refusal(
            "receipt.unproven",
            Text.of(
                    "มีใบรับอยู่ในเครื่องนี้ แต่ตรวจลายมือชื่อของแม่ข่ายไม่ผ่าน เล่มที่ปิดแล้วยังอยู่ครบ",
                    "There is a receipt on this PC, but it does not verify with the server's key. What was sealed is kept."),
            Text.of(
                    "โปรดส่งอีกครั้งเพื่อรับใบรับใหม่ (samut send)",
                    "Please send again to get a new receipt (samut send)."));

    @Override
    public Integer call() {
        return inOffice(composition -> composition
                .office()
                .currentWorkbook()
                .either(
                        open -> {
                            var verified = composition.line().receipt(open.id());
                            return verified.isPresent()
                                    ? shown(verified.get())
                                    : console().refused(List.of(hasOne(open) ? UNPROVEN : NONE));
                        },
                        console()::refused));
    }

    private static boolean hasOne(OpenWorkbook open) throws WorldFailure {
        return open.office()
                .installation()
                .outbox()
                .latest(open.id())
                .flatMap(Outbox.Delivery::receipt)
                .isPresent();
    }

    private int shown(Line.VerifiedReceipt verified) {
        return console().done(sentence(verified), ReceiptDocument.of(verified));
    }

    private static Text sentence(Line.VerifiedReceipt verified) {
        Receipt receipt = verified.receipt();
        Text received = received(receipt, files(verified.evidence()));
        return receipt.timing()
                .map(TimingWords::of)
                .map(words ->
                        Text.of(received.thai() + " " + words.thai(), received.english() + ". " + words.english()))
                .orElse(received);
    }

    private static Text received(Receipt receipt, Text files) {
        return Text.of(
                "แม่ข่ายได้รับเล่มแล้วเมื่อ " + Dates.dayAndTime(receipt.receivedAt(), Language.THAI) + " ฉบับที่ "
                        + receipt.revision() + " รหัสข้อมูล " + receipt.sha256() + " (ตรวจลายมือชื่อแล้ว)"
                        + files.thai(),
                "Received on " + Dates.dayAndTime(receipt.receivedAt(), Language.ENGLISH) + ", revision "
                        + receipt.revision() + ", SHA-256 " + receipt.sha256() + " (signature verified)"
                        + files.english());
    }

    /** What of the evidence is there; nothing where there is none. */
    private static Text files(EvidenceStanding evidence) {
        if (evidence.isComplete()) {
            return evidence.all() == 0
                    ? Text.of("", "")
                    : Text.of(" ไฟล์หลักฐานครบแล้ว", "; all of its evidence is there");
        }
        return Text.of(
                " ไฟล์หลักฐานถึงแล้ว " + evidence.there() + " จาก " + evidence.all() + " ไฟล์",
                "; evidence pending: " + evidence.there() + " of " + evidence.all() + " files are there");
    }
}
