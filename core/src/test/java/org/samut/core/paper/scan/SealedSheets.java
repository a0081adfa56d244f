package org.samut.core.paper.scan;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.samut.core.failure.Outcome;
import org.samut.core.paper.Filled;
import org.samut.core.paper.PaperSource;
import org.samut.core.paper.scan.file.TextLayer;
import org.samut.core.paper.seal.FigureLine;
import org.samut.core.paper.seal.FigureLine.Answered;
import org.samut.core.paper.seal.PageFigures;
import org.samut.core.paper.seal.PageSeal;
import org.samut.core.paper.seal.SealCode;
import org.samut.core.signature.SigningKey;
import org.samut.core.submission.Sealing;
import org.samut.core.submission.Submission;
import org.samut.core.submission.SubmissionWriter;
import org.samut.core.workbook.Change;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbook;

/**
 * A sealed book as plain as scans need it: a cover, nine rows of figures on a page, a last page; on each its code. What is
 * drawn can be other than what is sealed.
 */
public final class SealedSheets {
    public static final SigningKey KEY = SigningKey.generate();

    private static final int ROWS = 9;
    private static final PDRectangle SIDEWAYS = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    private static final float LEFT = SIDEWAYS.getWidth() - 57 - (float) SealCode.SIDE_POINTS;
    private static final float BOTTOM = 45;

    private final Submission submission;
    private final List<PageFigures> figures;
    private final List<PageSeal> seals;

    private SealedSheets(Submission submission, SigningKey key, List<PageFigures> figures) {
        this.submission = submission;
        this.figures = List.copyOf(figures);
        this.seals = PageSeal.ofBook(submission, key, figures);
    }

    /** อบต.หนองกะปุ's first revision. */
    static SealedSheets first() {
        return of(Filled.workbook(Filled.NONG_KAPU), KEY);
    }

    /** The same workbook with another figure, as its next revision. */
    static SealedSheets second() {
        Workbook workbook = Filled.workbook(Filled.NONG_KAPU).with("1.05.service", Entry.figure("30.5"));
        return of(
                new Workbook(
                        workbook.id(),
                        workbook.form(),
                        workbook.lao(),
                        workbook.state(),
                        2,
                        workbook.entries(),
                        workbook.prior()),
                KEY);
    }

    /** Another LAO's workbook, sealed on another PC. */
    static SealedSheets ofAnother() {
        Workbook workbook = Filled.workbook(Filled.NONG_KAPU);
        return of(
                new Workbook(
                        "6760608-msps-2567",
                        workbook.form(),
                        new org.samut.core.lao.Lao(
                                "6760608", workbook.lao().type(), "ห้วยลึก", "บ้านลาด", "76", "เพชรบุรี"),
                        workbook.state(),
                        1,
                        workbook.entries(),
                        workbook.prior()),
                SigningKey.generate());
    }

    static SealedSheets of(Workbook workbook, SigningKey key) {
        PaperSource source = Filled.source(workbook, Optional.empty(), false);
        Sealing sealing = new Sealing(
                Instant.parse("2024-06-28T03:00:00Z"), new Change.Author("สมหญิง", "pc"), key, Change.NO_HASH);
        Submission submission =
                ((Outcome.Done<Submission>) SubmissionWriter.write(workbook, source.assessment(), sealing)).value();
        List<FigureLine> lines = workbook.form()
                .indicators()
                .map(one -> FigureLine.of(workbook, one, source.assessment().result(one.code())))
                .toList();
        List<PageFigures> pages = new ArrayList<>();
        pages.add(PageFigures.NONE);
        for (int from = 0; from < lines.size(); from += ROWS) {
            pages.add(new PageFigures(lines.subList(from, Math.min(lines.size(), from + ROWS))));
        }
        pages.add(PageFigures.NONE);
        return new SealedSheets(submission, key, pages);
    }

    /** The same submission on other pages, as another version of the program would break them. */
    SealedSheets reprinted() {
        List<PageFigures> other = new ArrayList<>(figures);
        PageFigures last = other.remove(other.size() - 2);
        other.add(other.size() - 1, new PageFigures(last.lines().subList(0, 2)));
        other.add(
                other.size() - 1,
                new PageFigures(last.lines().subList(2, last.lines().size())));
        return new SealedSheets(submission, KEY, other);
    }

    Submission submission() {
        return submission;
    }

    List<PageSeal> seals() {
        return seals;
    }

    List<PageFigures> figures() {
        return figures;
    }

    int pages() {
        return seals.size();
    }

    KnownBook known(KnownBook.Standing standing) {
        return KnownBook.of(submission.content(), standing).orElseThrow();
    }

    /**
     * A sheet: the text of a page's code and the rows that are printed.
     *
     * @param code empty for none; several with line ends between
     */
    record Drawn(String code, PageFigures printed) {
        List<String> codes() {
            return code.lines().toList();
        }

