package org.samut.core.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Spreadsheets that do harm to whoever reads them without care. */
final class HostileFiles {
    private static final String BOMB =
            "<!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                    + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>";
    private static final String OUTER = "<!DOCTYPE s [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";

    private HostileFiles() {}

    /** By name; each made of a sound file. */
    static Map<String, byte[]> all(byte[] sound) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("spreadsheet.macros vba.xlsx", with(sound, "xl/vbaProject.bin", "x"));
        files.put("spreadsheet.macros hidden.xlsx", with(sound, "xl/Other/VBAPROJECT.BIN", "x"));
        files.put("spreadsheet.macros excel4.xlsx", with(sound, "xl/macrosheets/sheet1.xml", "<x/>"));
        files.put(
                "spreadsheet.macros type.xlsx",
                changed(
                        sound,
                        "[Content_Types].xml",
                        text -> text.replace("spreadsheetml.sheet.main", "sheet.macroEnabled.main")
                                .replace("vnd.openxmlformats-officedocument.sheet.macro", "vnd.ms-excel.sheet.macro")));
        files.put("spreadsheet.links book.xlsx", with(sound, "xl/externalLinks/externalLink1.xml", "<x/>"));
        files.put("spreadsheet.links data.xlsx", with(sound, "xl/connections.xml", "<x/>"));
        files.put("spreadsheet.links object.xlsx", with(sound, "xl/embeddings/oleObject1.bin", "x"));
        files.put(
                "spreadsheet.links relation.xlsx",
                changed(
                        sound,
                        "xl/_rels/workbook.xml.rels",
                        text -> text.replace(
                                "</Relationships>",
                                "<Relationship Id=\"x\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                                        + "relationships/externalLinkPath\" Target=\"http://example.org/a.xlsx\""
                                        + " TargetMode=\"External\"/></Relationships>")));
        files.put("spreadsheet.entities laughs.xlsx", declared(sound, BOMB, "&d;", StandardCharsets.UTF_8));
        files.put("spreadsheet.entities outer.xlsx", declared(sound, OUTER, "&x;", StandardCharsets.UTF_8));
        files.put("spreadsheet.entities utf16.xlsx", declared(sound, OUTER, "&x;", StandardCharsets.UTF_16));
        files.put("spreadsheet.unpacks-too-large zeros.xlsx", bomb(sound, "xl/media/image1.bmp", "\0", 1_000));
        files.put(
                "spreadsheet.unpacks-too-large strings.xlsx",
                bomb(sound, "xl/sharedStrings.xml", "<si><t>กกกกก</t></si>", 200));
        files.put("spreadsheet.unpacks-too-large parts.xlsx", manyParts(sound));
        files.put("spreadsheet.unpacks-too-large rows.xlsx", manyRows(sound));
        files.put("spreadsheet.unpacks-too-large wide.xlsx", wide(sound));
        files.put("spreadsheet.too-large large.xlsx", Arrays.copyOf(sound, 17 * 1024 * 1024));
        files.put("spreadsheet.damaged cut.xlsx", Arrays.copyOf(sound, sound.length / 2));
        files.put("spreadsheet.not-xlsx text.xlsx", "code,frame".getBytes(StandardCharsets.UTF_8));
        files.put("spreadsheet.not-xlsx empty.xlsx", new byte[0]);
        files.put(
                "spreadsheet.locked locked.xlsx",
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1});
        return files;
    }

    interface Edit {
        String of(String text);
    }

    static byte[] changed(byte[] file, String part, Edit edit) throws IOException {
        Map<String, byte[]> parts = parts(file);
        parts.put(
                part,
                edit.of(new String(parts.get(part), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        return zipped(parts);
    }

    static byte[] with(byte[] file, String part, String content) throws IOException {
        Map<String, byte[]> parts = parts(file);
        parts.put(part, content.getBytes(StandardCharsets.UTF_8));
        return zipped(parts);
    }

    private static byte[] declared(byte[] file, String declaration, String use, Charset charset) throws IOException {
        Map<String, byte[]> parts = parts(file);
        String xml = "<?xml version=\"1.0\" encoding=\"" + charset.name() + "\"?>" + declaration
                + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>" + use
                + "</t></si></sst>";
        parts.put("xl/sharedStrings.xml", xml.getBytes(charset));
        return zipped(parts);
    }

    /** So many megabytes of the same. */
    private static byte[] bomb(byte[] file, String part, String unit, int megabytes) throws IOException {
        Map<String, byte[]> parts = parts(file);
        parts.remove(part);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> one : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
            }
            zip.putNextEntry(new ZipEntry(part));
            byte[] block = unit.repeat(1024 * 1024 / unit.length()).getBytes(StandardCharsets.UTF_8);
            for (int at = 0; at < megabytes; at++) {
                zip.write(block);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] manyParts(byte[] file) throws IOException {
        Map<String, byte[]> parts = parts(file);
        for (int at = 0; at < 20_000; at++) {
            parts.put("xl/x" + at + ".xml", new byte[0]);
        }
        return zipped(parts);
    }

    private static byte[] manyRows(byte[] file) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int at = 1; at <= 900_000; at++) {
            rows.append("<row r=\"").append(at).append("\"><c r=\"A").append(at).append("\"><v>1</v></c></row>");
        }
        return changed(
                file,
                "xl/worksheets/sheet1.xml",
                text -> text.replaceFirst("<sheetData>.*</sheetData>", "<sheetData>" + rows + "</sheetData>"));
    }

    private static byte[] wide(byte[] file) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int at = 1; at <= 500_000; at++) {
            rows.append("<row r=\"")
                    .append(at)
                    .append("\"><c r=\"XFD")
                    .append(at)
                    .append("\"><v>1</v></c></row>");
        }
        return changed(
                file,
                "xl/worksheets/sheet1.xml",
                text -> text.replaceFirst("<sheetData>.*</sheetData>", "<sheetData>" + rows + "</sheetData>"));
    }

    static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return parts;
    }

    static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
