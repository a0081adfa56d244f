package org.samut.core.paper.press;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
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
public final class Press {
    /** A4 on its side, in points. */
    public static final double WIDTH = PDRectangle.A4.getHeight();

    public static final double HEIGHT = PDRectangle.A4.getWidth();

    private final Fonts fonts;
    private final PdfFont regular;
    private final PdfFont bold;
    private final LineBreaks breaks;
    private final CRC32 shown = new CRC32();
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();

    /** A place that a reader may jump to. */
    public record Bookmark(String title, int sheet, double y) {}

    public Press(Fonts fonts, LineBreaks breaks) {
        this.fonts = fonts;
        this.breaks = breaks;
        regular = new PdfFont(fonts.regular());
        bold = new PdfFont(fonts.bold());
    }

    public Sheet newSheet() {
        Sheet sheet = new Sheet(this, HEIGHT);
        sheets.add(sheet);
        return sheet;
    }

    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** Remembers a place on the newest sheet. */
    public void bookmark(String title, double y) {
        bookmarks.add(new Bookmark(title, sheets.size() - 1, y));
    }

    public ShapedText shape(String text, Type type) {
        return ShapedText.of(type.bold() ? fonts.bold() : fonts.regular(), text);
    }

    public TextBlock title(String text, Type type, double width) {
        return TextBlock.balanced(shape(text, type), type, breaks, width);
    }

    public TextBlock block(String text, Type type, double width) {
        return TextBlock.of(shape(text, type), type, breaks, width);
    }

    String resourceName(Type type) {
        return type.bold() ? "B" : "R";
    }

    String show(ShapedText text, Type type) {
        shown.update(text.text().getBytes(StandardCharsets.UTF_8));
        return (type.bold() ? bold : regular).show(text);
    }

    /** The same for the same pages. */
    private long identity() {
        CRC32 drawn = new CRC32();
        sheets.forEach(sheet -> drawn.update(sheet.content()));
        return shown.getValue() << 31 ^ drawn.getValue();
    }

    /** The finished PDF; to be called once, after the last sheet is drawn. */
    public byte[] print(Imprint imprint) throws IOException {
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
            document.setDocumentId(identity());
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
