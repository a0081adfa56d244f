package org.samut.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.text.Dates;
import org.samut.sync.server.CentralServer;

/** {@code samut signed}: the signed copy of a sealed workbook, by a scan or by the officer's word. */
class SignedVerbTest {
    private static final LocalDate TODAY = LocalDate.now(Dates.ZONE);
    private static final String HEAD = "นายกองค์การบริหารส่วนตำบลหนองกะปุ";

    @TempDir
    Path folder;

    private SealedOffice office;
    private CommandLineRun samut;

    private void sealed() throws Exception {
        office = SealedOffice.in(folder);
        samut = office.samut();
    }

    private JsonNode shown() {
        office.done("workbook", "show", "--json");
        return samut.json().get("signed");
    }

    private String refusal() {
        return samut.json().get("refusals").get(0).get("code").asText();
    }

    @Test
    void aScanOfAllPagesIsCheckedAndKept() throws Exception {
        sealed();
        assertTrue(shown().isNull());
        Path scan = office.printed("signed.pdf");
        office.done("signed", scan.toString(), "--by", "นายสมชาย ใจดี", "--on", TODAY.toString(), "--json");
        assertEquals("scan", samut.json().get("standing").asText());
        assertTrue(samut.json().get("scan").get("accepted").asBoolean());
        assertTrue(samut.json().get("printed_file").asBoolean(), "nobody signed the PDF itself");
        Files.delete(scan);

        JsonNode signed = shown();
        assertEquals("นายสมชาย ใจดี", signed.get("name").asText());
        assertEquals(HEAD, signed.get("position").asText());
        assertEquals("ผู้รับรองข้อมูล", signed.get("role").asText());
        assertEquals(TODAY.toString(), signed.get("day").asText());
        assertEquals("สมหญิง ใจดี", signed.get("recorded_by").asText());
        String hash = signed.get("files").get(0).get("sha256").asText();
        Path kept =
                folder.resolve("home/evidence").resolve(hash.substring(0, 2)).resolve(hash);
        assertEquals(signed.get("files").get(0).get("size").asLong(), Files.size(kept));

        office.done("workbook", "show");
        assertTrue(samut.out().contains("ลงนามแล้ว โดย นายสมชาย ใจดี"), samut.out());
        office.done("workbook", "list");
        assertTrue(samut.out().contains("sealed  1  signed"), samut.out());
        office.done("workbook", "list", "--json");
        assertEquals(
                "scan",
                samut.json()
                        .get("workbooks")
                        .get(0)
                        .get("signed")
                        .get("standing")
                        .asText());
        office.done("workbook", "history", "--json");
        assertTrue(samut.out().contains("\"kind\":\"signed\""), samut.out());
        office.done("doctor", "--json");
        Files.delete(kept);
        assertEquals(1, samut.run("doctor", "--json"));
        assertTrue(samut.out().contains("สแกนฉบับลงนามใหม่"), samut.out());
    }

    @Test
    void aScanNeedsNoWordsAndAnIdNamesTheWorkbook() throws Exception {
        sealed();
        office.done("workbook", "list", "--json");
        String id = samut.json().get("workbooks").get(0).get("id").asText();
        office.done("signed", id, office.printed("signed.pdf").toString());
        assertTrue(samut.out().contains("a checked scan is kept"), samut.out());
        assertTrue(shown().get("name").isNull() && shown().get("day").isNull());
    }

    @Test
    void aMissingPageIsNamedAndNothingIsRecorded() throws Exception {
        sealed();
        Path scan = office.withoutLastPage("short.pdf");
        assertEquals(1, samut.run("signed", scan.toString(), "--json"));
        assertEquals("signed.incomplete", refusal());
        int last = SealedOffice.pages(scan) + 1;
        assertEquals(last, samut.json().get("scan").get("missing").get(0).asInt());
        assertEquals(1, samut.run("signed", scan.toString()));
        assertTrue(
                samut.err().contains("ยังไม่ได้บันทึกการลงนาม") && samut.err().contains("(" + last + ")"), samut.err());
        assertTrue(shown().isNull());
        Path evidence = folder.resolve("home/evidence");
        assertFalse(Files.exists(evidence) && Files.walk(evidence).anyMatch(Files::isRegularFile));
    }

    @Test
    void aDeclarationSaysWhoAndWhenAndANewerRecordTakesItsPlace() throws Exception {
        sealed();
        String year = TODAY.getYear() + 543 + TODAY.toString().substring(4);
        office.done("signed", "--by", "นายสมชาย ใจดี", "--position", "รักษาการ" + HEAD, "--on", year);
        assertTrue(samut.out().contains("ตามที่เจ้าหน้าที่แจ้ง ไม่มีสแกน"), samut.out());
        assertEquals("declared", shown().get("standing").asText());
        assertEquals(TODAY.toString(), shown().get("day").asText());
        assertEquals("ผู้รับรองข้อมูล", shown().get("role").asText());
        office.done("signed", "--by", "นางสมศรี มีสุข");
        assertEquals("นางสมศรี มีสุข", shown().get("name").asText());
        assertEquals(2, shown().get("number").asInt());
    }

