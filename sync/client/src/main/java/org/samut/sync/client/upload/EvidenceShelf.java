package org.samut.sync.client.upload;

import java.util.Objects;
import org.samut.core.evidence.EvidenceFiles;
import org.samut.core.submission.SignedCopies;
import org.samut.core.upload.FilesToSend;
import org.samut.core.workbook.Workbooks;

/** What a run knows of files on this PC: what is to go, where the bytes lie, and what people call them. */
public record EvidenceShelf(FilesToSend queue, EvidenceFiles files, Workbooks workbooks, SignedCopies signedCopies) {
    public EvidenceShelf {
        Objects.requireNonNull(queue);
        Objects.requireNonNull(files);
        Objects.requireNonNull(workbooks);
        Objects.requireNonNull(signedCopies);
    }
}
