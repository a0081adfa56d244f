package org.samut.core.paper.thai;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.samut.core.failure.WorldFailure;

/** Words that Thai text writers get wrong, and a PDF with one of them on each line. */
final class HardWords {
    static final double SIZE = 20;
    static final double LEFT = 72;

    private HardWords() {}

    static List<String> all() throws IOException {
        try (InputStream words = HardWords.class.getResourceAsStream("/org/samut/core/paper/hard-words.txt")) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    /** The baseline of the line with this index, from the bottom of the page. */
    static double baseline(int index) {
        return 40.0 * (index + 1);
    }

    static byte[] pdf(Face face, List<String> lines) throws IOException, WorldFailure {
        PdfFont font = new PdfFont(face);
        StringBuilder content = new StringBuilder();
        for (int i = lines.size() - 1; i >= 0; i--) {
            content.append(String.format(Locale.ROOT, "BT /F %s Tf 1 0 0 1 %s %s Tm ", SIZE, LEFT, baseline(i)));
            content.append(font.show(ShapedText.of(face, lines.get(i)))).append(" Tj ET\n");
        }
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(842, (float) baseline(lines.size())));
            COSDictionary fonts = new COSDictionary();
            fonts.setItem(COSName.F, font.embed(document));
            page.setResources(new PDResources());
            page.getResources().getCOSObject().setItem(COSName.FONT, fonts);
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream()) {
                out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
            }
            page.setContents(stream);
            document.addPage(page);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
