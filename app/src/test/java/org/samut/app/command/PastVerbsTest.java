package org.samut.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.SampleForms;

/** {@code workbook history} and {@code workbook prior}. */
class PastVerbsTest {
    @TempDir
    Path folder;

    private CommandLineRun samut;

    @BeforeEach
    void aWorkbookAfterLastYears() throws IOException {
        samut = new CommandLineRun(folder.resolve("home"));
        String model = SampleForms.model();
        samut.importForm(model.replace("#id=msps-2567", "#id=msps-2566").replace("#year=2567", "#year=2566"));
        samut.importForm(model.replace("#year=2567", "#year=2567\n#prior=msps-2566"));
        samut.run("lao", "set", "6760607");
        assertEquals(0, samut.run("workbook", "new", "msps-2566"), samut.err());
        assertEquals(0, samut.run("workbook", "set", "1.01", "--frame", "10", "--service", "8"), samut.err());
        assertEquals(0, samut.run("workbook", "new", "msps-2567"), samut.err());
    }

    @Test
    void aFieldsHistoryTellsBeforeAfterWhoAndWhy() {
        samut.run("workbook", "set", "1.01", "--frame", "11", "--reason", "นับใหม่");
        samut.run("workbook", "set", "1.01", "--frame", "12");
        assertEquals(0, samut.run("workbook", "history", "--field", "1.01.frame", "--json"), samut.err());
        JsonNode changes = samut.json().get("changes");
        assertEquals(2, changes.size());
        assertEquals("11", changes.get(1).get("before").asText());
        assertEquals("12", changes.get(1).get("entry").asText());
        assertEquals("นับใหม่", changes.get(1).get("reason").asText());
        assertEquals("entered", changes.get(1).get("kind").asText());
        assertTrue(changes.get(0).get("before").isNull());
        samut.run("workbook", "history", "1.01");
        assertTrue(samut.out().contains("1.01.frame = 12 <- 11"), samut.out());
    }

    @Test
    void anImportIsOneStep() throws IOException {
        Path table = Files.writeString(folder.resolve("v.csv"), "code,frame,service\n1.03,10,8\n1.04,5,5\n");
        assertEquals(0, samut.run("workbook", "import", table.toString()), samut.err());
        samut.run("workbook", "history", "--json");
        JsonNode changes = samut.json().get("changes");
        assertEquals(5, changes.size());
        changes.forEach(change -> {
            assertEquals("imported", change.get("kind").asText());
            assertEquals(1, change.get("step").asInt());
        });
    }

    @Test
    void lastYearIsShownAndTakenFromAFile() throws IOException {
        assertEquals(0, samut.run("workbook", "prior", "--json"), samut.err());
        assertEquals("10", samut.json().get("figures").get("1.01.frame").asText());
        assertEquals("ปีก่อน (msps-2566)", samut.json().get("document").asText());
        Path table = Files.writeString(folder.resolve("ปี 2566.csv"), "code,frame,service\n1.01,20,18\n99.1,1,1\n");
        assertEquals(0, samut.run("workbook", "prior", table.toString(), "--json"), samut.err());
        assertEquals(1, samut.json().get("indicators").asInt());
        assertEquals("99.1", samut.json().get("passedOver").get(0).asText());
        samut.run("workbook", "prior", "--json");
        assertEquals("20", samut.json().get("figures").get("1.01.frame").asText());
        assertEquals(
                1,
                samut.run(
                        "workbook", "prior", Files.writeString(table, "code\n").toString()));
        assertEquals(
                3, samut.run("workbook", "prior", folder.resolve("none.csv").toString()));
    }
}
