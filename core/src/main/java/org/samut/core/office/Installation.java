package org.samut.core.office;

import java.util.Objects;
import org.samut.core.device.Device;
import org.samut.core.evidence.EvidenceFiles;
import org.samut.core.form.Forms;
import org.samut.core.review.Reviews;
import org.samut.core.settings.Settings;
import org.samut.core.submission.Outbox;
import org.samut.core.submission.SignedCopies;
import org.samut.core.upload.FilesToSend;
import org.samut.core.window.Windows;
import org.samut.core.workbook.Workbooks;

/** What one home folder holds: the seven stores, the evidence and this PC's key. Safe for several threads. */
public record Installation(
        Workbooks workbooks,
        Forms forms,
        Outbox outbox,
        SignedCopies signedCopies,
        Reviews reviews,
        FilesToSend filesToSend,
        Windows windows,
        Settings settings,
        EvidenceFiles evidence,
        Device device) {
    public Installation {
        Objects.requireNonNull(workbooks);
        Objects.requireNonNull(forms);
        Objects.requireNonNull(outbox);
        Objects.requireNonNull(signedCopies);
        Objects.requireNonNull(reviews);
        Objects.requireNonNull(filesToSend);
        Objects.requireNonNull(windows);
        Objects.requireNonNull(settings);
        Objects.requireNonNull(evidence);
        Objects.requireNonNull(device);
    }
}
