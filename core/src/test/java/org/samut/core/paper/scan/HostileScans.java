package org.samut.core.paper.scan;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** Files that do harm to whoever takes them for a scan without care. */
final class HostileScans {
    private final Path folder;
    private final Map<String, String> expected = new LinkedHashMap<>();
    private final byte[] gigabyte;

    private HostileScans(Path folder) throws IOException {
        this.folder = folder;
        this.gigabyte = packed(1_000);
    }

    /** Writes all of them; by name what has to come of each, as a regular expression over its code. */
    static Map<String, String> in(Path folder) throws IOException {
        HostileScans scans = new HostileScans(folder);
        scans.documents();
        scans.parts();
        scans.pictures();
        scans.codes();
        return scans.expected;
    }

    private void put(String name, String code, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
        expected.put(name, code);
    }

    private void documents() throws IOException {
        byte[] book = SealedSheets.first().pdf();
        put("password.pdf", "scan\\.locked", locked());
        put("5000 pages.pdf", "scan\\.too-many-pages", pages(5_000));
        sparse("200 megabytes.pdf", "scan\\.too-large", "%PDF-1.7\n", 200_000_000);
        sparse("zeros.pdf", "scan\\.(too-slow|damaged)", "%PDF-1.7\n", 140_000_000);
        sparse("zeros without a head.pdf", "scan\\.kind", "", 140_000_000);
        put("text.pdf", "scan\\.kind", "สวัสดี".getBytes(StandardCharsets.UTF_8));
        put("empty.pdf", "scan\\.kind", new byte[0]);
        put("cut.pdf", "scan\\.damaged|refused: .*", Arrays.copyOf(book, book.length / 2));
        unreferenced("no references.pdf", "scan\\.(too-slow|damaged)");
        put("tiff.tif", "scan\\.kind", new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0, -1, -1, -1, -1});
    }

    private void sparse(String name, String code, String head, long length) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
            file.write(head.getBytes(StandardCharsets.US_ASCII));
            file.setLength(length);
        }
        expected.put(name, code);
    }

    private static byte[] locked() throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            return saved(document);
        }
    }

    private static byte[] pages(int count) throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < count; page++) {
                document.addPage(new PDPage());
            }
            return saved(document);
        }
    }

    /** Ninety megabytes of objects whose table of references points nowhere. */
    private void unreferenced(String name, String code) throws IOException {
        byte[] block = "xref 1 0 obj\n<</Type/Font/Kids[7 0 R]/Length 99>>stream\nendstream\nendobj startxref\n"
                .repeat(10_000)
                .getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            out.write("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII));
            for (int written = 0; written < 90_000_000; written += block.length) {
                out.write(block);
            }
            out.write("startxref\n77777777\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        }
        expected.put(name, code);
    }

    private void parts() throws IOException {
        String tooLarge = "scan\\.page-too-large";
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            COSStream contents = document.getDocument().createCOSStream();
            contents.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            write(contents, gigabyte);
            page.setContents(new PDStream(contents));
            put("contents unpack to a gigabyte.pdf", tooLarge, saved(document));
        }
        try (PDDocument document = new PDDocument()) {
            COSStream picture = picture(document, 100, 100);
            picture.setItem(COSName.FILTER, COSName.FLATE_DECODE);
            write(picture, gigabyte);
            put("picture unpacks to a gigabyte.pdf", tooLarge, withPicture(document, picture));
        }
        try (PDDocument document = new PDDocument()) {
            COSStream picture = picture(document, 100, 100);
            picture.setItem(COSName.FILTER, COSName.DCT_DECODE);
            write(picture, lying(60_000, 60_000));
            put("picture lies about its size.pdf", tooLarge, withPicture(document, picture));
        }
        try (PDDocument document = new PDDocument()) {
            put("picture is huge.pdf", tooLarge, withPicture(document, picture(document, 100_000, 100_000)));
        }
    }

    private static COSStream picture(PDDocument document, int width, int height) {
        COSStream picture = document.getDocument().createCOSStream();
        picture.setItem(COSName.TYPE, COSName.XOBJECT);
        picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
        picture.setInt(COSName.WIDTH, width);
        picture.setInt(COSName.HEIGHT, height);
        picture.setInt(COSName.BITS_PER_COMPONENT, 8);
        picture.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        return picture;
    }

    private static void write(COSStream stream, byte[] raw) throws IOException {
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(raw);
        }
    }

    private static byte[] withPicture(PDDocument document, COSStream picture) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        // A picture that is drawn, put in the place of one that the library made.
        var sound = JPEGFactory.createFromImage(document, new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY));
        try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
            pen.drawImage(sound, 0, 0, 500, 700);
        }
        COSName name = page.getResources().getXObjectNames().iterator().next();
        page.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT).setItem(name, picture);
        return saved(document);
    }

    private static byte[] packed(int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(bytes)) {
            byte[] zeros = new byte[1_000_000];
            for (int at = 0; at < megabytes; at++) {
                deflated.write(zeros);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private void pictures() throws IOException {
        put("100000 x 100000.png", "scan\\.picture-too-large", png(100_000, 100_000, 8, 0, packed(1)));
        put("unpacks beyond its size.png", "refused: .*", png(500, 500, 8, 0, gigabyte));
        put("deep.png", "scan\\.picture-too-large", png(7_700, 7_700, 16, 6, gigabyte));
        put("as large as may be.png", "refused: .*", png(7_700, 7_700, 8, 2, packed(180)));
        put("lying.jpg", "scan\\.picture-too-large", lying(60_000, 60_000));
        put("cut off.jpg", "refused: unreadable|refused: blank|scan\\.damaged", lying(7_000, 8_000));
        byte[] sound = jpeg();
        put("half.jpg", "refused: unreadable|refused: blank|scan\\.damaged", Arrays.copyOf(sound, sound.length / 2));
        put("head only.jpg", "scan\\.damaged", Arrays.copyOf(sound, 20));
    }

    private static byte[] jpeg() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_BYTE_GRAY), "jpeg", bytes);
        return bytes.toByteArray();
    }

    /** A small JPEG whose head says another size. */
    private static byte[] lying(int width, int height) throws IOException {
        byte[] jpeg = jpeg();
        for (int at = 2; at < jpeg.length - 9; at++) {
            if (jpeg[at] == (byte) 0xff && jpeg[at + 1] == (byte) 0xc0) {
                jpeg[at + 5] = (byte) (height >> 8);
                jpeg[at + 6] = (byte) height;
                jpeg[at + 7] = (byte) (width >> 8);
                jpeg[at + 8] = (byte) width;
                return jpeg;
            }
        }
        throw new IllegalStateException("no frame");
    }

    private static byte[] png(int width, int height, int bits, int colours, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(0x89504E470D0A1A0AL);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        DataOutputStream size = new DataOutputStream(head);
        size.writeInt(width);
        size.writeInt(height);
        size.write(new byte[] {(byte) bits, (byte) colours, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        chunk(out, "IDAT", content);
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] content) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(content);
        out.writeInt(content.length);
        out.write(type);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }

    private void codes() throws IOException {
        put("address.png", "refused: not-a-page", code("https://www.odloc.go.th/?a=1"));
        put("wifi.png", "refused: not-a-page", code("WIFI:T:WPA;S:office;P:12345678;;"));
        put("nearly ours.png", "refused: malformed", code("SAMUT1:AAAA"));
        put("later.png", "refused: newer", code("SAMUT3:AAAA"));
    }

    private static byte[] code(String text) throws IOException {
        try {
            BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 300, 300);
            BufferedImage page = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
            for (int y = 0; y < page.getHeight(); y++) {
                for (int x = 0; x < page.getWidth(); x++) {
                    boolean dark = x >= 800 && x < 1100 && y >= 1300 && y < 1600 && code.get(x - 800, y - 1300);
                    page.setRGB(x, y, dark ? 0 : 0xffffff);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(page, "png", bytes);
            return bytes.toByteArray();
        } catch (WriterException bug) {
            throw new IllegalStateException(bug);
        }
    }
}
