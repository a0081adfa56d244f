package org.samut.core.form.compile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.form.Form;

/** A file that is no form, or that wants to do harm, is refused in words. */
final class HostileTableTest {
    @Test
    void bytesThatAreNoTextAreRefused() {
        assertTrue(TestTables.refusals("a.csv", new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0})
                .contains("neither UTF-8 nor TIS-620"));
        assertTrue(TestTables.refusals("a.csv", "\"open".getBytes(UTF_8)).contains("is not CSV"));
        assertTrue(TestTables.refusals("a.xlsx", "no zip".getBytes(UTF_8)).contains("is no .xlsx, or is damaged"));
    }

    @Test
    void aSmallFileThatUnpacksToAVeryLargeOneIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 70; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }

        assertTrue(TestTables.refusals("a.xlsx", bytes.toByteArray()).contains("too many rows or columns"));
    }

    @Test
    void entitiesThatMultiplyAreNotExpanded() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE w [<!ENTITY a \"" + "x".repeat(1_000) + "\">");
        for (char name = 'b'; name < 'j'; name++) {
            String below = "&" + (char) (name - 1) + ";";
            laughs.append("<!ENTITY ")
                    .append(name)
                    .append(" \"")
                    .append(below.repeat(10))
                    .append("\">");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile sound =
                        ZipFile.builder().setByteArray(TestTables.xlsx(false)).get();
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(sound.getEntries())) {
                String xml = new String(sound.getInputStream(entry).readAllBytes(), UTF_8);
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(xml.replaceFirst("<(sst|worksheet) ", laughs + "]><$1 ")
                        .replace("msps-2567", "&i;")
                        .getBytes(UTF_8));
                zip.closeEntry();
            }
        }

        String refusals = TestTables.refusals("a.xlsx", bytes.toByteArray());

        assertTrue(refusals.length() < 10_000);
    }

    @Test
    void aFileThatIsNotThereIsAFailureOfTheWorld(@TempDir Path folder) {
        WorldFailure failure = assertThrows(WorldFailure.class, () -> FormCompiler.compile(folder.resolve("none.csv")));

        assertEquals("form.file", failure.code());
    }

    @Test
    void aVeryLargeFileIsRefusedUnread(@TempDir Path folder) throws Exception {
        Path large = Files.write(folder.resolve("large.csv"), new byte[9 * 1024 * 1024]);

        assertEquals(
                1,
                ((Outcome.Refused<Form>) FormCompiler.compile(large)).refusals().size());
    }
}
