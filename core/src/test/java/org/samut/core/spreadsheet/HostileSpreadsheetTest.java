package org.samut.core.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;

class HostileSpreadsheetTest {
    private static final long MOST_MILLIS = 5_000;

    @TempDir
    Path folder;

    @Test
    void eachIsRefusedInWordsWithinFiveSecondsAndLittleMemory() throws Exception {
        Map<String, byte[]> files = HostileFiles.all(sound());
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        Files.write(folder.resolve("read sound.xlsx"), sound());
        Process process = ReadingProcess.start(folder);
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), lines.toString());
        assertEquals(files.size() + 1, lines.size(), lines.toString());
        for (String line : lines) {
            String[] said = line.split("\t");
            assertEquals(said[0].substring(0, said[0].indexOf(' ')), said[1], said[0]);
            assertTrue(Long.parseLong(said[2]) < MOST_MILLIS, line);
        }
    }

    @Test
    void aRefusalSaysWhatHappenedAndWhatToDoInBothLanguages() throws IOException {
        for (Map.Entry<String, byte[]> file : HostileFiles.all(sound()).entrySet()) {
            Outcome<List<SheetCells>> read = SpreadsheetFile.read("ตาราง.xlsx", file.getValue());
            Refusal why = ((Outcome.Refused<List<SheetCells>>) read).refusals().get(0);
            assertTrue(why.happened().thai().contains("ตาราง.xlsx")
                    && why.happened().thai().endsWith("ไม่เปลี่ยนแปลง"));
            assertTrue(
                    why.happened().english().endsWith("Nothing was changed."),
                    why.happened().english());
            assertTrue(why.next().english().endsWith("."), why.next().english());
        }
    }

    @Test
    void aHyperlinkThatAPersonMayFollowIsNoLinkToOtherData() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Cell cell = book.createSheet("a").createRow(0).createCell(0);
            cell.setCellValue("เว็บไซต์");
            var link = book.getCreationHelper().createHyperlink(HyperlinkType.URL);
            link.setAddress("https://example.org");
            cell.setHyperlink(link);
            assertTrue(SpreadsheetFile.read("a.xlsx", bytes(book)) instanceof Outcome.Done);
        }
    }

    @Test
    void cellsSayWhatAPersonSeesInThem() throws IOException {
        byte[] file = HostileFiles.changed(
                sound(),
                "xl/worksheets/sheet1.xml",
                text -> text.replaceFirst(
                        "<sheetData>.*</sheetData>",
                        "<sheetData><row r=\"3\"><c r=\"A3\"><v>2.2999999999999998</v></c>"
                                + "<c r=\"C3\"><v>0.30000000000000004</v></c><c r=\"D3\" t=\"b\"><v>1</v></c>"
                                + "<c r=\"E3\" t=\"e\"><v>#REF!</v></c><c r=\"F3\"><f>1+1</f><v>2</v></c>"
                                + "<c r=\"G3\"><f>1+1</f></c><c r=\"H3\" t=\"str\"><f>\"a\"</f><v>a</v></c>"
                                + "<c r=\"I3\" t=\"inlineStr\"><is><t>_x000D_ก</t></is></c>"
                                + "<c r=\"J3\"><v>1E+2</v></c></row></sheetData>"));
        List<SheetCells> sheets = ((Outcome.Done<List<SheetCells>>) SpreadsheetFile.read("a.xlsx", file)).value();
        SheetCells.SheetRow row = sheets.get(0).rows().get(0);
        assertEquals(3, row.number());
        assertEquals("2.3", row.cell(1).text());
        assertTrue(row.cell(2).isBlank());
        assertEquals("A3", row.cell(1).place());
        assertEquals(SheetCell.Kind.YES_NO, row.cell(4).kind());
        assertEquals(SheetCell.Kind.FAULT, row.cell(5).kind());
        assertEquals("2", row.cell(6).text());
        assertTrue(row.cell(6).isFormula());
        assertEquals(SheetCell.Kind.FAULT, row.cell(7).kind());
        assertEquals("a", row.cell(8).text());
        assertEquals("\rก", row.cell(9).text());
        assertEquals("100", row.cell(10).text());
    }

    private static byte[] sound() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("a").createRow(0).createCell(0).setCellValue("ก");
            return bytes(book);
        }
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(bytes);
        return bytes.toByteArray();
    }
}
