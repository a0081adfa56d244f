package org.samut.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.app.window.EvidenceFilesMade;
import org.samut.app.window.OfficeOnDisk;
import org.samut.core.evidence.EvidenceFiles;
import org.samut.core.evidence.look.EvidencePolicy;
import org.samut.core.failure.Outcome;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.office.SealWorkflow;
import org.samut.core.signature.Digest;
import org.samut.core.submission.Submission;
import org.samut.core.submission.SubmissionReader;
import org.samut.core.submission.SubmittedWorkbook;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Evidence;

/** Evidence without a window, and what sealing makes of it. */
final class EvidenceCommandTest {
    @TempDir
    Path folder;

    private CommandLineRun samut;
    private Path home;

    @BeforeEach
    void aFilledWorkbook() throws Exception {
        home = Files.createDirectories(folder.resolve("home"));
        OfficeOnDisk.filledBut(home, "nothing").close();
        samut = new CommandLineRun(home);
    }

    @Test
    void filesAreAddedListedAndRemoved() throws Exception {
        Path one = EvidenceFilesMade.pdf(folder.resolve("ทถ.6.pdf"), "ONE");
        String hash = Digest.sha256Hex(Files.readAllBytes(one));
        assertEquals(0, samut.run("evidence", "add", "1.01", one.toString(), "--kind", "ภาพถ่าย"), samut.err());
        assertEquals(0, samut.run("evidence", "add", "1.02", one.toString(), "--json"), samut.err());
        assertEquals(hash, samut.json().get("sha256").asText());
        assertEquals(0, samut.run("evidence", "list", "--json"));
        assertEquals(2, samut.json().get("evidence").size());
        assertEquals("ภาพถ่าย", samut.json().get("evidence").get(0).get("kind").asText());
        assertEquals(1, samut.run("evidence", "remove", "1.01", "nothing"));
        assertTrue(samut.err().contains("→"), samut.err());
        assertEquals(0, samut.run("evidence", "remove", "1.01", hash.substring(0, 8)), samut.err());
        assertEquals(0, samut.run("evidence", "remove", "1.02", "ทถ.6.pdf"), samut.err());
        samut.run("evidence", "list");
        assertEquals("", samut.out());
    }

    @Test
    void refusalsAndPersonsDataAreTold() throws Exception {
        Path heic = EvidenceFilesMade.heic(folder.resolve("a.heic"));
        assertEquals(1, samut.run("evidence", "add", "1.01", heic.toString()));
        assertTrue(samut.err().contains("JPEG"), samut.err());
        Path letter = EvidenceFilesMade.docx(folder.resolve("a.docx"), "1101700230678");
        assertEquals(1, samut.run("evidence", "add", "1.01", letter.toString(), "--kind", "x"));
        assertEquals(1, samut.run("evidence", "add", "9.99", letter.toString()));
        assertEquals(
                3,
                samut.run("evidence", "add", "1.01", folder.resolve("gone.pdf").toString()));
        assertEquals(0, samut.run("evidence", "add", "1.01", letter.toString()), samut.err());
        assertTrue(samut.err().contains("เลขประจำตัวประชาชน"), samut.err());
        assertFalse(samut.err().contains("1101700230678"), samut.err());
    }

    @Test
    void theManifestNamesTheFilesAndAMissingFileStandsInTheWay() throws Exception {
        Path one = EvidenceFilesMade.pdf(folder.resolve("one.pdf"), "ONE");
        String hash = Digest.sha256Hex(Files.readAllBytes(one));
        samut.run("evidence", "add", "1.01", one.toString());
        samut.run("evidence", "add", "1.02", one.toString());
        try (Composition office = Composition.open(home, OfficeOnDisk.CLOCK)) {
            EvidenceFiles files = office.office().installation().evidence();
            files.letGo(hash);
            OpenWorkbook open = open(office);
            Outcome<Submission> refused = new SealWorkflow(open).seal();
            assertTrue(refused instanceof Outcome.Refused<Submission> why
                    && why.refusals().get(0).code().equals("evidence.missing-file"));
        }
        samut.run("evidence", "add", "1.01", one.toString());
        try (Composition office = Composition.open(home, OfficeOnDisk.CLOCK)) {
            assertEquals(List.of(hash), manifest(new SealWorkflow(open(office)).seal()));
        }
        assertEquals(1, samut.run("evidence", "add", "1.03", one.toString()), "a sealed workbook takes no file");
    }

    @Test
    void aLargeOriginalGoesWithTheSealUnlessSomethingNamesIt() throws Exception {
        try (Composition office = Composition.open(home, OfficeOnDisk.CLOCK)) {
            EvidenceFiles files = office.office().installation().evidence();
            OpenWorkbook open = open(office);
            String gone = smaller(open, "1.01", "a");
            String named = smaller(open, "1.02", "b");
            open.enter(List.of(Entering.of(
                    Evidence.field("1.03", named),
                    new Entry.Attachment("b.jpg", "", "", "image/jpeg", 1, Optional.empty()))));
            assertTrue(files.isWhole(gone));

            assertEquals(3, manifest(new SealWorkflow(open).seal()).size());

            assertFalse(files.has(gone), "nothing names it any more");
            assertTrue(files.isWhole(named), "another indicator has the original itself");
        }
    }

    /** A picture at an indicator whose larger original is in the store; answers with the original's hash. */
    private String smaller(OpenWorkbook open, String code, String name) throws Exception {
        EvidenceFiles files = open.office().installation().evidence();
        Path large = EvidenceFilesMade.photo(folder.resolve(name + "-large.jpg"), 200, 100 + name.charAt(0), "jpg");
        Path small = EvidenceFilesMade.photo(folder.resolve(name + "-small.jpg"), 20, 10 + name.charAt(0), "jpg");
        String original = stored(files, large).hash();
        EvidenceFiles.Stored made = stored(files, small);
        open.enter(List.of(Entering.of(
                Evidence.field(code, made.hash()),
                new Entry.Attachment("s.jpg", "", "", "image/jpeg", made.size(), Optional.of(original)))));
        return original;
    }

    private static EvidenceFiles.Stored stored(EvidenceFiles files, Path file) throws Exception {
        var policy = new EvidencePolicy(1_000_000, false);
        return files.take(file, file.getFileName().toString(), policy, part -> true)
                .either(one -> one, refusals -> {
                    throw new AssertionError(refusals.toString());
                });
    }

    private static OpenWorkbook open(Composition office) throws Exception {
        return ((Outcome.Done<OpenWorkbook>) office.office().currentWorkbook()).value();
    }

    private static List<String> manifest(Outcome<Submission> sealed) {
        Submission submission = ((Outcome.Done<Submission>) sealed).value();
        return SubmissionReader.read(submission.content()) instanceof Outcome.Done<SubmittedWorkbook> read
                ? read.value().evidence()
                : List.of();
    }
}
