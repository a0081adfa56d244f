package org.samut.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.demo.Demo;
import org.samut.sync.server.CentralServer;

/** The command line as others use it, verb by verb, on the real form, disk and HTTP. */
final class ContractTest {
    @TempDir
    Path folder;

    private CommandLineRun samut;

    @BeforeEach
    void aWorkbookOfNongKapu() throws Exception {
        samut = CommandLineRun.begun(folder);
    }

    @Test
    void aNewWorkbookIsBlankAndOpen() {
        assertEquals(0, samut.run("workbook", "show", "--json"));
        assertEquals("msps-2567", samut.json().get("form").asText());
        assertEquals("6760607", samut.json().get("lao").asText());
        assertEquals("open", samut.json().get("state").asText());
        assertEquals(1, samut.json().get("revision").asInt());
        assertEquals(62, samut.json().get("indicators").size());
        for (JsonNode indicator : samut.json().get("indicators")) {
            assertEquals("blank", indicator.get("state").asText());
            assertTrue(indicator.get("frame").isNull());
            assertTrue(indicator.get("percent").isNull());
        }
    }

    @Test
    void theOfficialFiguresComeOutAsStringsToTheDigit() {
        assertEquals(0, samut.run("workbook", "set", "1.01", "--frame", "57.24", "--service", "29.767"), samut.err());
        samut.run("workbook", "show", "--json");
        JsonNode indicator = samut.indicator("1.01");
        assertEquals("57.24", indicator.get("frame").textValue());
        assertEquals("29.767", indicator.get("service").textValue());
        assertEquals("value", indicator.get("state").textValue());
        assertEquals("52", indicator.get("percent").textValue());
        assertEquals("80", indicator.get("target").textValue());
        assertEquals("การพัฒนาในอนาคต", indicator.get("result").textValue());
    }

    @Test
    void noServiceNotCarriedOutBlankAndZeroAreFourThings() {
        assertEquals(0, samut.run("workbook", "set", "1.05", "--no-service"));
        assertState("1.05", "no_service", "ไม่มีบริการสาธารณะ");
        assertEquals(0, samut.run("workbook", "set", "1.05", "--not-carried-out"));
        assertState("1.05", "not_carried_out", "ไม่ได้ดำเนินการในปีงบประมาณ พ.ศ. 2566");
        assertEquals(0, samut.run("workbook", "set", "1.05", "--frame", "4", "--service", "0"));
        assertState("1.05", "value", "การพัฒนาในอนาคต");
        assertEquals("0", samut.indicator("1.05").get("percent").textValue());
        assertEquals(0, samut.run("workbook", "set", "1.05", "--frame", "0"));
        assertEquals(0, samut.run("workbook", "set", "1.05", "--blank"));
        assertState("1.05", "blank", "");
        assertEquals(0, samut.run("workbook", "set", "1.05", "--frame", "0"));
        assertState("1.05", "no_service", "ไม่มีบริการสาธารณะ");
        assertEquals("0", samut.indicator("1.05").get("frame").textValue());
    }

    @Test
    void whatCannotBeReadIsRefusedAndNothingIsLost() {
        samut.run("workbook", "set", "1.01", "--frame", "๕๗.๒๔", "--service", "1,000");
        for (String typed : new String[] {"abc", "-1", "1.2.3", "1\n2", "1e5", "9".repeat(60), "0." + "1".repeat(70)}) {
            assertEquals(1, samut.run("workbook", "set", "1.01", "--frame", typed), typed);
            assertFalse(samut.err().isBlank());
        }
        samut.run("workbook", "show", "--json");
        assertEquals("57.24", samut.indicator("1.01").get("frame").textValue());
        assertEquals("1000", samut.indicator("1.01").get("service").textValue());
    }

    @Test
    void aBlankWorkbookCannotBeSealed() {
        assertEquals(1, samut.run("check", "--json"));
        assertEquals(62, samut.json().get("errors").asInt());
        assertEquals(0, samut.json().get("undecided").asInt());
        assertEquals(1, samut.run("seal"));
        samut.run("workbook", "show", "--json");
        assertEquals("open", samut.json().get("state").asText());
    }

    @Test
    void aServiceAboveItsFrameIsAnErrorThatNamesItsIndicator() throws IOException {
        importDemoValues();
        samut.run("workbook", "set", "1.09", "--service", "21040");
        assertEquals(1, samut.run("check", "--json"));
        JsonNode finding = samut.json().get("findings").get(0);
        assertEquals("1.09", finding.get("code").asText());
        assertEquals("error", finding.get("severity").asText());
        assertFalse(finding.get("rule").asText().isBlank());
        assertFalse(finding.get("message").asText().isBlank());
        assertEquals(1, samut.json().get("errors").asInt());
    }

