package org.samut.core.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.samut.core.failure.WorldFailure;
import org.samut.core.file.WholeFile;
import org.samut.core.progress.Progress;

/**
 * A zip for whoever helps from afar: the check-up, versions, settings, counts, states and the error log. No figure, no
 * name, and never a secret, unless a person ticked the first two. Blocking.
 */
public final class SupportFile {
    private static final ObjectWriter JSON = new ObjectMapper().writerWithDefaultPrettyPrinter();

    private final Examined examined;
    private final ErrorLog errors;

    /** What may be in it beside the bare minimum. */
    public record Wish(boolean figures, boolean names) {
        public static final Wish NEITHER = new Wish(false, false);
    }

    /** One document of the zip. */
    private interface Part {
        byte[] bytes() throws WorldFailure;
    }

    public SupportFile(Examined examined, ErrorLog errors) {
        this.examined = examined;
        this.errors = errors;
    }

    /** Writes it whole or not at all; false where it is not wanted any more. */
    public boolean write(Path target, List<Check> checks, Wish wish, Progress progress) throws WorldFailure {
        SupportReport report = new SupportReport(examined, wish);
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("README.txt", () -> readme(wish).getBytes(StandardCharsets.UTF_8));
        parts.put("checks.json", () -> json(report.checks(checks)));
        parts.put("machine.json", () -> json(report.machine()));
        parts.put("settings.json", () -> json(report.settings()));
        parts.put("workbooks.json", () -> json(report.workbooks()));
        parts.put("folder.json", () -> json(report.folder()));
        errors.files().forEach(file -> parts.put("log/" + file.getFileName(), () -> read(file)));
        if (wish.figures() || wish.names()) {
            parts.put("entries.json", () -> json(report.entries()));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            int done = 0;
            for (Map.Entry<String, Part> part : parts.entrySet()) {
                if (!progress.goOn(done, parts.size())) {
                    return false;
                }
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(examined.clock().millis());
                zip.putNextEntry(entry);
                zip.write(part.getValue().bytes());
                zip.closeEntry();
                done++;
            }
        } catch (IOException bug) {
            // A zip in memory has no disk that could fail.
            throw new UncheckedIOException(bug);
        }
        if (!progress.goOn(parts.size(), parts.size())) {
            return false;
        }
        WholeFile.write(target, bytes.toByteArray());
        return true;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException gone) {
            return new byte[0];
        }
    }

    private static byte[] json(ObjectNode document) {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException bug) {
            throw new UncheckedIOException(bug);
        }
    }

    private static String readme(Wish wish) {
        return """
                ไฟล์สำหรับผู้ช่วยเหลือของโปรแกรมสมุดตัวชี้วัด
                ไม่มีรหัสผ่าน สิทธิ์เข้าใช้ หรือกุญแจของเครื่อง
                ตัวเลขที่กรอก: %s
                ชื่อบุคคลและข้อความที่พิมพ์: %s

                A file for those who help with the program Samut.
                No password, no access token and no key is in it.
                Figures that were entered: %s
                Names and words that were typed: %s
                """.formatted(
                        wish.figures() ? "มี" : "ไม่มี",
                        wish.names() ? "มี" : "ไม่มี",
                        wish.figures() ? "yes" : "no",
                        wish.names() ? "yes" : "no");
    }
}
