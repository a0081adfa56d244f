package org.samut.core.office.signed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samut.core.evidence.EvidenceFiles;
import org.samut.core.evidence.look.EvidencePolicy;
import org.samut.core.evidence.look.Progress;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;
import org.samut.core.form.head.FormHead;
import org.samut.core.form.head.Signatory;
import org.samut.core.office.PrintWorkflow;
import org.samut.core.office.SealWorkflow;
import org.samut.core.paper.scan.ScanProgress;
import org.samut.core.report.SampleOffice;
import org.samut.core.submission.Sealed;
import org.samut.core.submission.SignedCopy;
import org.samut.core.submission.Signing;
import org.samut.core.submission.Submission;
import org.samut.core.workbook.Entry;

/** Signed paper becomes a fact about one sealed revision, or is refused with what would be right. */
class SignedWorkflowTest {
    /** The day of the sample office's clock, on which it seals. */
    private static final LocalDate TODAY = LocalDate.of(2024, 7, 10);

    private static final SignedWorkflow.Said MAYOR = said("นายสมชาย ใจดี", TODAY);

    @TempDir
    Path folder;

    private SampleOffice sample;
    private SignedWorkflow workflow;

    @BeforeEach
    void aSealedBook() throws WorldFailure {
        open(true);
        seal("57.24");
    }

    @AfterEach
    void close() throws WorldFailure {
        sample.close();
    }

    private void open(boolean declared) throws WorldFailure {
        sample = new SampleOffice(folder.resolve(declared ? "home" : "strict"), form(declared));
        workflow = new SignedWorkflow(sample.open());
    }

    private static Form form(boolean declared) {
        Form small = Sealed.form(1);
        FormHead head = small.head();
        return new Form(
                new FormHead(
                        head.id(),
                        head.version(),
                        head.assessment(),
                        head.title(),
                        head.owner(),
                        head.year(),
                        head.standing(),
                        head.window(),
                        head.percentDecimals(),
                        head.words(),
                        List.of(new Signatory("ผู้บันทึกข้อมูล", ""), new Signatory("ผู้รับรองข้อมูล", "{หัวหน้า}")),
                        false,
                        declared),
                small.areas(),
                small.rules());
    }

    private Submission seal(String frame) throws WorldFailure {
        sample.enter("1.01.frame", Entry.figure(frame))
                .enter("1.01.service", Entry.figure("29.767"))
                .enter("1.01.source", new Entry.Words("ทถ.6"));
        sample.open().check();
        return new SealWorkflow(sample.open()).seal().either(done -> done, refusals -> {
            throw new AssertionError(refusals.toString());
        });
    }

    private static SignedWorkflow.Said said(String name, LocalDate day) {
        return new SignedWorkflow.Said(new Signing.Signer(name, "นายก อบต.", "ผู้รับรองข้อมูล"), Optional.of(day));
    }

    private Path printed() throws WorldFailure {
        Path file = folder.resolve("signed.pdf");
        new PrintWorkflow(sample.open()).print(file);
        return file;
    }

    private CheckedCopy checked(Path... files) throws WorldFailure {
        CopyCheck check = value(workflow.check());
        return value(check.check(List.of(files), ScanProgress.UNWATCHED));
    }

    private static <T> T value(Outcome<T> outcome) {
        return outcome.either(done -> done, refusals -> {
            throw new AssertionError(refusals.toString());
        });
    }

    private static String code(Outcome<?> outcome) {
        List<Refusal> refusals = ((Outcome.Refused<?>) outcome).refusals();
        assertTrue(refusals.get(0).happened().thai().matches("(?s).*[ก-๙].*"));
        return refusals.get(0).code();
    }

    private CopyFiles.Kept kept(CheckedCopy copy) throws WorldFailure {
        return value(workflow.files().keep(copy, Progress.UNWATCHED));
    }

    private EvidenceFiles evidence() {
        return sample.office().installation().evidence();
    }

