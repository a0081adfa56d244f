package org.samut.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.BundledForm;
import org.samut.sync.server.CentralServer;

/** A revision that the owner returns, the office's replies, and the next one accepted, by the command line alone. */
class ReviewVerbsTest {
    @TempDir
    Path folder;

    private CommandLineRun samut;
    private String data;
    private String id;

    private void done(String... words) {
        assertEquals(0, samut.run(words), () -> samut.out() + samut.err());
    }

    private int review(String... words) {
        String[] all = new String[words.length + 4];
        all[0] = "serve";
        all[1] = "--data";
        all[2] = data;
        all[3] = "review";
        System.arraycopy(words, 0, all, 4, words.length);
        return samut.run(all);
    }

    private JsonNode shown() {
        done("workbook", "show", "--json");
        return samut.json();
    }

    @Test
    void aReturnedWorkbookIsAnsweredSentAgainAndAccepted() throws Exception {
        SealedOffice office = SealedOffice.in(folder);
        samut = office.samut();
        data = folder.resolve("server").toString();
        try (CentralServer server = CentralServer.start(Path.of(data), 0)) {
            server.publish(BundledForm.json());
            done("enrol", "--server", server.address().toString(), "--code", server.activate("6760607"));
            done("send", "--json");
            done("workbook", "list", "--json");
            id = samut.json().get("workbooks").get(0).get("id").asText();
            assertTrue(shown().get("review").isNull());

            assertEquals(1, review(id, "1", "--return", "--reviewer", "นายตรวจ ละเอียด"));
            assertTrue(samut.err().contains("ส่งกลับโดยไม่มีข้อสังเกตไม่ได้"), samut.err());
            assertEquals(
                    0,
                    review(
                            id,
                            "1",
                            "--return",
                            "--reviewer",
                            "นายตรวจ ละเอียด",
                            "--remark",
                            "1.01.frame=จำนวนสายไม่ตรงกับ ทถ.6",
                            "--remark",
                            "โปรดแนบหลักฐาน"),
                    samut.err());
            done("sync");
            assertTrue(samut.out().contains("ถูกส่งกลับให้แก้ไข มีข้อสังเกต 2 ข้อ"), samut.out());
            assertTrue(samut.out().contains("was returned with 2 remarks"), samut.out());
            assertEquals("returned", shown().get("state").asText());
            assertEquals(2, shown().get("review").get("unanswered").asInt());

            assertEquals(1, samut.run("workbook", "reply", "1", "--done"));
            assertTrue(samut.err().contains("ปิดแล้ว"), samut.err());
            done("workbook", "reopen");
            assertEquals(1, samut.run("workbook", "remarks"));
            assertTrue(samut.out().contains("1.01.frame  จำนวนสายไม่ตรงกับ ทถ.6"), samut.out());
            assertTrue(samut.out().contains("ยังไม่ได้ตอบ"), samut.out());

            assertEquals(1, samut.run("check"));
            assertTrue(samut.out().contains("Please answer each remark"), samut.out());
            assertEquals(1, samut.run("seal", "--json"));
            assertEquals(
                    "seal.remarks",
                    samut.json().get("refusals").get(0).get("code").asText());

            assertEquals(1, samut.run("workbook", "reply", "3", "--done"));
            assertEquals(1, samut.run("workbook", "reply", "2", "--explain", " "));
            done("workbook", "reply", "1", "--done", "แก้ตามทะเบียนแล้ว");
            done("workbook", "reply", "2", "--explain", "ส่งทางไปรษณีย์");
            done("workbook", "reply", "1", "--take-back");
            assertEquals(1, samut.run("seal"));
            done("workbook", "reply", "1", "--done");
            done("workbook", "remarks", "--json");
            assertEquals(
                    "explained",
                    samut.json()
                            .get("review")
                            .get("remarks")
                            .get(1)
                            .get("reply")
                            .asText());
            done("check");
            done("seal");
            done("send");
            assertEquals(0, review(id, "2", "--accept", "--reviewer", "นายตรวจ ละเอียด"), samut.err());
            done("sync");
            assertTrue(samut.out().contains("ผ่านการตรวจรับแล้ว"), samut.out());
            assertEquals("accepted", shown().get("state").asText());
            done("workbook", "show");
            assertTrue(samut.out().contains("ฉบับที่ 2 ผ่านการตรวจรับโดย นายตรวจ ละเอียด"), samut.out());
            done("workbook", "history", "--json");
            assertTrue(samut.out().contains("\"kind\":\"returned\""), samut.out());
            assertTrue(samut.out().contains("\"kind\":\"accepted\""), samut.out());
            assertFalse(samut.out().contains("\"kind\":\"other\""), samut.out());
            assertEquals(1, samut.run("workbook", "reopen"));
        }
    }
}
