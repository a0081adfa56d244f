package org.samut.app.command.paper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.samut.app.Composition;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Verb;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.OfficeBooks;
import org.samut.core.paper.scan.CheckedScan;
import org.samut.core.paper.scan.KnownBook;
import org.samut.core.paper.scan.PaperVerification;
import org.samut.core.signature.VerifyingKey;
import org.samut.core.submission.Receipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds a scan or photographs of a signed book against what was sealed. */
@Command(
        name = "verify",
        description = {
            "ตรวจสแกนหรือภาพถ่ายของเล่มที่ลงนามกับข้อมูลที่ปิดเล่ม · verifies a scan of the signed book",
            "ใช้ได้โดยไม่ต้องมีโฟลเดอร์ข้อมูลและไม่ต้องต่ออินเทอร์เน็ต · needs no installation and no line"
        })
public final class VerifyCommand extends Verb {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "PDF, JPEG, PNG · in any order")
    List<Path> files;

    @Option(names = "--receipt", paramLabel = "R", description = "ใบรับของแม่ข่าย · the server's receipt, as a file")
    Optional<Path> receipt;

    @Option(
            names = "--server-key",
            paramLabel = "K",
            description = "กุญแจสาธารณะของแม่ข่าย · the server's public key, or a file with it")
    Optional<String> serverKey;

    @Option(
            names = "--submission",
            paramLabel = "S.json",
            description = "ข้อมูลที่ปิดเล่ม · the submission's JSON, as it lies within the book's PDF")
    Optional<Path> submission;

    @Override
    public Integer call() {
        try {
            GivenProof given = new GivenProof(submission, receipt, serverKey);
            boolean office = Files.isRegularFile(samut().home().resolve("samut.db"));
            if (given.isGiven() || !office) {
                return with(given, new OfficeBooks(List.of(), List.of()), Optional.empty());
            }
        } catch (WorldFailure failure) {
            return console().failed(failure);
        }
        return inOffice(this::inside);
    }

    private int inside(Composition composition) throws WorldFailure {
        OfficeBooks books = OfficeBooks.of(composition.office().installation());
        return with(
                new GivenProof(submission, receipt, serverKey),
                books,
                composition.line().serverKey());
    }

    private int with(GivenProof given, OfficeBooks office, Optional<VerifyingKey> server) throws WorldFailure {
        List<Refusal> refusals = new ArrayList<>();
        List<KnownBook> books = new ArrayList<>(office.books());
        List<Receipt> receipts = new ArrayList<>(office.receipts());
        take(given.books(), books, refusals);
        take(given.receipts(server), receipts, refusals);
        if (!refusals.isEmpty()) {
            return console().refused(refusals);
        }
        ProgressLine progress = new ProgressLine(console());
        Outcome<CheckedScan> checked = new PaperVerification(books, receipts, Optional.empty()).verify(files, progress);
        progress.end();
        return checked.either(scan -> new VerifiedScan(console()).tell(scan), console()::refused);
    }

    private static <T> void take(Outcome<List<T>> outcome, List<T> into, List<Refusal> refusals) {
        if (outcome instanceof Outcome.Done<List<T>> done) {
            into.addAll(done.value());
        } else {
            refusals.addAll(((Outcome.Refused<List<T>>) outcome).refusals());
        }
    }

    /** The exit code of a scan: done only where it is all of the book. */
    static int code(CheckedScan scan) {
        return scan.isAccepted() ? Console.DONE : Console.REFUSED;
    }
}