    @Test
    void aWholeScanIsKeptAmongTheEvidenceAndStands() throws Exception {
        Path scan = printed();
        CheckedCopy copy = checked(scan);
        SignedCopy recorded = value(workflow.record(copy, kept(copy), MAYOR));
        Files.delete(scan);

        assertEquals(Optional.of(recorded), workflow.standing());
        assertEquals(Signing.Standing.SCAN, recorded.standing());
        Signing.Scan file = recorded.signing().scans().get(0);
        assertEquals("signed.pdf", file.name());
        assertTrue(evidence().isWhole(file.hash()));
        assertEquals(file.size(), Files.size(evidence().path(file.hash())));
        assertEquals(Optional.of(MAYOR.signer()), workflow.lastSigner());
    }

    @Test
    void aScanWithoutALastPageIsRefusedAndThePageIsNamed() throws Exception {
        Path scan = printed();
        int pages;
        try (PDDocument book = Loader.loadPDF(scan.toFile())) {
            pages = book.getNumberOfPages();
            book.removePage(pages - 1);
            book.save(folder.resolve("short.pdf").toFile());
        }
        CheckedCopy copy = checked(folder.resolve("short.pdf"));
        Outcome<CopyFiles.Kept> kept = workflow.files().keep(copy, Progress.UNWATCHED);
        assertEquals("signed.incomplete", code(kept));
        Refusal refusal = ((Outcome.Refused<CopyFiles.Kept>) kept).refusals().get(0);
        assertTrue(
                refusal.happened().english().contains("(" + pages + ")"),
                refusal.happened().english());
        assertTrue(
                refusal.happened().thai().contains("ขาด 1 หน้า"),
                refusal.happened().thai());
        assertEquals(Optional.empty(), workflow.standing());
    }

