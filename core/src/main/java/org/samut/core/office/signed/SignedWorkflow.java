package org.samut.core.office.signed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.office.Installation;
import org.samut.core.office.OfficeBooks;
import org.samut.core.office.OpenWorkbook;
import org.samut.core.paper.scan.KnownBook;
import org.samut.core.paper.scan.PaperVerification;
import org.samut.core.submission.Outbox;
import org.samut.core.submission.SignedCopy;
import org.samut.core.submission.Signing;
import org.samut.core.text.Dates;
import org.samut.core.workbook.Workbooks;

/**
 * Makes the signed paper of a sealed revision known: a scan of all its pages, checked against what was sealed and kept
 * among the evidence, or the officer's word where the form takes it. Needs no line. Blocking.
 */
public final class SignedWorkflow {
    private final OpenWorkbook open;

    public SignedWorkflow(OpenWorkbook open) {
        this.open = open;
    }

    /**
     * Who signed and when, as somebody says it.
     *
     * @param day empty where nobody says it
     */
    public record Said(Signing.Signer signer, Optional<LocalDate> day) {}

    /** What holds scans against the sealed revision; refused where the workbook is not sealed. */
    public Outcome<CopyCheck> check() throws WorldFailure {
        Optional<KnownBook> book = sealed();
        if (book.isEmpty()) {
            return Outcome.refused(notSealed());
        }
        OfficeBooks books = OfficeBooks.of(installation());
        return Outcome.done(new CopyCheck(new PaperVerification(books.books(), books.receipts(), book), book.get()));
    }

    /** What keeps the files of a checked scan. */
    public CopyFiles files() {
        return new CopyFiles(installation().evidence());
    }

    /**
     * Records the checked scan whose files are kept. Where that is refused, files that came in for it are let go.
     *
     * @param kept the scan's files, all of them
     */
    public Outcome<SignedCopy> record(CheckedCopy copy, CopyFiles.Kept kept, Said said) throws WorldFailure {
        Outcome<SignedCopy> recorded = recorded(copy, kept, said);
        if (recorded instanceof Outcome.Refused<SignedCopy>) {
            files().letGo(kept);
        }
        return recorded;
    }

    private Outcome<SignedCopy> recorded(CheckedCopy copy, CopyFiles.Kept kept, Said said) throws WorldFailure {
        if (!copy.scan().isAccepted()) {
            throw new IllegalArgumentException("files were kept of a scan that is not accepted");
        }
        Optional<KnownBook> book = sealed();
        if (book.isEmpty() || !book.get().sha256().equals(copy.book().sha256())) {
            return Outcome.refused(SignedRefusals.REOPENED);
        }
        return record(book.get(), said, kept.scans());
    }

    /** Records the officer's word that the sealed revision is signed; refused where the form wants a scan. */
    public Outcome<SignedCopy> declare(Said said) throws WorldFailure {
        Optional<KnownBook> book = sealed();
        if (book.isEmpty()) {
            return Outcome.refused(notSealed());
        }
        if (!open.wholeForm().declaredSigning()) {
            return Outcome.refused(SignedRefusals.NOT_DECLARED);
        }
        return record(book.get(), said, List.of());
    }

    /** What keeps this from being recorded of the sealed revision. */
    public List<Refusal> refusals(Said said, Signing.Standing standing) throws WorldFailure {
        Optional<KnownBook> book = sealed();
        return book.isEmpty() ? List.of(notSealed()) : SignedRefusals.of(said, standing, sealDay(book.get()), today());
    }

    /** The record that stands for the revision that is sealed now. */
    public Optional<SignedCopy> standing() throws WorldFailure {
        Workbooks.Entitled now = entitled();
        return now.state().isEditable()
                ? Optional.empty()
                : installation().signedCopies().standing(now.id(), now.revision());
    }

    /** Who signed a workbook of this LAO last, to be offered again. */
    public Optional<Signing.Signer> lastSigner() throws WorldFailure {
        Optional<SignedCopy> last = Optional.empty();
        for (SignedCopy copy : installation().signedCopies().list()) {
            boolean named = !copy.signing().signer().name().isEmpty()
                    && laoOf(copy).equals(open.lao().code());
            if (named
                    && last.filter(one -> one.time().compareTo(copy.time()) > 0).isEmpty()) {
                last = Optional.of(copy);
            }
        }
        return last.map(copy -> copy.signing().signer());
    }

    private String laoOf(SignedCopy copy) throws WorldFailure {
        return installation()
                .workbooks()
                .find(copy.signing().submission())
                .map(Workbooks.Entitled::lao)
                .orElse("");
    }

    public LocalDate today() {
        return LocalDate.ofInstant(open.office().clock().instant(), Dates.ZONE);
    }

    private Outcome<SignedCopy> record(KnownBook book, Said said, List<Signing.Scan> scans) throws WorldFailure {
        Said tidy = SignedRefusals.tidy(said);
        Signing.Standing standing = scans.isEmpty() ? Signing.Standing.DECLARED : Signing.Standing.SCAN;
        List<Refusal> refusals = SignedRefusals.of(tidy, standing, sealDay(book), today());
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        Signing signing = new Signing(book.submission(), book.revision(), tidy.signer(), tidy.day(), scans);
        return installation()
                .signedCopies()
                .record(signing, open.office().author())
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(SignedRefusals.REOPENED));
    }

    private static LocalDate sealDay(KnownBook book) {
        return LocalDate.ofInstant(book.content().orElseThrow().seal().at(), Dates.ZONE);
    }

    /** The revision that is sealed now. */
    private Optional<KnownBook> sealed() throws WorldFailure {
        Workbooks.Entitled now = entitled();
        return now.state().isEditable()
                ? Optional.empty()
                : installation()
                        .outbox()
                        .delivery(now.id(), now.revision())
                        .flatMap(delivery -> KnownBook.of(delivery.submission().content(), KnownBook.Standing.OFFICE));
    }

    private Refusal notSealed() throws WorldFailure {
        Optional<Outbox.Delivery> before = installation().outbox().latest(open.id());
        return before.isPresent() ? SignedRefusals.REOPENED : SignedRefusals.NOT_SEALED;
    }

    private Workbooks.Entitled entitled() throws WorldFailure {
        return installation().workbooks().find(open.id()).orElseThrow();
    }

    private Installation installation() {
        return open.office().installation();
    }
}