    @Test
    void anImportIsAllOrNothingAndNamesRowAndColumn() throws IOException {
        Path values = folder.resolve("values.csv");
        Files.writeString(
                values, "code,frame,service,state,reason\n1.01,10,9,,\n1.02,x,9,,\n9.99,1,1,,\n1.03,1,1,odd,\n");
        assertEquals(1, samut.run("workbook", "import", values.toString()));
        assertTrue(samut.err().contains("Row 3"), samut.err());
        assertTrue(samut.err().contains("Row 4, column code"), samut.err());
        assertTrue(samut.err().contains("Row 5, column state"), samut.err());
        samut.run("workbook", "show", "--json");
        assertEquals("blank", samut.indicator("1.01").get("state").asText());
        Files.write(
                values, "code,frame,service,state,reason\n1.01,10,9,,ตรวจแล้ว\n2.07,1,1,,\n".getBytes("x-windows-874"));
        assertEquals(0, samut.run("workbook", "import", values.toString()), samut.err());
        assertTrue(samut.err().contains("2.07"), samut.err());
    }

    @Test
    void theWholeJobEndsWithAVerifiedReceipt() throws Exception {
        importDemoValues();
        assertEquals(0, samut.run("check", "--json"), samut.out());
        assertEquals(0, samut.json().get("errors").asInt());
        assertEquals(1, samut.run("send"), "what is not sealed is not sent");
        assertEquals(0, samut.run("seal"), samut.err());
        assertEquals(1, samut.run("workbook", "set", "1.01", "--frame", "1"), "a sealed workbook is not edited");
        Path pdf = folder.resolve("x.pdf");
        assertEquals(0, samut.run("print", "--out", pdf.toString()), samut.err());
        try (var document = Loader.loadPDF(pdf.toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("สรุปผลประเมินการจัดบริการสาธารณะ"), text.substring(0, 500));
            assertTrue(text.contains("องค์การบริหารส่วนตำบลหนองกะปุ"));
        }
        assertEquals(1, samut.run("receipt", "--json"), "nothing is received yet");
        try (CentralServer server = CentralServer.start(folder.resolve("data"), 0)) {
            CommandLineRun other = new CommandLineRun(folder.resolve("home"));
            String data = folder.resolve("data").toString();
            String form = folder.resolve("form.json").toString();
            assertEquals(0, other.plain("serve", "--data", data, "publish", form), other.err());
            assertEquals(0, other.plain("serve", "--data", data, "activate", "6760607"), other.err());
            String code = other.out().strip();
            String url = server.address().toString();
            assertEquals(0, samut.run("enrol", "--server", url, "--code", code), samut.err());
            assertEquals(0, samut.run("send"), samut.err() + samut.out());
            assertEquals(0, samut.run("sync"), samut.err());
            assertEquals(0, samut.run("receipt", "--json"), samut.err());
            assertTrue(samut.json().get("verified").asBoolean());
            String first = samut.json().get("signed").asText();
            assertEquals(0, samut.run("send"));
            samut.run("receipt", "--json");
            assertEquals(first, samut.json().get("signed").asText(), "the second receipt is the first one");
        }
        samut.run("workbook", "show", "--json");
        assertEquals("received", samut.json().get("state").asText());
    }

    @Test
    void aReceiptThatDoesNotVerifyIsToldAndSendingAgainBringsOneThatDoes() throws Exception {
        importDemoValues();
        samut.run("seal");
        for (String data : new String[] {"first", "second"}) {
            Path server = folder.resolve(data);
            try (CentralServer central = CentralServer.start(server, 0)) {
                String form = folder.resolve("form.json").toString();
                assertEquals(0, samut.plain("serve", "--data", server.toString(), "publish", form), samut.err());
                String code = central.activate("6760607");
                String url = central.address().toString();
                assertEquals(0, samut.run("enrol", "--server", url, "--code", code), samut.err());
                assertEquals(1, samut.run("receipt", "--json"));
                String refusal = samut.json().get("refusals").get(0).get("code").asText();
                assertEquals(data.equals("first") ? "receipt.none" : "receipt.unproven", refusal);
                assertEquals(0, samut.run("send"), samut.out());
                assertEquals(0, samut.run("receipt", "--json"), samut.out());
                assertTrue(samut.json().get("verified").asBoolean());
            }
        }
    }

