package org.samut.app.window.office;

import java.util.List;
import java.util.function.Function;
import org.samut.app.window.desk.ScanDesk;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.office.signed.CheckedCopy;
import org.samut.core.office.signed.CopyCheck;
import org.samut.core.office.signed.CopyFiles;
import org.samut.core.office.signed.SignedWorkflow;
import org.samut.core.office.signed.SignerChoice;
import org.samut.core.settings.Settings;
import org.samut.core.submission.SignedCopy;
import org.samut.core.submission.Signing;
import org.samut.core.workbook.Workbook;

/** The sealed books of one installation and their signed copies. */
final class OfficeScans implements ScanDesk {
    private final Function<String, OpenWorkbook> opened;

    OfficeScans(Function<String, OpenWorkbook> opened) {
        this.opened = opened;
    }

    @Override
    public void printed(String workbook) throws WorldFailure {
        OpenWorkbook open = opened.apply(workbook);
        Workbook now = open.picture();
        if (!now.state().isEditable()) {
            open.office().installation().settings().keep(Settings.PRINTED + workbook, Integer.toString(now.revision()));
        }
    }

    @Override
    public Outcome<SealedBook> sealed(String workbook) throws WorldFailure {
        OpenWorkbook open = opened.apply(workbook);
        SignedWorkflow workflow = new SignedWorkflow(open);
        Outcome<CopyCheck> check = workflow.check();
        if (check instanceof Outcome.Refused<CopyCheck> refused) {
            return Outcome.refused(refused.refusals());
        }
        Offered offered = new Offered(
                SignerChoice.of(open.form(), open.lao()),
                workflow.lastSigner(),
                workflow.today(),
                open.office().author().officer());
        return Outcome.done(new SealedBook(((Outcome.Done<CopyCheck>) check).value(), workflow.files(), offered));
    }

    @Override
    public List<Refusal> refusals(String workbook, SignedWorkflow.Said said, Signing.Standing standing)
            throws WorldFailure {
        return workflow(workbook).refusals(said, standing);
    }

    @Override
    public Outcome<SignedCopy> record(String workbook, CheckedCopy copy, CopyFiles.Kept kept, SignedWorkflow.Said said)
            throws WorldFailure {
        return workflow(workbook).record(copy, kept, said);
    }

    @Override
    public Outcome<SignedCopy> declare(String workbook, SignedWorkflow.Said said) throws WorldFailure {
        return workflow(workbook).declare(said);
    }

    private SignedWorkflow workflow(String workbook) {
        return new SignedWorkflow(opened.apply(workbook));
    }
}
