package org.samut.core.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.samut.core.evidence.person.NationalId;

/** Files such as offices attach, and such as nobody should, made for tests. */
public final class SampleFiles {
    private SampleFiles() {}

    /** A PDF of pages with one line each. */
    public static byte[] pdf(String... lines) {
        return pdf("", lines);
    }

    /** With the password that opens it, where one is given. */
    public static byte[] pdf(String password, String[] lines) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (String line : lines) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                    content.newLineAtOffset(72, 700);
                    content.showText(line);
                    content.endText();
                }
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG's header with a camera's turn, and no picture. */
    public static byte[] jpegHeader(int width, int height, int orientation) {
        byte[] exif = {
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes(0xff, 0xd8, 0xff, 0xe1, 0, exif.length + 2));
        out.writeBytes(exif);
        out.writeBytes(bytes(
                0xff, 0xc0, 0, 17, 8, height >> 8, height, width >> 8, width, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1));
        out.writeBytes(bytes(0xff, 0xd9));
        return out.toByteArray();
    }

    /** A PNG's header of this size, and no picture. */
    public static byte[] pngHeader(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes(0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 'I', 'H', 'D', 'R'));
        out.writeBytes(bytes(width >> 24, width >> 16, width >> 8, width));
        out.writeBytes(bytes(height >> 24, height >> 16, height >> 8, height));
        out.writeBytes(bytes(8, 2, 0, 0, 0, 0, 0, 0, 0));
        return out.toByteArray();
    }

    public static byte[] heic() {
        return "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] docx(String... paragraphs) {
        StringBuilder body = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
        for (String paragraph : paragraphs) {
            body.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
        }
        return docxOf(body.append("</w:body></w:document>").toString());
    }

    public static byte[] docxOf(String documentXml) {
        return zip(Map.of(
                "[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8),
                "word/document.xml", documentXml.getBytes(StandardCharsets.UTF_8)));
    }

    public static byte[] xlsx(List<List<Object>> rows) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("ผู้รับเบี้ย");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    Object value = rows.get(row).get(column);
                    if (value instanceof Number number) {
                        sheet.value(row, column, number);
                    } else {
                        sheet.value(row, column, String.valueOf(value));
                    }
                }
            }
            workbook.finish();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A small file that unpacks to so many megabytes of nothing. */
    public static byte[] bomb(String entry, int megabytes, String... others) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] nothing = new byte[1024 * 1024];
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String other : others) {
                zip.putNextEntry(new ZipEntry(other));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(entry));
            for (int at = 0; at < megabytes; at++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A ZIP whose only entry says of itself that it is encrypted. */
    public static byte[] lockedZip() {
        byte[] zip = zip(Map.of("a.txt", "x".getBytes(StandardCharsets.UTF_8)));
        for (int at = 0; at + 10 < zip.length; at++) {
            boolean local = zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 3;
            boolean central = zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1;
            if (local || central) {
                zip[at + (local ? 6 : 8)] |= 1;
            }
        }
        return zip;
    }

    /** An old container, with or without a locked document in it. */
    public static byte[] oldOffice(boolean locked) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
        out.writeBytes(new byte[600]);
        if (locked) {
            out.writeBytes("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        }
        return out.toByteArray();
    }

    /** A PDF whose page's content unpacks to so many megabytes. */
    public static byte[] pdfBomb(int megabytes) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            var content = new org.apache.pdfbox.pdmodel.common.PDStream(document);
            byte[] blanks = new byte[1024 * 1024];
            Arrays.fill(blanks, (byte) ' ');
            try (OutputStream packed = content.createOutputStream(org.apache.pdfbox.cos.COSName.FLATE_DECODE)) {
                for (int at = 0; at < megabytes; at++) {
                    packed.write(blanks);
                }
            }
            page.setContents(content);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of invented persons, with a number whose check digit is right in each. */
    public static List<List<Object>> persons(int count) {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("ที่", "คำนำหน้า", "ชื่อ", "สกุล", "เลข"));
        for (int at = 0; at < count; at++) {
            String twelve = String.format(Locale.ROOT, "1%011d", at * 7_919L + 10_170_023L);
            rows.add(List.of(
                    at + 1,
                    at % 2 == 0 ? "นาย" : "นางสาว",
                    "สม" + "กขคงจฉชซฌญ".charAt(at % 10) + "า",
                    "ใจดี" + "กขคง".charAt(at / 10 % 4),
                    Long.parseLong(twelve + NationalId.checkDigit(twelve))));
        }
        return rows;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int at = 0; at < values.length; at++) {
            bytes[at] = (byte) values[at];
        }
        return bytes;
    }

    /** The checksum of a PNG's parts. */
    public static int crc(byte[] part) {
        CRC32 crc = new CRC32();
        crc.update(part);
        return (int) crc.getValue();
    }
}
