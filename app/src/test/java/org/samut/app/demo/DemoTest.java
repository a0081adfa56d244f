package org.samut.app.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.core.workbook.WorkbookState;

final class DemoTest {
    @TempDir
    Path folder;

    @Test
    void theDemonstrationLeavesWorkbookPaperAndReceipt() throws Exception {
        StringWriter said = new StringWriter();
        Path home = new Demo(new PrintWriter(said), folder).run();
        assertTrue(Files.size(folder.resolve("msps-2567.pdf")) > 10_000);
        JsonNode receipt =
                new ObjectMapper().readTree(folder.resolve("receipt.json").toFile());
        assertTrue(receipt.get("verified").asBoolean());
        try (Composition composition = Composition.open(home)) {
            var workbook =
                    composition.office().installation().workbooks().list().get(0);
            assertEquals(WorkbookState.RECEIVED, workbook.state());
            assertEquals(workbook.id(), receipt.get("submission").asText());
        }
        assertTrue(said.toString().contains("62/62"), said.toString());
    }
}
