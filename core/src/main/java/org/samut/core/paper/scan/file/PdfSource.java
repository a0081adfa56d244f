package org.samut.core.paper.scan.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.samut.core.paper.scan.code.Grey;

/**
 * The pages of a PDF as a person sees them: each is drawn whole, so that nothing that lies in the file and not on the page
 * counts.
 */
final class PdfSource implements ScanSource {
    private static final int MOST_ATTACHED = 10;
    private static final int LARGEST_ATTACHED = 12_000_000;
    private static final double MOST_DPI = 300;
    private static final int[] DPI = {200, 300};

    /** Of pages that take much memory only one is drawn at a time. */
    private static final Semaphore HEAVY = new Semaphore(1);

    private final Path file;
    private final PDDocument document;
    private final Deadline deadline;
    private final Map<Integer, PageParts> measured = new HashMap<>();

    private PdfSource(Path file, PDDocument document, Deadline deadline) {
        this.file = file;
        this.document = document;
        this.deadline = deadline;
    }

    static PdfSource open(Path file, int mostPages, Deadline deadline) throws IOException, ScanRefusals.Unfit {
        PDDocument document;
        WatchedBytes bytes = new WatchedBytes(file, deadline);
        try {
            document = Loader.loadPDF(bytes, IOUtils.createTempFileOnlyStreamCache());
        } catch (InvalidPasswordException locked) {
            bytes.close();
            throw new ScanRefusals.Unfit(ScanRefusals.locked(file));
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            bytes.close();
            throw damaged;
        }
        int pages = document.getNumberOfPages();
        if (pages < 1 || pages > mostPages) {
            document.close();
            throw new ScanRefusals.Unfit(
                    pages < 1 ? ScanRefusals.damaged(file) : ScanRefusals.tooManyPages(file, pages, mostPages));
        }
        return new PdfSource(file, document, deadline);
    }

    @Override
    public int pages() {
        return document.getNumberOfPages();
    }

    @Override
    public Optional<Grey> picture(int page, int attempt) throws IOException, ScanRefusals.Unfit {
        if (attempt >= DPI.length) {
            return Optional.empty();
        }
        PDPage drawn = document.getPage(page - 1);
        PageParts parts = parts(drawn, page);
        double width = drawn.getCropBox().getWidth();
        double height = drawn.getCropBox().getHeight();
        double dpi =
                Math.min(dpi(attempt, parts, width, height), 72 * Math.sqrt(Pictures.ENOUGH_PIXELS / (width * height)));
        if (!parts.isHeavy()) {
            return Optional.of(drawn(page, dpi));
        }
        HEAVY.acquireUninterruptibly();
        try {
            return Optional.of(drawn(page, dpi));
        } finally {
            HEAVY.release();
        }
    }

    private PageParts parts(PDPage drawn, int page) throws IOException, ScanRefusals.Unfit {
        if (!measured.containsKey(page)) {
            measured.put(
                    page,
                    PageParts.of(drawn, deadline)
                            .orElseThrow(() -> new ScanRefusals.Unfit(ScanRefusals.page(file, page))));
        }
        return measured.get(page);
    }

    private Grey drawn(int page, double dpi) throws IOException {
        return Pictures.grey(
                new WatchedRenderer(document, deadline).renderImageWithDPI(page - 1, (float) dpi, ImageType.GRAY));
    }

    /** A scan's own dots where there are fewer, so that none is made up. */
    private static double dpi(int attempt, PageParts parts, double width, double height) {
        if (parts.largest() == 0) {
            return DPI[attempt];
        }
        double own = Math.sqrt(parts.largest() / (width * height)) * 72;
        return attempt == 0 ? Math.max(75, Math.min(own, DPI[0])) : Math.min(2 * own, MOST_DPI);
    }

    @Override
    public Optional<TextLayer> text(int page) throws IOException, ScanRefusals.Unfit {
        PDPage drawn = document.getPage(page - 1);
        PageParts parts = parts(drawn, page);
        List<TextLayer.Word> words = PdfText.of(document, page, deadline);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        double points = drawn.getCropBox().getWidth() * drawn.getCropBox().getHeight();
        // As many dots as a page at 50 dots an inch has: a scan, and no crest or chart.
        return Optional.of(new TextLayer(words, parts.largest() > points * 50 * 50 / 72 / 72));
    }

    @Override
    public List<byte[]> attached() throws IOException {
        var names = document.getDocumentCatalog().getNames();
        if (names == null || names.getEmbeddedFiles() == null) {
            return List.of();
        }
        Map<String, PDComplexFileSpecification> files = names.getEmbeddedFiles().getNames();
        List<byte[]> found = new ArrayList<>();
        for (var one : files == null ? List.<PDComplexFileSpecification>of() : files.values()) {
            PDEmbeddedFile embedded = one.getEmbeddedFile();
            if (embedded != null
                    && found.size() < MOST_ATTACHED
                    && String.valueOf(one.getFilename()).endsWith(".json")) {
                try (InputStream in = embedded.createInputStream()) {
                    byte[] content = in.readNBytes(LARGEST_ATTACHED + 1);
                    if (content.length <= LARGEST_ATTACHED) {
                        found.add(content);
                    }
                }
            }
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
