package org.samut.app.window.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.signed.CheckedCopy;
import org.samut.core.office.signed.CopyCheck;
import org.samut.core.office.signed.CopyFiles;
import org.samut.core.office.signed.SignedWorkflow.Said;
import org.samut.core.office.signed.SignerChoice;
import org.samut.core.submission.SignedCopy;
import org.samut.core.submission.Signing;

/** What the signed copy of a sealed book needs of the store; blocking, on the store's thread. */
public interface ScanDesk {
    /** Keeps that the sealed revision is on paper, to be signed. */
    void printed(String workbook) throws WorldFailure;

    /** The workbook's sealed revision, to hold scans against; refused where none is sealed. */
    Outcome<SealedBook> sealed(String workbook) throws WorldFailure;

    /** What keeps this from being recorded. */
    List<Refusal> refusals(String workbook, Said said, Signing.Standing standing) throws WorldFailure;

    /** Records a checked scan whose files are kept; when this returns done, it is on the disk. */
    Outcome<SignedCopy> record(String workbook, CheckedCopy copy, CopyFiles.Kept kept, Said said) throws WorldFailure;

    /** Records the officer's word; when this returns done, it is on the disk. */
    Outcome<SignedCopy> declare(String workbook, Said said) throws WorldFailure;

    /**
     * A sealed revision and what is offered for its signing.
     *
     * @param check itself it needs no store and may take minutes
     * @param files keeps a checked scan's files, without the store too
     */
    record SealedBook(CopyCheck check, CopyFiles files, Offered offered) {
        public SealedBook {
            Objects.requireNonNull(check);
            Objects.requireNonNull(files);
            Objects.requireNonNull(offered);
        }
    }

    /**
     * Who may have signed, and who says so.
     *
     * @param choices the usual one first; never empty
     * @param last who signed the last time
     * @param officer who enters now
     */
    record Offered(List<SignerChoice> choices, Optional<Signing.Signer> last, LocalDate today, String officer) {
        public Offered {
            choices = List.copyOf(choices);
            Objects.requireNonNull(last);
            Objects.requireNonNull(today);
            Objects.requireNonNull(officer);
        }
    }
}