    @Test
    void whatCannotBeIsRefused() throws Exception {
        sealed();
        assertEquals(2, samut.run("signed"), "neither scan nor name");
        assertEquals(2, samut.run("signed", "--by", "นายสมชาย", "--on", "เมื่อวาน"));
        assertEquals(1, samut.run("signed", "--by", " ", "--json"));
        assertEquals("signed.no-name", refusal());
        assertEquals(
                1, samut.run("signed", "--by", "ก", "--on", TODAY.plusDays(2).toString(), "--json"));
        assertEquals("signed.day-to-come", refusal());
        assertEquals(
                1, samut.run("signed", "--by", "ก", "--on", TODAY.minusDays(2).toString(), "--json"));
        assertEquals("signed.day-before-seal", refusal());
        assertEquals(1, samut.run("signed", "no-such-file.pdf", "--json"));
        assertEquals("scan.missing", refusal());
        Path words = Files.writeString(folder.resolve("words.pdf"), "no PDF at all");
        assertEquals(1, samut.run("signed", words.toString(), "--json"));
        assertEquals("scan.kind", refusal());
        assertTrue(shown().isNull());
    }

    @Test
    void aReopenedWorkbookAndItsOldPaperAreRefused() throws Exception {
        sealed();
        Path scan = office.printed("first.pdf");
        office.done("signed", "--by", "นายสมชาย ใจดี");
        office.done("workbook", "reopen");
        assertTrue(shown().isNull(), "the next revision is not signed");
        assertEquals(1, samut.run("signed", scan.toString(), "--json"));
        assertEquals("signed.reopened", refusal());
        office.done("workbook", "set", "1.01", "--frame", "58");
        office.done("check");
        office.done("seal");
        assertEquals(1, samut.run("signed", scan.toString(), "--json"));
        assertEquals("signed.incomplete", refusal());
        assertTrue(samut.out().contains("other-revision"), samut.out());
    }

    @Test
    void whatWasSentFirstIsRecordedAsSignedLater() throws Exception {
        sealed();
        Path data = folder.resolve("data");
        try (CentralServer server = CentralServer.start(data, 0)) {
            String form = folder.resolve("f.json").toString();
            assertEquals(0, samut.plain("serve", "--data", data.toString(), "publish", form), samut.err());
            office.done("enrol", "--server", server.address().toString(), "--code", server.activate("6760607"));
            office.done("send");
        }
        office.done("signed", office.printed("signed.pdf").toString(), "--by", "นายสมชาย ใจดี");
        office.done("workbook", "show", "--json");
        assertEquals("received", samut.json().get("state").asText(), "signed is no state of the workbook");
        assertEquals("scan", samut.json().get("signed").get("standing").asText());
        office.done("receipt", "--json");
        assertTrue(samut.json().get("verified").asBoolean());
    }

    @Test
    void aFormThatDoesNotSaySoTakesNoDeclaration() throws Exception {
        office = SealedOffice.in(
                folder, form -> form.replaceFirst("\"declaredSigning\"\\s*:\\s*true", "\"declaredSigning\":false"));
        samut = office.samut();
        assertEquals(1, samut.run("signed", "--by", "นายสมชาย ใจดี", "--json"));
        assertEquals("signed.scan-wanted", refusal());
        office.done("signed", office.printed("signed.pdf").toString());
    }

    @Test
    void aDiskThatFailsIsToldAndNothingIsRecorded() throws Exception {
        sealed();
        Path scan = office.printed("signed.pdf");
        Files.writeString(folder.resolve("home/evidence"), "a file where the folder should be");
        assertEquals(3, samut.run("signed", scan.toString(), "--json"));
        assertTrue(samut.json().get("failure").get("code").asText().startsWith("evidence."), samut.out());
        assertTrue(shown().isNull());
    }

    @Test
    void aRestoredBackupKnowsTheSignedCopyAndItsFilesAreThere() throws Exception {
        sealed();
        office.done("signed", office.printed("signed.pdf").toString());
        office.done("backup");
        Files.delete(folder.resolve("home/samut.db"));
        for (String left : new String[] {"samut.db-wal", "samut.db-shm"}) {
            Files.deleteIfExists(folder.resolve("home").resolve(left));
        }
        office.done("restore");
        assertEquals("scan", shown().get("standing").asText());
        office.done("doctor");
    }
}
