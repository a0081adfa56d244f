package org.samut.core.paper.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.samut.core.paper.scan.code.Grey;

/**
 * The pages of a PDF as a person sees them: each is drawn whole, so that nothing that lies in the file and not on the page
 * counts.
 */
final class PdfSource implements ScanSource {
    private static final int MOST_PICTURES = 2_000;
    private static final int MOST_ATTACHED = 10;
    private static final int LARGEST_ATTACHED = 12_000_000;
    private static final double MOST_DPI = 300;
    private static final int[] DPI = {200, 300};

    private final Path file;
    private final PDDocument document;

    private PdfSource(Path file, PDDocument document) {
        this.file = file;
        this.document = document;
    }

    static PdfSource open(Path file, int mostPages) throws IOException, ScanRefusals.Unfit {
        PDDocument document;
        try {
            document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache());
        } catch (InvalidPasswordException locked) {
            throw new ScanRefusals.Unfit(ScanRefusals.locked(file));
        }
        int pages = document.getNumberOfPages();
        if (pages < 1 || pages > mostPages) {
            document.close();
            throw new ScanRefusals.Unfit(
                    pages < 1 ? ScanRefusals.damaged(file) : ScanRefusals.tooManyPages(file, pages, mostPages));
        }
        return new PdfSource(file, document);
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
        Look look = new Look();
        look.at(drawn.getResources(), 0);
        if (look.largest > Pictures.MOST_PIXELS || look.all > 3 * Pictures.MOST_PIXELS) {
            throw new ScanRefusals.Unfit(ScanRefusals.picture(file, page));
        }
        double width = drawn.getCropBox().getWidth();
        double height = drawn.getCropBox().getHeight();
        double dpi =
                Math.min(dpi(attempt, look, width, height), 72 * Math.sqrt(Pictures.ENOUGH_PIXELS / (width * height)));
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        BufferedImage image = renderer.renderImageWithDPI(page - 1, (float) dpi, ImageType.GRAY);
        return Optional.of(Pictures.grey(image));
    }

    /** A scan's own dots where there are fewer, so that none is made up. */
    private static double dpi(int attempt, Look look, double width, double height) {
        if (look.largest == 0) {
            return DPI[attempt];
        }
        double own = Math.sqrt(look.largest / (width * height)) * 72;
        return attempt == 0 ? Math.max(75, Math.min(own, DPI[0])) : Math.min(2 * own, MOST_DPI);
    }

    /** The pictures that a page may draw, by their sizes. */
    private static final class Look {
        private long largest;
        private long all;
        private int pictures;

        void at(PDResources resources, int depth) throws IOException {
            if (resources == null || depth > 4) {
                return;
            }
            for (COSName name : resources.getXObjectNames()) {
                PDXObject object = resources.isImageXObject(name) || depth < 4 ? resources.getXObject(name) : null;
                if (object instanceof PDImageXObject picture && pictures++ < MOST_PICTURES) {
                    long pixels = (long) picture.getWidth() * picture.getHeight();
                    largest = Math.max(largest, pixels);
                    all += pixels;
                } else if (object instanceof PDFormXObject form) {
                    at(form.getResources(), depth + 1);
                }
            }
        }
    }

    @Override
    public Optional<TextLayer> text(int page) throws IOException {
        List<TextLayer.Word> words = PdfText.of(document, page);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        PDPage drawn = document.getPage(page - 1);
        Look look = new Look();
        look.at(drawn.getResources(), 0);
        double points = drawn.getCropBox().getWidth() * drawn.getCropBox().getHeight();
        // As many dots as a page at 50 dots an inch has: a scan, and no crest or chart.
        return Optional.of(new TextLayer(words, look.largest > points * 50 * 50 / 72 / 72));
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
