package org.samut.app.window.evidence.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of PDFs as pictures. Loaded with the first PDF only. */
final class PdfPages {
    /** A page's picture larger than this would fill the memory. */
    private static final long MOST_PIXELS = 120_000_000;

    private PdfPages() {}

    /** A page that fits into a square of this side; empty where it cannot be shown. */
    static Optional<Pixels> page(Path file, int index, int side) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (index >= document.getNumberOfPages()) {
                return Optional.empty();
            }
            PDPage page = document.getPage(index);
            if (cannotBeShown(page)) {
                return Optional.empty();
            }
            PDRectangle box = page.getCropBox();
            float longest = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            BufferedImage image = renderer.renderImage(index, side / longest, ImageType.RGB);
            return Optional.of(Pixels.of(image));
        } catch (RuntimeException | StackOverflowError damaged) {
            return Optional.empty();
        }
    }

    /** JPEG 2000, which Java does not read: the page would be blank, and a blank page would be untrue. */
    private static boolean isUnreadable(PDImageXObject image) throws IOException {
        return "jpx".equals(image.getSuffix());
    }

    private static boolean cannotBeShown(PDPage page) throws IOException {
        if (page.getResources() == null) {
            return false;
        }
        for (COSName name : page.getResources().getXObjectNames()) {
            if (page.getResources().isImageXObject(name)
                    && page.getResources().getXObject(name) instanceof PDImageXObject image
                    && (isUnreadable(image) || (long) image.getWidth() * image.getHeight() > MOST_PIXELS)) {
                return true;
            }
        }
        return false;
    }
}
