package org.samut.core.office;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.file.WholeFile;
import org.samut.core.form.Area;
import org.samut.core.overview.Overview;
import org.samut.core.paper.PaperSource;
import org.samut.core.paper.SealMark;
import org.samut.core.paper.blank.BlankForm;
import org.samut.core.paper.book.BookSeal;
import org.samut.core.paper.book.ResultBook;
import org.samut.core.paper.overview.OverviewSheet;
import org.samut.core.settings.Settings;
import org.samut.core.signature.SigningKey;
import org.samut.core.submission.Outbox;
import org.samut.core.submission.Submission;
import org.samut.core.submission.SubmissionReader;
import org.samut.core.submission.SubmittedWorkbook;
import org.samut.core.text.Dates;
import org.samut.core.text.Text;
import org.samut.core.workbook.Workbook;

/** Writes the papers of a workbook as PDF files: a sealed book with its submission and its codes, any other as a draft. */
public final class PrintWorkflow {
    private final OpenWorkbook open;
    private final PrintChoice choice;

    public PrintWorkflow(OpenWorkbook open) {
        this(open, PrintChoice.USUAL);
    }

    public PrintWorkflow(OpenWorkbook open, PrintChoice choice) {
        this.open = open;
        this.choice = choice;
    }

    /** Writes {@code target} whole or not at all. */
    public void print(Path target) throws WorldFailure {
        WholeFile.write(target, book());
    }

    /** Writes the overview of the results, one page in large type, whole or not at all. */
    public void printOverview(Path target) throws WorldFailure {
        WholeFile.write(target, overview());
    }

    /** The overview's bytes. */
    public byte[] overview() throws WorldFailure {
        PaperSource source = source();
        return OverviewSheet.write(source, Overview.of(open.assessor(), source.workbook()));
    }

    /** The bytes of one area alone, by its code; refused where the form has no such area. */
    public Outcome<byte[]> area(String code) throws WorldFailure {
        PaperSource source = source();
        Optional<Area> area = area(source, code);
        return area.isEmpty()
                ? Outcome.refused(noArea(source, code))
                : Outcome.done(ResultBook.writeArea(source, area.get()));
    }

    /** The bytes of a form to collect figures on by hand, whole or of one area. */
    public Outcome<byte[]> blank(Optional<String> code) throws WorldFailure {
        PaperSource source = source();
        Optional<Area> area = code.flatMap(asked -> area(source, asked));
        return code.isPresent() && area.isEmpty()
                ? Outcome.refused(noArea(source, code.get()))
                : Outcome.done(BlankForm.write(source, area));
    }

    /** The result book's bytes; the same for the same workbook. */
    public byte[] book() throws WorldFailure {
        PaperSource source = source();
        return ResultBook.write(source, seal(source.workbook()));
    }

    /** The workbook as it is printed and reported now. */
    public PaperSource source() throws WorldFailure {
        Workbook picture = open.picture();
        Optional<SealMark> mark = seal(picture)
                .map(seal ->
                        new SealMark(seal.submission().sha256(), LocalDate.ofInstant(seal.sealedAt(), Dates.ZONE)));
        return new PaperSource(
                open.assessor().complete(picture), open.assessor().assess(picture), mark, thaiDigits(), choice.signs());
    }

    private boolean thaiDigits() throws WorldFailure {
        if (choice.thaiDigits().isPresent()) {
            return choice.thaiDigits().get();
        }
        Settings settings = open.office().installation().settings();
        return settings.value(Settings.THAI_DIGITS).map(Boolean::parseBoolean).orElse(false);
    }

    private Optional<BookSeal> seal(Workbook picture) throws WorldFailure {
        if (picture.state().isEditable()) {
            return Optional.empty();
        }
        Optional<Submission> sent = open.office()
                .installation()
                .outbox()
                .delivery(picture.id(), picture.revision())
                .map(Outbox.Delivery::submission);
        return sent.flatMap(submission -> SubmissionReader.read(submission.content())
                        instanceof Outcome.Done<SubmittedWorkbook> done
                ? Optional.of(new BookSeal(submission, done.value().seal().at(), keyOf(done.value())))
                : Optional.empty());
    }

    /** Only the key that sealed may sign the pages. */
    private Optional<SigningKey> keyOf(SubmittedWorkbook sealed) {
        SigningKey key = open.office().installation().device().key();
        return key.verifyingKey().id().equals(sealed.seal().deviceKey()) ? Optional.of(key) : Optional.empty();
    }

    private static Optional<Area> area(PaperSource source, String code) {
        return source.workbook().form().areas().stream()
                .filter(area -> area.code().equals(code))
                .findFirst();
    }

    private static Refusal noArea(PaperSource source, String code) {
        String areas = source.workbook().form().areas().stream()
                .map(area -> area.code() + " " + area.title())
                .collect(Collectors.joining(", "));
        return new Refusal(
                "print.no-area",
                Text.of(
                        "ไม่มีด้าน " + code + " ในแบบนี้ จึงยังไม่ได้พิมพ์",
                        "This form has no area " + code + "; nothing was printed."),
                Text.of("โปรดเลือกด้านใดด้านหนึ่ง: " + areas, "Please choose one of: " + areas));
    }
}
