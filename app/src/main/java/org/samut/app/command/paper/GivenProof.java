package org.samut.app.command.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.samut.app.TextFiles;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.paper.scan.KnownBook;
import org.samut.core.signature.VerifyingKey;
import org.samut.core.submission.Receipt;
import org.samut.core.submission.Receipts;
import org.samut.core.text.Text;

/** What a person without an office brings along to verify paper with. */
record GivenProof(Optional<Path> submission, Optional<Path> receipt, Optional<String> serverKey) {
    private static final long LARGEST = 13_000_000;

    boolean isGiven() {
        return submission.isPresent() || receipt.isPresent();
    }

    /** The submission; refused where the file holds none. */
    Outcome<List<KnownBook>> books() throws WorldFailure {
        if (submission.isEmpty()) {
            return Outcome.done(List.of());
        }
        Path file = submission.get();
        try {
            byte[] content = Files.size(file) > LARGEST ? new byte[0] : Files.readAllBytes(file);
            return KnownBook.of(content, KnownBook.Standing.GIVEN)
                    .map(book -> Outcome.done(List.of(book)))
                    .orElse(Outcome.refused(refusal(
                            "paper.submission",
                            "ไฟล์ " + file + " ไม่ใช่ข้อมูลที่ปิดเล่ม",
                            "The file " + file + " is no submission.")));
        } catch (IOException failure) {
            throw new WorldFailure(
                    "file.unreadable",
                    Text.of("อ่านไฟล์ " + file + " ไม่ได้", "The file " + file + " cannot be read."),
                    Text.of("โปรดตรวจสอบชื่อไฟล์", "Please check its name."),
                    failure);
        }
    }

    /** The receipt, verified; refused where the server's key did not sign it. */
    Outcome<List<Receipt>> receipts(Optional<VerifyingKey> officeServer) throws WorldFailure {
        if (receipt.isEmpty()) {
            return Outcome.done(List.of());
        }
        Optional<VerifyingKey> key = serverKey.isPresent() ? key(serverKey.get()) : officeServer;
        if (key.isEmpty()) {
            return Outcome.refused(refusal(
                    "paper.server-key",
                    "ไม่มีกุญแจสาธารณะของแม่ข่าย จึงตรวจใบรับไม่ได้",
                    "Without the server's public key the receipt cannot be verified."));
        }
        String text = TextFiles.read(receipt.get()).strip();
        return Receipts.read(key.get(), signed(text))
                .map(read -> Outcome.done(List.of(read)))
                .orElse(Outcome.refused(refusal(
                        "paper.receipt",
                        "ใบรับใน " + receipt.get() + " ไม่ได้ลงนามด้วยกุญแจของแม่ข่ายนี้",
                        "The receipt in " + receipt.get() + " is not signed by this server's key.")));
    }

    /** The signed word itself, or the document that {@code samut receipt --json} prints. */
    private static String signed(String text) {
        if (!text.startsWith("{")) {
            return text;
        }
        try {
            return new ObjectMapper().readTree(text).path("signed").asText();
        } catch (JsonProcessingException none) {
            return "";
        }
    }

    private static Optional<VerifyingKey> key(String given) throws WorldFailure {
        Optional<VerifyingKey> typed = VerifyingKey.decode(given.strip());
        return typed.isPresent()
                ? typed
                : VerifyingKey.decode(TextFiles.read(Path.of(given)).strip());
    }

    private static Refusal refusal(String code, String thai, String english) {
        return new Refusal(
                code,
                Text.of(thai + " ยังไม่ได้ตรวจสิ่งใด", english + " Nothing was verified."),
                Text.of(
                        "โปรดขอไฟล์ที่ถูกต้องจากผู้ส่งเล่มหรือแม่ข่าย",
                        "Please ask whoever sent the book, or the server's office, for the right one."));
    }
}
