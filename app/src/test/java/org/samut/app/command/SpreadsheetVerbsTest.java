package org.samut.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.EditedSpreadsheet;

/** Reports and spreadsheets by the command line. */
class SpreadsheetVerbsTest {
    @TempDir
    Path folder;

    private CommandLineRun samut;

    @BeforeEach
    void aWorkbook() throws Exception {
        samut = CommandLineRun.begun(folder);
        samut.run("workbook", "set", "1.01", "--frame", "12", "--service", "9", "--reason", "=ตามทะเบียน");
        samut.run("workbook", "set", "survey.01", "--satisfied", "46", "--improve", "16");
    }

    @Test
    void theReportsAreWrittenUnderTheirOfficialNames() throws Exception {
        assertEquals(0, samut.run("workbook", "export", "--format", "html", "--output", at("web")), samut.err());
        String page = Files.readString(folder.resolve("web/report_gpublic.html"));
        assertTrue(page.startsWith("<!DOCTYPE html>"));
        assertEquals(0, samut.run("workbook", "export", "--format", "csv", "--output", at("web")), samut.err());
        byte[] table = Files.readAllBytes(folder.resolve("web/report_gpublic.csv"));
        assertEquals((byte) 0xEF, table[0], "the mark by which Excel knows UTF-8");
        assertEquals(2, samut.run("workbook", "export", "--format", "docx"));
    }

    @Test
    void theTableOfValuesComesBackWithItsApostropheTakenAway() throws Exception {
        samut.run("workbook", "export", "--format", "csv", "--output", at("csv"));
        Path values = folder.resolve("csv/values.csv");
        assertTrue(Files.readString(values, StandardCharsets.UTF_8).contains("'=ตามทะเบียน"));
        samut.run("workbook", "set", "1.01", "--reason", "x");
        assertEquals(0, samut.run("workbook", "import", values.toString()), samut.err());
        samut.run("workbook", "history", "--field", "1.01.reason", "--json");
        var changes = samut.json().get("changes");
        assertEquals("=ตามทะเบียน", changes.get(changes.size() - 1).get("entry").asText());
    }

    @Test
    void anEditedSpreadsheetIsShownFirstAndWrittenWhenSaidSo() throws Exception {
        Path edited = edited(Map.of("1.01 frame", "15", "1.02 state", "ไม่มีบริการ", "1.03 frame", "สิบ"));
        assertEquals(1, samut.run("workbook", "import", edited.toString()), "a cell is refused");
        assertTrue(samut.out().contains("1.01 (1): 12 → 15"), samut.out());
        assertTrue(samut.out().contains("1.02 (1): (ว่าง · blank) → ไม่มีบริการ"), samut.out());
        assertTrue(samut.out().contains("กรอกข้อมูล!C"), samut.out());
        assertTrue(samut.out().contains("--yes"), samut.out());
        samut.run("workbook", "show", "--json");
        assertEquals("12", samut.indicator("1.01").get("frame").asText(), "nothing is written yet");

        assertEquals(1, samut.run("workbook", "import", edited.toString(), "--yes", "--json"));
        assertTrue(samut.json().get("taken").asBoolean());
        assertEquals(2, samut.json().get("changes").size());
        assertEquals("สิบ", samut.json().get("refused").get(0).get("typed").asText());
        samut.run("workbook", "show", "--json");
        assertEquals("15", samut.indicator("1.01").get("frame").asText());
        assertEquals("no_service", samut.indicator("1.02").get("state").asText());
    }

    @Test
    void aConflictIsNamedAndReplacedOnlyWhenSaidSo() throws Exception {
        Path edited = edited(Map.of("1.01 frame", "15"));
        samut.run("workbook", "set", "1.01", "--frame", "13");
        assertEquals(1, samut.run("workbook", "import", edited.toString(), "--yes"));
        assertTrue(samut.out().contains("--replace 1.01.frame"), samut.out());
        samut.run("workbook", "show", "--json");
        assertEquals("13", samut.indicator("1.01").get("frame").asText());
        assertEquals(0, samut.run("workbook", "import", edited.toString(), "--yes", "--replace", "1.01.frame"));
        samut.run("workbook", "show", "--json");
        assertEquals("15", samut.indicator("1.01").get("frame").asText());
    }

    @Test
    void hostileSpreadsheetsAreRefusedAndNothingInTheHomeFolderChanges() throws Exception {
        Path sound = edited(Map.of("1.01 frame", "15"));
        List<Path> hostile = List.of(
                with(sound, "xl/vbaProject.bin", 1),
                with(sound, "xl/externalLinks/externalLink1.xml", 1),
                with(sound, "xl/media/image1.bmp", 500_000_000),
                Files.writeString(folder.resolve("text.xlsx"), "=cmd"));
        String before = samut.hashOfHome();
        for (Path file : hostile) {
            assertEquals(1, samut.run("workbook", "import", file.toString(), "--yes"), file.toString());
            assertTrue(samut.err().contains("Nothing was changed."), samut.err());
            assertEquals(before, samut.hashOfHome(), file.toString());
        }
    }

    /** The same spreadsheet with a further part of so many zeros. */
    private Path with(Path sound, String part, int zeros) throws IOException {
        Path file = folder.resolve("with-" + part.replace('/', '-') + ".xlsx");
        try (ZipFile from = new ZipFile(sound.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                from.getInputStream(entry).transferTo(to);
            }
            to.putNextEntry(new ZipEntry(part));
            byte[] block = new byte[Math.min(zeros, 1_000_000)];
            for (int written = 0; written < zeros; written += block.length) {
                to.write(block);
            }
        }
        return file;
    }

    @Test
    void aSpreadsheetThatIsNoneIsRefusedInWords() throws Exception {
        Path none = Files.writeString(folder.resolve("x.xlsx"), "code,frame");
        assertEquals(1, samut.run("workbook", "import", none.toString(), "--yes"));
        assertTrue(samut.err().contains("is no .xlsx file. Nothing was changed."), samut.err());
        assertEquals(3, samut.run("workbook", "import", at("missing.xlsx"), "--yes"));
    }

    private Path edited(Map<String, String> cells) throws Exception {
        assertEquals(0, samut.run("workbook", "export", "--format", "XLSX", "--output", at("a.xlsx")), samut.err());
        return EditedSpreadsheet.of(folder.resolve("a.xlsx"), folder.resolve("b.xlsx"), cells);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }
}
