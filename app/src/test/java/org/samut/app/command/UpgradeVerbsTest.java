package org.samut.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.SampleForms;

/** A newer version of the form: shown, gone on with on the officer's word, and what does not fit kept. */
class UpgradeVerbsTest {
    @TempDir
    Path folder;

    private CommandLineRun samut;

    @BeforeEach
    void begin() throws Exception {
        samut = CommandLineRun.begun(folder);
        done("workbook", "set", "1.01", "--frame", "12", "--service", "11");
        done("workbook", "set", "1.02", "--frame", "38", "--service", "33");
        done("workbook", "set", "1.03", "--frame", "7", "--service", "7");
        done("workbook", "set", "1.05", "--no-service");
    }

    private void done(String... words) {
        assertEquals(0, samut.run(words), () -> samut.out() + samut.err());
    }

    /** The second version: 1.02 became 1.52, 1.03 counts in another unit, 1.05 is gone. */
    private static String second(String mapping) {
        return SampleForms.model()
                .replace("#version=1", "#version=2\n#supersedes=1")
                .replace("code,area_no", "code,supersedes,area_no")
                .replaceAll("(?m)^(\\d\\.\\d\\d|survey\\.\\d\\d),", "$1,,")
                .replace("\n1.02,,", "\n1.52," + mapping + ",")
                .replaceAll("(?m)^(1\\.03,[^\\n]*),(จุด|แห่ง|สาย),", "$1,ตารางเมตร,")
                .replaceAll("(?ms)^1\\.05,.*?(?=^1\\.06,)", "");
    }

    private JsonNode shown(String code) {
        done("workbook", "show", "--json");
        for (JsonNode indicator : samut.json().get("indicators")) {
            if (indicator.get("code").asText().equals(code)) {
                return indicator;
            }
        }
        throw new AssertionError("no " + code);
    }

    @Test
    void nothingHappensUntilTheOfficerSaysSo() throws Exception {
        samut.importForm(second("1.02"));
        done("workbook", "upgrade");
        assertTrue(samut.out().contains("1.02 → 1.52  เปลี่ยน · changed"), samut.out());
        assertTrue(samut.out().contains("1.05  ไม่ถามแล้ว · removed"), samut.out());
        assertTrue(samut.out().contains("(1) 1.03.frame = 7"), samut.out());
        assertTrue(samut.out().contains("Nothing was changed."), samut.out());
        assertEquals("38", shown("1.02").get("frame").asText());
    }

    @Test
    void whatFitsIsCarriedOverWithItsDocumentAndTheRestIsKept() throws Exception {
        samut.importForm(second("1.02"));
        done("workbook", "upgrade", "--yes", "--json");
        assertTrue(samut.json().get("done").asBoolean());
        assertEquals("12", shown("1.01").get("frame").asText());
        assertEquals("38", shown("1.52").get("frame").asText());
        assertTrue(shown("1.03").get("frame").isNull());
        done("workbook", "kept");
        assertTrue(samut.out().contains("(1) 1.03.frame = 7"), samut.out());
        assertTrue(samut.out().contains("(1) 1.05.frame = no_service"), samut.out());

        done("workbook", "history", "--json");
        assertTrue(samut.out().contains("\"kind\":\"upgraded\""), samut.out());
        assertEquals(1, samut.run("workbook", "upgrade"));
        assertTrue(samut.err().contains("ล่าสุด"), samut.err());
        assertEquals(0, samut.run("doctor"), samut.out());
    }

    @Test
    void aMappingThatIsWrongIsRefusedWithItsRowAndColumn() throws Exception {
        for (String wrong : new String[] {"1.01", "1.02; total=frame", "was 1.02"}) {
            Path table = Files.writeString(folder.resolve("wrong.csv"), second(wrong));
            assertEquals(
                    1,
                    samut.run(
                            "form",
                            "compile",
                            table.toString(),
                            "--out",
                            folder.resolve("x").toString()));
            assertTrue(samut.err().contains("supersedes"), wrong + ": " + samut.err());
        }
        Path table =
                Files.writeString(folder.resolve("wrong.csv"), second("1.02").replace("#supersedes=1\n", ""));
        assertEquals(
                1,
                samut.run(
                        "form",
                        "compile",
                        table.toString(),
                        "--out",
                        folder.resolve("x").toString()));
        assertTrue(samut.err().contains("#supersedes=VERSION"), samut.err());
        table = Files.writeString(
                folder.resolve("wrong.csv"), second("1.02").replace("#supersedes=1", "#supersedes=2"));
        assertEquals(
                1,
                samut.run(
                        "form",
                        "compile",
                        table.toString(),
                        "--out",
                        folder.resolve("x").toString()));
        assertTrue(samut.err().contains("supersedes"), samut.err());
    }

    @Test
    void anItemMayGoOnUnderAnotherName() throws Exception {
        samut.importForm(second("1.02; frame=service; service=frame"));
        done("workbook", "upgrade", "--yes", "--json");
        assertTrue(samut.out().contains("1.02.frame"), "another kind of figure is another question: " + samut.out());
        done("workbook", "kept");
        assertTrue(samut.out().contains("(1) 1.02.frame = 38"), samut.out());
    }
}
