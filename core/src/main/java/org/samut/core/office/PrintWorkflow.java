package org.samut.core.office;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.paper.PaperSource;
import org.samut.core.paper.ResultBook;
import org.samut.core.paper.SealMark;
import org.samut.core.settings.Settings;
import org.samut.core.submission.Outbox;
import org.samut.core.submission.SubmissionReader;
import org.samut.core.submission.SubmittedWorkbook;
import org.samut.core.text.Text;
import org.samut.core.workbook.Workbook;

/** Writes the result book as a PDF file: a sealed one with its hash, any other as a draft. */
public final class PrintWorkflow {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final OpenWorkbook open;

    public PrintWorkflow(OpenWorkbook open) {
        this.open = open;
    }

    /** Writes {@code target} whole or not at all. */
    public void print(Path target) throws WorldFailure {
        byte[] book = book();
        try {
            Path absolute = target.toAbsolutePath();
            Path whole = Files.createTempFile(absolute.getParent(), ".samut", ".pdf");
            try {
                Files.write(whole, book);
                Files.move(whole, absolute, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            throw new WorldFailure(
                    "print.file",
                    Text.of(
                            "เขียนไฟล์ " + target + " ไม่ได้ ข้อมูลในเล่มยังอยู่ครบ",
                            "The file " + target + " could not be written. Everything in the workbook is kept."),
                    Text.of(
                            "กรุณาปิดไฟล์นี้หากเปิดอยู่ในโปรแกรมอื่น หรือเลือกโฟลเดอร์อื่น แล้วพิมพ์อีกครั้ง",
                            "Please close the file if another program has it open, or choose another folder, and print again."),
                    e);
        }
    }

    /** The result book's bytes; the same for the same workbook. */
    public byte[] book() throws WorldFailure {
        Workbook picture = open.picture();
        boolean thaiDigits = open.office()
                .installation()
                .settings()
                .value(Settings.THAI_DIGITS)
                .map(Boolean::parseBoolean)
                .orElse(false);
        return ResultBook.write(new PaperSource(picture, open.assessor().assess(picture), sealOf(picture), thaiDigits));
    }

    private Optional<SealMark> sealOf(Workbook picture) throws WorldFailure {
        if (picture.state().isEditable()) {
            return Optional.empty();
        }
        Optional<Outbox.Delivery> delivery =
                open.office().installation().outbox().delivery(picture.id(), picture.revision());
        return delivery.flatMap(sent ->
                SubmissionReader.read(sent.submission().content()) instanceof Outcome.Done<SubmittedWorkbook> done
                        ? Optional.of(new SealMark(
                                sent.submission().sha256(),
                                LocalDate.ofInstant(done.value().seal().at(), BANGKOK)))
                        : Optional.empty());
    }
}
