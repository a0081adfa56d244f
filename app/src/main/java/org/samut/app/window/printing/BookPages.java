package org.samut.app.window.printing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.samut.app.window.evidence.picture.Pixels;

/** A finished PDF of this program whose pages are drawn one by one. For one thread beside the screen's. */
final class BookPages {
    /** A page's picture is never larger than this on its longer side, in pixels. */
    private static final double LONGEST_SIDE = 4_000;

    private final PDDocument document;
    private final PDFRenderer renderer;
    private final List<Size> sizes = new ArrayList<>();

    /** How large a page is when it is read upright, in points. */
    record Size(double width, double height) {}

    private BookPages(PDDocument document) {
        this.document = document;
        renderer = new PDFRenderer(document);
        for (PDPage page : document.getPages()) {
            double width = page.getCropBox().getWidth();
            double height = page.getCropBox().getHeight();
            boolean turned = page.getRotation() % 180 != 0;
            sizes.add(turned ? new Size(height, width) : new Size(width, height));
        }
    }

    static BookPages of(byte[] pdf) {
        try {
            return new BookPages(Loader.loadPDF(pdf));
        } catch (IOException bug) {
            // The program has just written it.
            throw new UncheckedIOException(bug);
        }
    }

    List<Size> sizes() {
        return List.copyOf(sizes);
    }

    /**
     * One page as a picture.
     *
     * @param index from 0
     * @param scale pixels for a point
     */
    Pixels drawn(int index, double scale) {
        Size size = sizes.get(index);
        double most = LONGEST_SIDE / Math.max(size.width(), size.height());
        try {
            return Pixels.of(renderer.renderImage(index, (float) Math.min(scale, most), ImageType.RGB));
        } catch (IOException bug) {
            throw new UncheckedIOException(bug);
        }
    }

    void close() {
        try {
            document.close();
        } catch (IOException nothingToLose) {
            return;
        }
    }
}