        /** What is printed of the rows, in the columns of a real book. */
        List<TextLayer.Word> words() {
            List<TextLayer.Word> words = new ArrayList<>();
            for (FigureLine line : printed.lines()) {
                Answered row = (Answered) line;
                double y = 60 + 40.0 * words.size() / 5;
                List<String> figures = figures(row);
                words.add(
                        new TextLayer.Word(85, y, row.code() + " households with water, in 1 of 3 districts at least"));
                words.add(new TextLayer.Word(430, y, "80"));
                words.add(new TextLayer.Word(490, y, figures.get(0)));
                words.add(new TextLayer.Word(580, y, figures.get(1)));
                words.add(new TextLayer.Word(650, y, figures.get(2)));
            }
            return words;
        }

        private static List<String> figures(Answered row) {
            return switch (row.verdict()) {
                case NO_SERVICE -> List.of("0", "-", "-");
                case NOT_CARRIED_OUT -> List.of(row.frame(), "-", "-");
                default -> List.of(row.frame(), row.service(), row.frame().isEmpty() ? "-" : row.percent());
            };
        }
    }

    List<Drawn> drawn() {
        List<Drawn> all = new ArrayList<>();
        for (int at = 0; at < seals.size(); at++) {
            all.add(new Drawn(seals.get(at).text(), figures.get(at)));
        }
        return all;
    }

    /** The book itself, with the submission within. */
    byte[] pdf() {
        return pdf(drawn(), Optional.of(submission.content()));
    }

    static byte[] pdf(List<Drawn> sheets, Optional<byte[]> attached) {
        try (PDDocument document = new PDDocument()) {
            for (Drawn sheet : sheets) {
                PDPage page = new PDPage(SIDEWAYS);
                document.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                    draw(pen, sheet);
                }
            }
            if (attached.isPresent()) {
                attach(document, attached.get());
            }
            return saved(document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void draw(PDPageContentStream pen, Drawn sheet) throws IOException {
        var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        pen.setLineWidth(0.6f);
        for (TextLayer.Word word : sheet.words()) {
            text(pen, font, (float) word.x(), SIDEWAYS.getHeight() - (float) word.y(), word.text());
        }
        for (int row = 0; row < sheet.printed().lines().size(); row++) {
            float y = SIDEWAYS.getHeight() - 72 - 40 * row;
            pen.moveTo(85, y);
            pen.lineTo(785, y);
            pen.stroke();
        }
        text(pen, font, 85, 40, "Book and page, as people read them");
        float left = LEFT;
        for (String code : sheet.codes()) {
            SealCode squares = SealCode.of(code);
            float module = (float) SealCode.SIDE_POINTS / squares.modules();
            for (SealCode.Run run : squares.runs()) {
                pen.addRect(
                        left + run.x() * module,
                        BOTTOM + (squares.modules() - 1 - run.y()) * module,
                        run.length() * module,
                        module);
            }
            pen.fill();
            left -= 2 * (float) SealCode.SIDE_POINTS;
        }
    }

    private static void text(PDPageContentStream pen, PDType1Font font, float x, float y, String text)
            throws IOException {
        pen.beginText();
        pen.setFont(font, 10.5f);
        pen.newLineAtOffset(x, y);
        pen.showText(text);
        pen.endText();
    }

    private static void attach(PDDocument document, byte[] content) throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile("submission.json");
        file.setFileUnicode("submission.json");
        PDEmbeddedFile embedded = new PDEmbeddedFile(document, new ByteArrayInputStream(content));
        file.setEmbeddedFile(embedded);
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("submission.json", file));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    /** A sheet at 300 dots an inch. */
    static BufferedImage sheet(Drawn sheet) {
        try (PDDocument document = Loader.loadPDF(pdf(List.of(sheet), Optional.empty()))) {
            return new PDFRenderer(document).renderImageWithDPI(0, 300, ImageType.GRAY);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where the code stands on a sheet of 300 dots an inch. */
    static Rectangle2D code() {
        double dots = 300 / 72.0;
        double side = SealCode.SIDE_POINTS;
        return new Rectangle2D.Double(
                LEFT * dots, (SIDEWAYS.getHeight() - BOTTOM - side) * dots, side * dots, side * dots);
    }

    /** A scanner's PDF: a JPEG on each page. */
    static byte[] scanned(List<byte[]> jpegs, int dpi) {
        try (PDDocument document = new PDDocument()) {
            for (byte[] jpeg : jpegs) {
                var picture = JPEGFactory.createFromByteArray(document, jpeg);
                float width = picture.getWidth() * 72f / dpi;
                float height = picture.getHeight() * 72f / dpi;
                PDPage page = new PDPage(new PDRectangle(width, height));
                document.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                    pen.drawImage(picture, 0, 0, width, height);
                }
            }
            return saved(document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Path written(Path folder, String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