    @Test
    void aSoundStoreIsNotReplacedByAnOlderBackupUnasked() throws IOException {
        samut.run("backup");
        samut.run("workbook", "set", "1.01", "--frame", "10");
        assertEquals(1, samut.run("restore", "--json"));
        assertEquals(
                "restore.not-needed",
                samut.json().get("refusals").get(0).get("code").asText());
        samut.run("workbook", "show", "--json");
        assertEquals("10", samut.indicator("1.01").get("frame").asText());
        Files.writeString(folder.resolve("home").resolve("samut.db"), "damaged");
        assertEquals(3, samut.run("workbook", "show"));
        assertEquals(0, samut.run("restore"), samut.err());
        assertEquals(0, samut.run("workbook", "show"), samut.err());
        assertEquals(0, samut.run("restore", "--anyway"), samut.err());
    }

    @Test
    void theHistoryTellsTheFourKindsApart() {
        samut.run("workbook", "set", "1.05", "--frame", "0");
        samut.run("workbook", "set", "1.05", "--no-service");
        samut.run("workbook", "set", "1.05", "--not-carried-out");
        samut.run("workbook", "set", "1.05", "--blank");
        samut.run("workbook", "history", "1.05", "--json");
        var states = new TreeSet<String>();
        samut.json()
                .get("changes")
                .forEach(change -> states.add(change.get("state").asText()));
        assertEquals(Set.of("value", "no_service", "not_carried_out", "blank"), states);
    }

    @Test
    void withoutALineNothingIsCalledSentAndNothingIsLost() throws Exception {
        importDemoValues();
        samut.run("seal");
        CentralServer server = CentralServer.start(folder.resolve("data"), 0);
        String url = server.address().toString();
        String code = server.activate("6760607");
        assertEquals(0, samut.run("enrol", "--server", url, "--code", code), samut.err());
        server.close();
        assertEquals(3, samut.run("send"), samut.out());
        samut.run("workbook", "show", "--json");
        assertEquals("sealed", samut.json().get("state").asText());
        assertEquals(1, samut.run("receipt"));
    }

    @Test
    void aMachineReadsJsonWhateverHappens() throws IOException {
        String[][] lines = {
            {"workbook", "set", "1.01", "--json"},
            {"workbook", "set", "1.01", "--bogus", "--json"},
            {"workbook", "bogus", "--json"},
            {"lao", "set", "--json"},
            {"--json"}
        };
        for (String[] line : lines) {
            assertEquals(2, samut.run(line), String.join(" ", line));
            assertEquals("use.wrong", samut.json().get("failure").get("code").asText());
            assertEquals("", samut.err());
        }
        importDemoValues();
        assertEquals(0, samut.run("seal", "--json"));
        assertEquals(1, samut.run("send", "--json"), "this PC is not enrolled");
        assertFalse(samut.json().get("messages").isEmpty());
    }

    @Test
    void aSealedWorkbookIsNotToldThatItMayBeSealed() throws IOException {
        importDemoValues();
        assertEquals(0, samut.run("seal"), samut.err());
        assertEquals(1, samut.run("seal"));
        assertFalse(samut.err().contains("may be sealed"), samut.err());
    }

    @Test
    void anActivationCodeIsMadeOnlyForALaoOfTheRegistry() {
        String data = folder.resolve("data").toString();
        assertEquals(1, samut.plain("serve", "--data", data, "activate", "9999999", "--json"), samut.out());
        assertEquals(
                "lao.unknown", samut.json().get("refusals").get(0).get("code").asText());
        assertEquals(0, samut.plain("serve", "--data", data, "activate", "๖๗๖๐๖๐๗", "--json"), samut.err());
        assertEquals("6760607", samut.json().get("lao").asText());
    }

    private void importDemoValues() throws IOException {
        Path values = folder.resolve("all.csv");
        try (InputStream in = Demo.class.getResourceAsStream("values.csv")) {
            Files.write(values, in.readAllBytes());
        }
        assertEquals(0, samut.run("workbook", "import", values.toString()), samut.err());
    }

    private void assertState(String code, String state, String result) {
        samut.run("workbook", "show", "--json");
        assertEquals(state, samut.indicator(code).get("state").asText());
        assertEquals(result, samut.indicator(code).get("result").asText());
    }
}
