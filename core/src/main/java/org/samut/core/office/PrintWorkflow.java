package org.samut.core.office;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.file.WholeFile;
import org.samut.core.overview.Overview;
import org.samut.core.paper.PaperSource;
import org.samut.core.paper.SealMark;
import org.samut.core.paper.book.ResultBook;
import org.samut.core.paper.overview.OverviewSheet;
import org.samut.core.settings.Settings;
import org.samut.core.submission.Outbox;
import org.samut.core.submission.SubmissionReader;
import org.samut.core.submission.SubmittedWorkbook;
import org.samut.core.text.Dates;
import org.samut.core.workbook.Workbook;

/** Writes the result book as a PDF file: a sealed one with its hash, any other as a draft. */
public final class PrintWorkflow {
    private final OpenWorkbook open;

    public PrintWorkflow(OpenWorkbook open) {
        this.open = open;
    }

    /** Writes {@code target} whole or not at all. */
    public void print(Path target) throws WorldFailure {
        WholeFile.write(target, book());
    }

    /** Writes the overview of the results, one page in large type, whole or not at all. */
    public void printOverview(Path target) throws WorldFailure {
        PaperSource source = source();
        WholeFile.write(target, OverviewSheet.write(source, Overview.of(open.assessor(), source.workbook())));
    }

    /** The result book's bytes; the same for the same workbook. */
    public byte[] book() throws WorldFailure {
        return ResultBook.write(source());
    }

    /** The workbook as it is printed and reported now. */
    public PaperSource source() throws WorldFailure {
        Workbook picture = open.picture();
        boolean thaiDigits = open.office()
                .installation()
                .settings()
                .value(Settings.THAI_DIGITS)
                .map(Boolean::parseBoolean)
                .orElse(false);
        return new PaperSource(picture, open.assessor().assess(picture), sealOf(picture), thaiDigits);
    }

    private Optional<SealMark> sealOf(Workbook picture) throws WorldFailure {
        if (picture.state().isEditable()) {
            return Optional.empty();
        }
        Optional<Outbox.Delivery> delivery =
                open.office().installation().outbox().delivery(picture.id(), picture.revision());
        return delivery.flatMap(sent ->
                SubmissionReader.read(sent.submission().content()) instanceof Outcome.Done<SubmittedWorkbook> done
                        ? Optional.of(new SealMark(
                                sent.submission().sha256(),
                                LocalDate.ofInstant(done.value().seal().at(), Dates.ZONE)))
                        : Optional.empty());
    }
}
