package org.samut.app.window;

import java.awt.Color;
import java.awt.Font;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files such as an officer drops, made in a folder for tests. */
public final class EvidenceFilesMade {
    private EvidenceFilesMade() {}

    /** A PDF of pages with a heading each. */
    public static Path pdf(Path file, String... pages) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (String heading : pages) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD), 30);
                    content.newLineAtOffset(72, 690);
                    content.showText(heading);
                    content.endText();
                    for (int line = 0; line < 14; line++) {
                        content.addRect(72, 640 - line * 30, 468, 0.5f);
                    }
                    content.fill();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    /** A picture as of a camera: it does not pack well. */
    public static Path photo(Path file, int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(120, 170, 220), 0, height, new Color(90, 130, 70)));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(90, 90, 90));
        pen.fillPolygon(
                new int[] {width * 4 / 10, width * 6 / 10, width, 0},
                new int[] {height / 2, height / 2, height, height},
                4);
        Random random = new Random(5);
        for (int at = 0; at < width * height / 8; at++) {
            image.setRGB(random.nextInt(width), random.nextInt(height), random.nextInt(0xffffff));
        }
        pen.setColor(Color.WHITE);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, height / 10));
        pen.drawString("ROAD 1", width / 20, height / 6);
        pen.dispose();
        ImageIO.write(image, format, file.toFile());
        return file;
    }

    public static Path docx(Path file, String... paragraphs) throws IOException {
        StringBuilder body = new StringBuilder(
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
        for (String paragraph : paragraphs) {
            body.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
        }
        return zip(
                file, Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", body + "</w:body></w:document>"));
    }

    public static Path heic(Path file) throws IOException {
        return Files.write(file, "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Path zip(Path file, Map<String, String> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