    @Test
    void aFileThatChangedSinceTheCheckIsNotKept() throws Exception {
        Path scan = printed();
        CheckedCopy copy = checked(scan);
        Files.writeString(scan, "%%EOF again", StandardOpenOption.APPEND);
        assertEquals("signed.changed", code(workflow.files().keep(copy, Progress.UNWATCHED)));
        try (var files = Files.walk(folder.resolve("home/evidence"))) {
            assertEquals(0, files.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void whatIsCancelledLeavesNothing() throws Exception {
        CheckedCopy copy = checked(printed());
        assertEquals("evidence.cancelled", code(workflow.files().keep(copy, part -> false)));
        try (var files = Files.walk(folder.resolve("home/evidence"))) {
            assertEquals(0, files.filter(Files::isRegularFile).count());
        }
    }

    @Test
    void aBookThatWasReopenedMeanwhileIsNotRecordedAndItsFilesGo() throws Exception {
        CheckedCopy copy = checked(printed());
        CopyFiles.Kept kept = kept(copy);
        value(sample.open().reopen());
        assertEquals("signed.reopened", code(workflow.record(copy, kept, MAYOR)));
        assertFalse(evidence().has(kept.scans().get(0).hash()));
        assertEquals("signed.reopened", code(workflow.check()));
        assertEquals("signed.reopened", code(workflow.declare(MAYOR)));

        seal("60");
        assertEquals("signed.reopened", code(workflow.record(copy, kept, MAYOR)), "the old paper is not the new one's");
        assertEquals(Optional.empty(), workflow.standing());
    }

    @Test
    void aSealingThatLetsOriginalsGoKeepsWhatASignedCopyNames() throws Exception {
        CheckedCopy copy = checked(printed());
        CopyFiles.Kept kept = kept(copy);
        value(workflow.record(copy, kept, MAYOR));
        String scan = kept.scans().get(0).hash();
        value(sample.open().reopen());
        byte[] small = Files.readAllBytes(folder.resolve("signed.pdf"));
        small = (new String(small, StandardCharsets.ISO_8859_1) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        EvidenceFiles.Stored stored = value(evidence().take(small, "small.pdf", new EvidencePolicy(10_000_000, false)));
        var attachment = new Entry.Attachment("small.pdf", "", "", "application/pdf", small.length, Optional.of(scan));
        sample.enter("1.01.evidence/" + stored.hash(), attachment);
        seal("58");
        assertTrue(evidence().isWhole(scan), "an original that is also the signed copy stays");
    }

    @Test
    void theFileThatIsPrintedFromIsToldFromAScan() throws Exception {
        assertTrue(checked(printed()).printed());
        Path scan = folder.resolve("scan.pdf");
        try (PDDocument book = Loader.loadPDF(folder.resolve("signed.pdf").toFile());
                PDDocument copied = new PDDocument()) {
            for (PDPage page : book.getPages()) {
                copied.importPage(page);
            }
            copied.save(scan.toFile());
        }
        assertFalse(checked(scan).printed());
    }

    @Test
    void whatIsNotSealedCannotBeSigned() throws Exception {
        sample.close();
        open(false);
        assertEquals("signed.not-sealed", code(workflow.check()));
        assertEquals("signed.not-sealed", code(workflow.declare(MAYOR)));
    }

    @Test
    void aFormThatSaysNothingWantsAScan() throws Exception {
        sample.close();
        open(false);
        seal("57.24");
        assertEquals("signed.scan-wanted", code(workflow.declare(MAYOR)));
        CheckedCopy copy = checked(printed());
        value(workflow.record(copy, kept(copy), MAYOR));
    }

    @ParameterizedTest
    @CsvSource({
        "'',             2024-07-10, signed.no-name",
        "'  \u00a0 ',    2024-07-10, signed.no-name",
        "นายสมชาย ใจดี,  2024-07-11, signed.day-to-come",
        "นายสมชาย ใจดี,  2024-07-09, signed.day-before-seal"
    })
    void aDeclarationSaysWhoAndAPossibleDay(String name, LocalDate day, String code) throws WorldFailure {
        assertEquals(code, code(workflow.declare(said(name, day))));
        assertEquals(Optional.empty(), workflow.standing());
    }

    @Test
    void aDeclarationStandsUntilAScanTakesItsPlace() throws Exception {
        SignedCopy declared = value(workflow.declare(said("  นายสมชาย\n ใจดี ", TODAY)));
        assertEquals("นายสมชาย ใจดี", declared.signing().signer().name());
        assertEquals(
                Signing.Standing.DECLARED, workflow.standing().orElseThrow().standing());
        CheckedCopy copy = checked(printed());
        var unsaid = new SignedWorkflow.Said(new Signing.Signer("", "", ""), Optional.empty());
        value(workflow.record(copy, kept(copy), unsaid));
        assertEquals(Signing.Standing.SCAN, workflow.standing().orElseThrow().standing());
        assertEquals(2, sample.office().installation().signedCopies().list().size());
        assertEquals("นายสมชาย ใจดี", workflow.lastSigner().orElseThrow().name());
    }

    @Test
    void aDiskThatFailsKeepsNothingOfACopy() throws Exception {
        CheckedCopy copy = checked(printed());
        Path evidence = folder.resolve("home/evidence");
        Files.writeString(evidence, "a file where the folder should be");
        WorldFailure failure =
                assertThrows(WorldFailure.class, () -> workflow.files().keep(copy, Progress.UNWATCHED));
        assertTrue(failure.code().startsWith("evidence."), failure.code());
        assertEquals(Optional.empty(), workflow.standing());
    }

    @Test
    void theHeadADeputyAndAnActingHeadMaySignAndTheOthersOfTheForm() {
        List<SignerChoice> choices =
                SignerChoice.of(sample.open().form(), sample.open().lao());
        String head = sample.open().lao().head();
        assertEquals(
                List.of(head, "รอง" + head + " ปฏิบัติราชการแทน " + head, "รักษาการ" + head, ""),
                choices.stream().map(SignerChoice::position).toList());
        assertEquals("ผู้รับรองข้อมูล", choices.get(0).role());
    }
}
