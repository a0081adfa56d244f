package org.samut.sync.client.upload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.submission.Receipt;
import org.samut.core.submission.SignedCopy;
import org.samut.core.submission.Signing;
import org.samut.core.submission.Submission;
import org.samut.core.submission.SubmissionReader;
import org.samut.core.submission.SubmittedWorkbook;
import org.samut.core.upload.FileToSend;
import org.samut.core.upload.FileToSend.Key;
import org.samut.core.upload.FileToSend.Kind;
import org.samut.core.workbook.Entry;

/** Which files are to go with a submission that the server has received. Blocking. */
public final class ExpectedFiles {
    private final EvidenceShelf shelf;

    public ExpectedFiles(EvidenceShelf shelf) {
        this.shelf = shelf;
    }

    /** Enters what the receipt misses, and the scans of the paper. */
    public void enter(Submission submission, Receipt receipt) throws WorldFailure {
        List<FileToSend> known = shelf.queue().of(submission.id(), submission.revision());
        boolean isManifestKnown = known.stream().anyMatch(file -> file.key().kind() == Kind.MANIFEST);
        List<FileToSend> fresh = new ArrayList<>(scans(submission, known));
        if (!isManifestKnown && !receipt.missingEvidence().isEmpty()) {
            fresh.addAll(manifest(submission, receipt));
        }
        if (!fresh.isEmpty()) {
            shelf.queue().expect(fresh);
        }
    }

    private List<FileToSend> manifest(Submission submission, Receipt receipt) throws WorldFailure {
        Set<String> missing = new HashSet<>(receipt.missingEvidence());
        Map<String, Entry.Attachment> attached = attached(submission.id());
        Set<String> hashes = new HashSet<>(missing);
        if (SubmissionReader.read(submission.content()) instanceof Outcome.Done<SubmittedWorkbook> read) {
            hashes.addAll(read.value().evidence());
        }
        List<FileToSend> files = new ArrayList<>();
        for (String hash : hashes) {
            Key key = new Key(submission.id(), submission.revision(), Kind.MANIFEST, hash);
            Optional<Entry.Attachment> attachment = Optional.ofNullable(attached.get(hash));
            String name = attachment.map(Entry.Attachment::name).orElse("");
            long size = attachment.map(Entry.Attachment::size).orElse(0L);
            files.add(missing.contains(hash) ? FileToSend.waiting(key, name, size) : FileToSend.there(key, name, size));
        }
        return files;
    }

    /** What the workbook calls its files; one that was taken out since it was sealed has no name any more. */
    private Map<String, Entry.Attachment> attached(String workbook) throws WorldFailure {
        Map<String, Entry.Attachment> attached = new HashMap<>();
        shelf.workbooks().entries(workbook).forEach((field, entry) -> {
            if (entry instanceof Entry.Attachment attachment) {
                attached.put(field.substring(field.lastIndexOf('/') + 1), attachment);
            }
        });
        return attached;
    }

    private List<FileToSend> scans(Submission submission, List<FileToSend> known) throws WorldFailure {
        List<FileToSend> fresh = new ArrayList<>();
        Optional<SignedCopy> standing = shelf.signedCopies().standing(submission.id(), submission.revision());
        for (Signing.Scan scan : standing.map(copy -> copy.signing().scans()).orElse(List.of())) {
            Key key = new Key(submission.id(), submission.revision(), Kind.SIGNED_COPY, scan.hash());
            if (known.stream().noneMatch(file -> file.key().equals(key))) {
                fresh.add(FileToSend.waiting(key, scan.name(), scan.size()));
            }
        }
        return fresh;
    }
}
