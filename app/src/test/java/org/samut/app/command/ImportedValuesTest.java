package org.samut.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of figures as spreadsheets save them. */
final class ImportedValuesTest {
    @TempDir
    Path folder;

    private CommandLineRun samut;

    @BeforeEach
    void aWorkbook() throws Exception {
        samut = CommandLineRun.begun(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code,frame,service,state,reason\n1.03,10,8,,\n",
                "code;frame;service;state;reason\r\n1.03;10;8;;\r\n",
                "sep=;\r\ncode;frame;service\r\n1.03;10;8\r\n",
                "code\tframe\tservice\n1.03\t10\t8\n",
                "\uFEFF\"code\",\"service\",\"frame\"\r\n\"1.03\",\"8\",\"10\"\r\n",
                "Code,Frame,SERVICE,,\n1.03,10,8,,\n,,,,\n\n,,,,\n",
                "\n\ncode,frame,service\n1.03,10,8"
            })
    void whateverASpreadsheetMakesOfTheTableIsRead(String table) throws IOException {
        assertEquals(0, take(table, StandardCharsets.UTF_8), samut.err());
        assertFigures();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "x-windows-874"})
    void theFileMayBeInAnyEncodingOfASpreadsheet(String charset) throws IOException {
        String table = "code\tframe\tservice\tstate\treason\r\n1.03\t๑๐\t๘\t\tตามทะเบียน\r\n";
        assertEquals(0, take(table, Charset.forName(charset)), samut.err());
        assertFigures();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code,frame,service\n1.03,1,234,8\n",
                "code,frame,frame\n1.03,1,8\n",
                "code,frame,service\n1.03,1,1\n1.04,1,1\n1.03,2,1\n",
                "code,frame,service\n1.03,1,1\n,2,1\n",
                "code,frame,service\n1.03,\"1,1\n",
                "frame,service\n1,1\n",
                ""
            })
    void whatCouldBeReadInTwoWaysIsRefusedWhole(String table) throws IOException {
        assertEquals(1, take(table, StandardCharsets.UTF_8), samut.out());
        assertTrue(samut.err().contains("→"), samut.err());
        samut.run("workbook", "show", "--json");
        assertEquals("blank", samut.indicator("1.03").get("state").asText());
    }

    @Test
    void aRefusalCountsRowsAsASpreadsheetDoes() throws IOException {
        assertEquals(1, take("code,frame,service\n\n1.03,x,8\n", StandardCharsets.UTF_8));
        assertTrue(samut.err().contains("Row 3"), samut.err());
    }

    @Test
    void aCodeThatLostItsLastZeroIsTold() throws IOException {
        assertEquals(1, take("code,frame,service\n1.1,10,8\n", StandardCharsets.UTF_8));
        assertTrue(samut.err().contains("1.10"), samut.err());
    }

    private int take(String table, Charset charset) throws IOException {
        Path file = folder.resolve("values.csv");
        Files.write(file, table.getBytes(charset));
        return samut.run("workbook", "import", file.toString());
    }

    private void assertFigures() {
        samut.run("workbook", "show", "--json");
        assertEquals("10", samut.indicator("1.03").get("frame").asText());
        assertEquals("8", samut.indicator("1.03").get("service").asText());
    }
}
