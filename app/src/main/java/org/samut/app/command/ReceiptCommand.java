package org.samut.app.command;

import java.util.List;
import org.samut.app.Line;
import org.samut.app.ReceiptDocument;
import org.samut.core.failure.Refusal;
import org.samut.core.submission.Receipt;
import org.samut.core.text.Text;
import picocli.CommandLine.Command;

@Command(name = "receipt", description = "ใบรับที่แม่ข่ายลงนาม · the server's signed receipt, verified again now")
final class ReceiptCommand extends Verb {
    private static final Refusal NONE = new Refusal(
            "receipt.none",
            Text.of(
                    "ยังไม่มีใบรับของเล่มนี้ เล่มจึงยังไม่ถือว่าส่งแล้ว",
                    "There is no receipt for this workbook: it does not count as sent."),
            Text.of("โปรดส่งเมื่อมีสัญญาณ (samut send)", "Please send it when there is a line (samut send)."));

    @Override
    public Integer call() {
        return inOffice(composition -> composition
                .office()
                .currentWorkbook()
                .either(
                        open -> composition
                                .line()
                                .receipt(open.id())
                                .map(this::shown)
                                .orElseGet(() -> console().refused(List.of(NONE))),
                        console()::refused));
    }

    private int shown(Line.VerifiedReceipt verified) {
        return console().done(sentence(verified.receipt()), ReceiptDocument.of(verified));
    }

    static Text sentence(Receipt receipt) {
        return Text.of(
                "แม่ข่ายได้รับเล่มแล้วเมื่อ " + receipt.receivedAt() + " ฉบับที่ " + receipt.revision() + " รหัสข้อมูล "
                        + receipt.sha256() + " (ตรวจลายมือชื่อแล้ว)",
                "Received at " + receipt.receivedAt() + ", revision " + receipt.revision() + ", SHA-256 "
                        + receipt.sha256() + " (signature verified)");
    }
}
