package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.samut.core.failure.Outcome;
import org.samut.core.signature.Digest;
import org.samut.core.submission.Receipt;
import org.samut.core.submission.Receipts;
import org.samut.core.submission.Submission;
import org.samut.core.upload.EvidenceStanding;
import org.samut.core.upload.FileToSend;
import org.samut.core.workbook.Entering;
import org.samut.sync.client.RunReport;

/** An office's files on their way to the central server, over a line that is as lines are. */
@ParameterizedClass
@EnumSource(Centre.Kind.class)
class UploadTest extends OnEachDatabase {
    @TempDir
    Path folder;

    private Centre server;
    private OfficePc pc;
    private Relay line;

    @BeforeEach
    void anOfficeIsEnrolled() throws Exception {
        server = kind.start(folder.resolve("server"));
        server.publish(OfficePc.FORM);
        pc = new OfficePc(folder.resolve("office"));
        assertInstanceOf(Outcome.Done.class, pc.enrol(server.address(), server.activate(OfficePc.LAO)));
        line = new Relay(server.address());
        pc.goTo(line.address());
    }

    @AfterEach
    void stop() throws Exception {
        line.close();
        pc.close();
        server.close();
    }

    /** Seals a workbook that names these files, which lie on the PC. */
    private Submission sealWith(byte[]... files) throws Exception {
        List<Entering> named = new ArrayList<>();
        for (int i = 0; i < files.length; i++) {
            named.add(EvidenceTest.names(i % 2 == 0 ? "1.01" : "1.02", files[i]));
            pc.lay(files[i]);
        }
        return pc.seal(named);
    }

    private Receipt receipt(Submission submission) throws Exception {
        return Receipts.verify(server.key(), pc.delivery(submission).receipt().orElseThrow(), submission)
                .orElseThrow();
    }

    private List<FileToSend> files(Submission submission) throws Exception {
        return pc.office.filesToSend().of(submission.id(), submission.revision());
    }

    @Test
    void filesGoAfterTheFiguresAndTheReceiptThenMissesNothing() throws Exception {
        byte[] large = EvidenceTest.bytes(1, 700_000);
        byte[] small = EvidenceTest.bytes(2, 10_000);
        Submission sealed = sealWith(large, small);
        RunReport report = pc.run();
        assertEquals(RunReport.State.RECEIVED, report.state(), report.toString());
        assertEquals(List.of(), receipt(sealed).missingEvidence());
        assertEquals(
                List.of(FileToSend.State.THERE, FileToSend.State.THERE),
                files(sealed).stream().map(FileToSend::state).toList());
        assertTrue(EvidenceStanding.of(receipt(sealed), files(sealed)).isComplete());
        assertEquals(2, server.rows().count("evidence_file"));
        assertEquals(RunReport.State.NOTHING_TO_SEND, pc.run().state(), "nothing goes twice");
    }

    @Test
    void aFileThatChangedOnThisPcIsRefusedInWordsAndTheOthersGo() throws Exception {
        byte[] changed = EvidenceTest.bytes(1, 5_000);
        byte[] right = EvidenceTest.bytes(2, 10_000);
        Submission sealed = sealWith(changed, right);
        Path file = pc.evidence.path(Digest.sha256Hex(changed));
        Files.write(file, new byte[5_000]);
        RunReport report = pc.run();
        assertEquals(RunReport.State.REFUSED, report.state(), report.toString());
        assertEquals("evidence.changed", report.refusals().get(0).code());
        assertEquals(1, server.rows().count("evidence_file"));
        EvidenceStanding standing = EvidenceStanding.of(receipt(sealed), files(sealed));
        assertEquals(new EvidenceStanding(1, 2, 1), standing);
        Files.write(file, changed);
        assertEquals(RunReport.State.RECEIVED, pc.runNow().state(), "the same file is back");
        assertEquals(List.of(), receipt(sealed).missingEvidence());
    }
}
