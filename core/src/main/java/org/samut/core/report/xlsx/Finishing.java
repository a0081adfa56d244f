package org.samut.core.report.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * What fastexcel leaves out of a file: the values of formulas, without which a viewer that does not compute shows
 * nothing; and it takes the time from the clock and asks for a password where a sheet is locked.
 */
final class Finishing {
    private static final Pattern FORMULA = Pattern.compile("(<c r=\"([A-Z]+[0-9]+)\"[^>]*><f>[^<]*</f>)(</c>)");
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet([0-9]+)\\.xml");
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
    private static final Pattern PASSWORD =
            Pattern.compile(" (password|algorithmName|hashValue|saltValue|spinCount)=\"[^\"]*\"(?=[^<]*/>)");
    private static final LocalDateTime WHEN = LocalDateTime.of(1980, 1, 1, 0, 0);

    private Finishing() {}

    static byte[] of(byte[] file, List<SheetWriter> sheets, Instant made) throws IOException {
        ByteArrayOutputStream finished = new ByteArrayOutputStream(file.length + 1024);
        try (ZipFile in = ZipFile.builder().setByteArray(file).get();
                ZipOutputStream out = new ZipOutputStream(finished)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(WHEN);
                out.putNextEntry(copy);
                try (InputStream content = in.getInputStream(entry)) {
                    out.write(part(entry.getName(), content.readAllBytes(), sheets, made));
                }
                out.closeEntry();
            }
        }
        return finished.toByteArray();
    }

    private static byte[] part(String name, byte[] content, List<SheetWriter> sheets, Instant made) {
        Matcher sheet = SHEET.matcher(name);
        String xml = new String(content, StandardCharsets.UTF_8);
        if (sheet.matches()) {
            xml = valued(xml, sheets.get(Integer.parseInt(sheet.group(1)) - 1).computed());
            int protection = xml.indexOf("<sheetProtection");
            if (protection >= 0) {
                int end = xml.indexOf("/>", protection) + 2;
                xml = xml.substring(0, protection)
                        + PASSWORD.matcher(xml.substring(protection, end)).replaceAll("")
                        + xml.substring(end);
            }
            xml = xml.replace(" errorTitle=\"null\" error=\"null\"", "");
        } else if (name.equals("docProps/core.xml")) {
            xml = CREATED.matcher(xml).replaceFirst("$1" + made);
        } else {
            return content;
        }
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private static String valued(String xml, Map<String, BigDecimal> computed) {
        if (computed.isEmpty()) {
            return xml;
        }
        Matcher formula = FORMULA.matcher(xml);
        StringBuilder valued = new StringBuilder(xml.length() + computed.size() * 16);
        while (formula.find()) {
            String value = computed.get(formula.group(2)).toPlainString();
            formula.appendReplacement(
                    valued, Matcher.quoteReplacement(formula.group(1) + "<v>" + value + "</v>" + formula.group(3)));
        }
        return formula.appendTail(valued).toString();
    }
}
