package org.samut.core.paper.press;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.samut.core.paper.thai.LineBreaks;
import org.samut.core.paper.thai.PdfFont;
import org.samut.core.paper.thai.ShapedText;

/** Takes the sheets of one book and makes a PDF/A-3u of them. For one thread, for one book. */
public final class Press {
    /** A4 on its side, in points. */
    public static final double WIDTH = PDRectangle.A4.getHeight();

    public static final double HEIGHT = PDRectangle.A4.getWidth();

    /** So many objects are deflated together: the small ones of the structure tree are much alike. */
    private static final CompressParameters TOGETHER = new CompressParameters(1000);

    private final Fonts fonts;
    private final PdfFont regular;
    private final PdfFont bold;
    private final LineBreaks breaks;
    private final Map<String, ShapedText> regularTexts = new HashMap<>();
    private final Map<String, ShapedText> boldTexts = new HashMap<>();
    private final CRC32 shown = new CRC32();
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();
    private final Tag document = Tag.document();
    private Tag tag = Tag.ARTIFACT;

    /**
     * A place that a reader may jump to.
     *
     * @param level 1 for a part of the book, 2 for what stands below the last one of level 1
     */
    public record Bookmark(String title, int level, Sheet sheet, double y) {}

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

    /** A sheet that is put between others that are drawn already. */
    public Sheet newSheet(int at) {
        Sheet sheet = new Sheet(this, HEIGHT);
        sheets.add(at, sheet);
        return sheet;
    }

    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** Remembers a place. */
    public Bookmark bookmark(String title, int level, Sheet sheet, double y) {
        Bookmark bookmark = new Bookmark(title, level, sheet, y);
        bookmarks.add(bookmark);
        return bookmark;
    }

    public List<Bookmark> bookmarks() {
        return List.copyOf(bookmarks);
    }

    /** The root of what the PDF says of its structure. */
    public Tag document() {
        return document;
    }

    /** What is drawn now belongs to this tag. */
    public Tag tag() {
        return tag;
    }

    /** Draws something that belongs to a tag. */
    public void into(Tag other, Runnable drawing) {
        Tag before = tag;
        tag = other;
        drawing.run();
        tag = before;
    }

    /** Shaped once, however often it is measured or written: half of a book's texts stand there more than once. */
    public ShapedText shape(String text, Type type) {
        return type.bold()
                ? boldTexts.computeIfAbsent(text, fresh -> ShapedText.of(fonts.bold(), fresh))
                : regularTexts.computeIfAbsent(text, fresh -> ShapedText.of(fonts.regular(), fresh));
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
    private long identity(List<byte[]> contents) {
        CRC32 drawn = new CRC32();
        contents.forEach(drawn::update);
        return shown.getValue() << 31 ^ drawn.getValue();
    }

    /** The finished PDF; to be called once, after the last sheet is drawn. */
    public byte[] print(Imprint imprint, Optional<Enclosure> enclosure) throws IOException {
        List<byte[]> contents = sheets.stream().map(Sheet::content).toList();
        try (PDDocument pdf = new PDDocument()) {
            PDResources resources = new PDResources();
            COSDictionary named = new COSDictionary();
            named.setItem(COSName.getPDFName("R"), regular.embed(pdf));
            named.setItem(COSName.getPDFName("B"), bold.embed(pdf));
            resources.getCOSObject().setItem(COSName.FONT, named);
            for (byte[] content : contents) {
                PDPage page = new PDPage(new PDRectangle((float) WIDTH, (float) HEIGHT));
                page.setResources(resources);
                page.setContents(stream(pdf, content));
                pdf.addPage(page);
            }
            pdf.setDocumentId(identity(contents));
            imprint.on(pdf);
            Jumps jumps = new Jumps(pdf, sheets);
            jumps.outline(bookmarks);
            sheets.forEach(jumps::links);
            new Structure(pdf, sheets).write(document, pdf.getDocumentCatalog().getCOSObject());
            if (enclosure.isPresent()) {
                enclosure.get().in(pdf);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes, TOGETHER);
            return bytes.toByteArray();
        }
    }

    /** The same, where no disk can fail: all of it happens in memory. */
    public byte[] printed(Imprint imprint, Optional<Enclosure> enclosure) {
        try {
            return print(imprint, enclosure);
        } catch (IOException bug) {
            throw new UncheckedIOException(bug);
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
