package org.samut.core.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.samut.core.paper.thai.LineBreaks;
import org.samut.core.paper.thai.PdfFont;
import org.samut.core.paper.thai.ShapedText;

/** Takes the sheets of one book and makes the PDF of them. For one thread, for one book. */
final class Press {
    /** A4 on its side, in points. */
    static final double WIDTH = PDRectangle.A4.getHeight();

    static final double HEIGHT = PDRectangle.A4.getWidth();

    private final Fonts fonts;
    private final PdfFont regular;
    private final PdfFont bold;
    private final LineBreaks breaks;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();

    /** A place that a reader may jump to. */
    record Bookmark(String title, int sheet, double y) {}

    Press(Fonts fonts, LineBreaks breaks) {
        this.fonts = fonts;
        this.breaks = breaks;
        regular = new PdfFont(fonts.regular());
        bold = new PdfFont(fonts.bold());
    }

    Sheet newSheet() {
        Sheet sheet = new Sheet(this, HEIGHT);
        sheets.add(sheet);
        return sheet;
    }

    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** Remembers a place on the newest sheet. */
    void bookmark(String title, double y) {
        bookmarks.add(new Bookmark(title, sheets.size() - 1, y));
    }

    ShapedText shape(String text, Type type) {
        return ShapedText.of(type.bold() ? fonts.bold() : fonts.regular(), text);
    }

    TextBlock block(String text, Type type, double width) {
        return TextBlock.of(shape(text, type), type, breaks, width);
    }

    PdfFont font(Type type) {
        return type.bold() ? bold : regular;
    }

    String resourceName(Type type) {
        return type.bold() ? "B" : "R";
    }

    byte[] print(Imprint imprint) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDResources resources = new PDResources();
            COSDictionary named = new COSDictionary();
            named.setItem(COSName.getPDFName("R"), regular.embed(document));
            named.setItem(COSName.getPDFName("B"), bold.embed(document));
            resources.getCOSObject().setItem(COSName.FONT, named);
            for (Sheet sheet : sheets) {
                PDPage page = new PDPage(new PDRectangle((float) WIDTH, (float) HEIGHT));
                page.setResources(resources);
                page.setContents(stream(document, sheet.content()));
                document.addPage(page);
            }
            imprint.on(document, bookmarks);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static PDStream stream(PDDocument document, byte[] content) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream deflated = stream.createOutputStream(COSName.FLATE_DECODE)) {
            deflated.write(content);
        }
        return stream;
    }
}
