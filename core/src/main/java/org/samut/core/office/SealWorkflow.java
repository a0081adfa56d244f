package org.samut.core.office;

import java.util.List;
import java.util.Optional;
import org.samut.core.assessment.Assessment;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.settings.Settings;
import org.samut.core.submission.Sealing;
import org.samut.core.submission.Submission;
import org.samut.core.submission.SubmissionWriter;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Workbook;
import org.samut.core.workbook.WorkbookState;

/**
 * Seals a workbook: checks it, writes the submission's bytes, signs them with this PC's key and puts them into the
 * outbox, all or nothing.
 */
public final class SealWorkflow {
    private final OpenWorkbook open;

    public SealWorkflow(OpenWorkbook open) {
        this.open = open;
    }

    public Outcome<Submission> seal() throws WorldFailure {
        Installation installation = open.office().installation();
        Assessment assessment = open.check();
        // What is computed goes along as it stands on paper: nobody has to compute it anew to compare.
        // Of last year only what the rules read goes along, for the server to judge by the same.
        Workbook picture = open.assessor().pared(open.assessor().complete(open.picture()));
        if (!picture.state().isEditable()) {
            return Outcome.refused(OfficeRefusals.NOT_EDITABLE);
        }
        Optional<Refusal> unanswered = open.replying().unanswered();
        if (assessment.maySeal() && unanswered.isPresent()) {
            return Outcome.refused(unanswered.get());
        }
        if (!assessment.maySeal() || picture.state() != WorkbookState.CHECKED) {
            return Outcome.refused(OfficeRefusals.NOT_SEALABLE);
        }
        SealedEvidence evidence = new SealedEvidence(installation);
        Optional<Refusal> missing = evidence.missing(picture);
        if (missing.isPresent()) {
            return Outcome.refused(missing.get());
        }
        Change.Author author = open.office().author();
        Optional<String> beacon = installation.settings().value(Settings.BEACON);
        if (beacon.isPresent()) {
            installation.workbooks().witness(open.id(), beacon.get(), author);
        }
        List<Change> log = installation.workbooks().log(open.id());
        String last = log.isEmpty() ? Change.NO_HASH : log.get(log.size() - 1).hash();
        Sealing sealing = new Sealing(
                open.office().clock().instant(), author, installation.device().key(), last);
        Outcome<Submission> written = SubmissionWriter.write(picture, assessment, sealing);
        if (!(written instanceof Outcome.Done<Submission> done)) {
            return written;
        }
        Submission submission = done.value();
        if (!installation.outbox().enqueue(submission, author)) {
            return Outcome.refused(OfficeRefusals.MOVED_ON);
        }
        evidence.letOriginalsGo(picture);
        return Outcome.done(submission);
    }
}
