package org.samut.app.command.paper;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.samut.app.Composition;
import org.samut.app.command.verb.Console;
import org.samut.app.command.verb.Day;
import org.samut.app.command.verb.Verb;
import org.samut.core.evidence.look.Progress;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.Office;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.office.signed.CheckedCopy;
import org.samut.core.office.signed.CopyFiles;
import org.samut.core.office.signed.SignedWorkflow;
import org.samut.core.office.signed.SignerChoice;
import org.samut.core.submission.SignedCopy;
import org.samut.core.submission.Signing;
import org.samut.core.text.Text;
import org.samut.core.workbook.Workbooks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The signed paper of a sealed workbook: by a scan of all its pages, or by the officer's word. */
@Command(
        name = "signed",
        description = {
            "บันทึกฉบับลงนามของเล่มที่ปิดแล้ว: ตรวจสแกนให้ครบทุกหน้าและเก็บไว้ หรือแจ้งว่าใครลงนามเมื่อใดหากแบบอนุญาต",
            "records the signed copy of a sealed workbook: checks a scan of all pages and keeps it, or takes your word for"
                    + " who signed and when, where the form allows it"
        })
public final class SignedCommand extends Verb {
    private static final Text PRINTED = Text.of(
            "โปรดตรวจสอบ: มีไฟล์ที่ใช้พิมพ์อยู่ด้วย ไม่ใช่สแกนของกระดาษที่ลงนาม",
            "Please look: the file that books are printed from is among them, not a scan of signed paper.");

    @Parameters(
            paramLabel = "[WORKBOOK] SCAN",
            arity = "0..*",
            description =
                    "เลขที่เล่ม ถ้าไม่ใช่เล่มที่เปิดอยู่ แล้วตามด้วยไฟล์สแกน PDF JPEG PNG · the workbook's id, where it"
                            + " is not the open one; then the scans, in any order")
    List<String> words = List.of();

    @Option(names = "--by", paramLabel = "NAME", description = "ชื่อผู้ลงนาม · who signed; wanted without a scan")
    String by;

    @Option(
            names = "--position",
            paramLabel = "TEXT",
            description = "ตำแหน่ง ถ้าไม่ระบุใช้ตามแบบ · as under the name; else as the form says")
    String position;

    @Option(
            names = "--on",
            paramLabel = "YYYY-MM-DD",
            converter = Day.class,
            description =
                    "วันที่ลงนาม ปี พ.ศ. หรือ ค.ศ. ถ้าไม่ระบุและไม่มีสแกนคือวันนี้ · the day of signing, of either"
                            + " era; today where it is left out and there is no scan")
    LocalDate on;

    @Override
    public Integer call() {
        return inOffice(this::inside);
    }

    private int inside(Composition composition) throws WorldFailure {
        Office office = composition.office();
        Optional<OpenWorkbook> named = named(office);
        List<Path> scans =
                words.stream().skip(named.isPresent() ? 1 : 0).map(Path::of).toList();
        if (scans.isEmpty() && by == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "โปรดระบุไฟล์สแกน หรือชื่อผู้ลงนามด้วย --by · please give scans, or who signed by --by");
        }
        Outcome<OpenWorkbook> open = named.isPresent() ? Outcome.done(named.get()) : office.currentWorkbook();
        return open.either(one -> scans.isEmpty() ? declared(one) : scanned(one, scans), console()::refused);
    }

    /** The workbook that the first word names by its id. */
    private Optional<OpenWorkbook> named(Office office) throws WorldFailure {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Optional<Workbooks.Entitled> known = office.installation().workbooks().find(words.get(0));
        return known.isPresent() ? office.look(known.get()) : Optional.empty();
    }

    private int declared(OpenWorkbook open) throws WorldFailure {
        SignedWorkflow workflow = new SignedWorkflow(open);
        return workflow.declare(said(open, Optional.of(Optional.ofNullable(on).orElseGet(workflow::today))))
                .either(copy -> done(copy, Console.object()), console()::refused);
    }

    private int scanned(OpenWorkbook open, List<Path> scans) throws WorldFailure {
        SignedWorkflow workflow = new SignedWorkflow(open);
        SignedWorkflow.Said said = said(open, Optional.ofNullable(on));
        List<Refusal> early = workflow.refusals(said, Signing.Standing.SCAN);
        if (!early.isEmpty()) {
            return console().refused(early);
        }
        ProgressLine progress = new ProgressLine(console());
        Outcome<CheckedCopy> checked = workflow.check().either(check -> check.check(scans, progress), Outcome::refused);
        progress.end();
        return checked.either(copy -> kept(workflow, copy, said), console()::refused);
    }

    private int kept(SignedWorkflow workflow, CheckedCopy copy, SignedWorkflow.Said said) throws WorldFailure {
        if (!json && copy.scan().isAccepted()) {
            new VerifiedScan(console()).tell(copy.scan());
        }
        if (!json && copy.printed()) {
            console().say(console().err(), PRINTED);
        }
        CopyFiles files = workflow.files();
        Outcome<SignedCopy> recorded = files.keep(copy, Progress.UNWATCHED)
                .either(kept -> workflow.record(copy, kept, said), Outcome::refused);
        if (recorded instanceof Outcome.Done<SignedCopy> done) {
            ObjectNode document = Console.object().put("printed_file", copy.printed());
            document.set("scan", VerifiedScan.document(copy.scan()));
            return done(done.value(), document);
        }
        List<Refusal> refusals = ((Outcome.Refused<SignedCopy>) recorded).refusals();
        return json ? refused(refusals, copy) : console().refused(refusals);
    }

    /** With the pages, so that a machine knows which are to be scanned anew. */
    private int refused(List<Refusal> refusals, CheckedCopy copy) {
        ObjectNode document = Console.object();
        refusals.forEach(refusal -> Console.put(
                document.withArray("/refusals").addObject(), refusal.code(), refusal.happened(), refusal.next()));
        document.set("scan", VerifiedScan.document(copy.scan()));
        console().print(document);
        return Console.REFUSED;
    }

    private int done(SignedCopy copy, ObjectNode document) {
        SignedShown shown = new SignedShown(copy);
        document.put("submission", copy.signing().submission());
        document.setAll(shown.document());
        return console().done(shown.sentence(), document);
    }

    private SignedWorkflow.Said said(OpenWorkbook open, Optional<LocalDate> day) {
        List<SignerChoice> choices = SignerChoice.of(open.form(), open.lao());
        SignerChoice usual = choices.get(0);
        String where = Optional.ofNullable(position).orElseGet(() -> by == null ? "" : usual.position());
        String role = choices.stream()
                .filter(one -> one.position().equals(where))
                .findFirst()
                .map(SignerChoice::role)
                .orElse("");
        return new SignedWorkflow.Said(new Signing.Signer(by == null ? "" : by, where, role), day);
    }
}
