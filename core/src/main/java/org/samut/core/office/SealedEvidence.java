package org.samut.core.office;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.samut.core.evidence.EvidenceFiles;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.submission.Outbox;
import org.samut.core.submission.SignedCopy;
import org.samut.core.submission.SubmissionReader;
import org.samut.core.submission.SubmittedWorkbook;
import org.samut.core.text.Text;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Evidence;
import org.samut.core.workbook.Workbook;
import org.samut.core.workbook.Workbooks;

/** What sealing means for the files: all must be there and whole before, and larger originals may go after. */
final class SealedEvidence {
    private final Installation installation;

    SealedEvidence(Installation installation) {
        this.installation = installation;
    }

    /** The first file that is missing or changed; a manifest may name no such file. */
    Optional<Refusal> missing(Workbook workbook) {
        return workbook.form()
                .indicators()
                .flatMap(indicator -> workbook.evidence(indicator.code()).stream())
                .filter(evidence -> !installation.evidence().isWhole(evidence.hash()))
                .map(SealedEvidence::refusal)
                .findFirst();
    }

    /** Lets go of the originals of pictures that were made smaller, unless anything still names them. */
    void letOriginalsGo(Workbook workbook) {
        try {
            letUnnamedGo(workbook);
        } catch (WorldFailure stays) {
            // The workbook is sealed; the originals go at the next sealing.
            return;
        }
    }

    private void letUnnamedGo(Workbook workbook) throws WorldFailure {
        Set<String> originals = new HashSet<>();
        workbook.evidence().forEach(one -> one.attachment().original().ifPresent(originals::add));
        if (originals.isEmpty()) {
            return;
        }
        for (Workbooks.Entitled other : installation.workbooks().list()) {
            for (var answer : installation.workbooks().entries(other.id()).entrySet()) {
                if (answer.getValue() instanceof Entry.Attachment) {
                    originals.remove(answer.getKey().substring(answer.getKey().lastIndexOf('/') + 1));
                }
            }
        }
        for (Outbox.Delivery delivery : installation.outbox().deliveries()) {
            if (SubmissionReader.read(delivery.submission().content())
                    instanceof Outcome.Done<SubmittedWorkbook> sent) {
                List<String> manifest = sent.value().evidence();
                originals.removeAll(manifest);
            }
        }
        for (SignedCopy copy : installation.signedCopies().list()) {
            copy.signing().scans().forEach(scan -> originals.remove(scan.hash()));
        }
        EvidenceFiles files = installation.evidence();
        originals.forEach(files::letGo);
    }

    private static Refusal refusal(Evidence evidence) {
        String name = evidence.attachment().name();
        return new Refusal(
                "evidence.missing-file",
                Text.of(
                        "ยังปิดเล่มไม่ได้ ไฟล์แนบ " + name + " ของตัวชี้วัด " + evidence.indicator()
                                + " หายไปหรือถูกแก้ไข ข้อมูลในเล่มอยู่ครบ",
                        "Not sealed yet: the file " + name + " of indicator " + evidence.indicator()
                                + " is gone or was changed. Everything in the workbook is kept."),
                Text.of(
                        "โปรดแนบไฟล์เดิมอีกครั้ง หรือนำไฟล์นี้ออกจากตัวชี้วัด แล้วปิดเล่มใหม่",
                        "Please attach the same file again or remove it from the indicator, then seal."));
    }
}
