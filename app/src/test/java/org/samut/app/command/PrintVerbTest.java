package org.samut.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is chosen when printing by the command line. */
class PrintVerbTest {
    private static final String HEAD = "นายกองค์การบริหารส่วนตำบลหนองกะปุ";

    private static final String ROADS = "โครงสร้างพื้นฐาน";

    @TempDir
    Path folder;

    private SealedOffice office;
    private CommandLineRun samut;

    @BeforeEach
    void aSealedBook() throws Exception {
        office = SealedOffice.in(folder);
        samut = office.samut();
    }

    private String text(String... words) throws IOException {
        Path file = folder.resolve("x.pdf");
        String[] all = new String[words.length + 3];
        all[0] = "print";
        all[1] = "--out";
        all[2] = file.toString();
        System.arraycopy(words, 0, all, 3, words.length);
        office.done(all);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
        }
    }

    @Test
    void oneAreaAloneHasNoOtherAreasRows() throws Exception {
        String area = text("--area", "2");
        assertTrue(area.contains("ด้านผังเมือง") && area.contains("28,600.00") && !area.contains(ROADS), area);
        assertEquals(1, samut.run("print", "--out", folder.resolve("y.pdf").toString(), "--area", "99", "--json"));
        assertEquals(
                "print.no-area", samut.json().get("refusals").get(0).get("code").asText());
        assertFalse(Files.exists(folder.resolve("y.pdf")));
    }

    @Test
    void aBlankFormHasNoFigures() throws Exception {
        assertTrue(text("--digits", "arabic").contains("28,600.00"));
        String blank = text("--blank");
        assertTrue(blank.contains(ROADS) && !blank.contains("28,600"), blank.substring(0, 400));
        String one = text("--blank", "--area", "2");
        assertTrue(one.contains("ผังเมือง") && !one.contains(ROADS), one.substring(0, 400));
    }

    @Test
    void digitsAreThaiOrArabic() throws Exception {
        assertTrue(text("--digits", "thai").contains("๒๘,๖๐๐.๐๐"));
        String arabic = text("--digits", "arabic");
        assertTrue(arabic.contains("28,600.00") && !arabic.contains("๒๘,๖๐๐"));
    }

    @ParameterizedTest
    @CsvSource({"head, ''", "deputy, รอง", "acting, รักษาการ"})
    void theSignatureNamesWhoSignsForTheHead(String signatory, String before) throws Exception {
        String book = text("--signatory", signatory);
        assertTrue(book.contains("ตำแหน่ง" + before + HEAD), book.substring(book.length() - 900));
    }

    @ParameterizedTest
    @CsvSource({"--digits, roman", "--signatory, mayor", "--pages, 1-3", "--copies, 3", "--copies, x", "--way, fax"})
    void aWrongValueIsWrongUseAndNothingIsWritten(String option, String value) {
        Path file = folder.resolve("x.pdf");
        assertEquals(2, samut.run("print", "--out", file.toString(), option, value), samut.out());
        assertTrue(samut.err().contains("คำสั่งไม่ถูกต้อง"), samut.err());
        assertFalse(Files.exists(file));
    }

    @Test
    void whereToIsSaidAndPagesMustBeThere() {
        assertEquals(2, samut.run("print"), "neither a file nor a printer");
        assertEquals(2, samut.run("print", "--overview", "--blank", "--out", "x.pdf"));
        assertEquals(1, samut.run("print", "--printer", "no such printer", "--pages", "0-999", "--json"), samut.out());
        assertEquals(3, samut.run("print", "--printer", "no such printer", "--pages", "1-2", "--json"), samut.out());
        assertEquals("printer.missing", samut.json().get("failure").get("code").asText());
        String nowhere = folder.resolve("no/such/x.pdf").toString();
        assertEquals(3, samut.run("print", "--out", nowhere, "--json"));
        assertEquals("file.write", samut.json().get("failure").get("code").asText());
    }

    @Test
    void thePrintersOfThisPcAreNamed() {
        office.done("printers");
        assertFalse(samut.out().isBlank());
        office.done("printers", "--json");
        assertTrue(samut.json().get("printers").isArray());
    }
}
