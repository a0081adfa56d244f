package org.samut.core.evidence.kind;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Tells what a file is by its first bytes and, of a package, by what is in it; never by its name. */
public final class KindSniffer {
    private static final int HEAD = 4_096;
    /** Older programs put bytes before the mark, and readers look for it this far. */
    private static final int PDF_WITHIN = 1_024;

    private static final List<String> HEIF_BRANDS =
            List.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif", "heif");

    private KindSniffer() {}

    public static FileKind of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        FileKind byHead = byHead(head);
        if (byHead == FileKind.ZIP) {
            return inside(file);
        }
        return byHead == FileKind.OLD_OFFICE && isLocked(file) ? FileKind.LOCKED_OFFICE : byHead;
    }

    static FileKind byHead(byte[] head) {
        if (head.length == 0) {
            return FileKind.EMPTY;
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (begins(head, 0xff, 0xd8, 0xff)) {
            return FileKind.JPEG;
        } else if (begins(head, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) {
            return FileKind.PNG;
        } else if (text.startsWith("PK\3\4") || text.startsWith("PK\5\6")) {
            return FileKind.ZIP;
        } else if (begins(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
            return FileKind.OLD_OFFICE;
        } else if (text.startsWith("ftyp", 4) && HEIF_BRANDS.contains(brand(text))) {
            return FileKind.HEIC;
        } else if (text.startsWith("MZ")
                || text.startsWith("\177ELF")
                || text.startsWith("#!")
                || begins(head, 0xca, 0xfe, 0xba, 0xbe)) {
            return FileKind.PROGRAM;
        } else if (isOtherImage(text)) {
            return FileKind.OTHER_IMAGE;
        } else if (text.startsWith("Rar!") || text.startsWith("7z\u00bc\u00af") || begins(head, 0x1f, 0x8b)) {
            return FileKind.OTHER_ARCHIVE;
        }
        int mark = text.indexOf("%PDF-");
        if (mark >= 0 && mark < PDF_WITHIN) {
            return FileKind.PDF;
        }
        return isText(head) ? FileKind.TEXT : FileKind.OTHER;
    }

    private static boolean isOtherImage(String head) {
        return head.startsWith("GIF8")
                || head.startsWith("BM") && head.length() > 14 && head.startsWith("\0\0\0\0", 6)
                || head.startsWith("II*\0")
                || head.startsWith("MM\0*")
                || head.startsWith("RIFF") && head.startsWith("WEBP", 8);
    }

    private static FileKind inside(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            boolean word = zip.getEntry("word/document.xml") != null;
            boolean sheet = zip.getEntry("xl/workbook.xml") != null;
            if (zip.getEntry("[Content_Types].xml") == null) {
                return FileKind.ZIP;
            }
            if (zip.getEntry("word/vbaProject.bin") != null || zip.getEntry("xl/vbaProject.bin") != null) {
                return FileKind.MACROS;
            }
            return word ? FileKind.DOCX : sheet ? FileKind.XLSX : FileKind.OTHER;
        } catch (ZipException | EOFException damaged) {
            // Whoever opens it next says so in words.
            return FileKind.ZIP;
        }
    }

    /** A locked document is an old container around an encrypted new one. */
    private static boolean isLocked(Path file) throws IOException {
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] content;
        try (InputStream in = Files.newInputStream(file)) {
            content = in.readNBytes(4 * 1024 * 1024);
        }
        for (int at = 0; at + name.length <= content.length; at++) {
            if (content[at] == name[0] && Arrays.equals(content, at, at + name.length, name, 0, name.length)) {
                return true;
            }
        }
        return false;
    }

    private static String brand(String head) {
        return head.length() < 12 ? "" : head.substring(8, 12).toLowerCase(Locale.ROOT);
    }

    private static boolean begins(byte[] head, int... wanted) {
        if (head.length < wanted.length) {
            return false;
        }
        for (int at = 0; at < wanted.length; at++) {
            if ((head[at] & 0xff) != wanted[at]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(byte[] head) {
        for (byte one : head) {
            if (one >= 0 && one < ' ' && one != '\n' && one != '\r' && one != '\t' && one != '\f') {
                return false;
            }
        }
        return true;
    }
}
