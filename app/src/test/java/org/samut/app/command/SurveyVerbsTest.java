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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The citizens' survey on the command line: set, imported, shown, checked. */
final class SurveyVerbsTest {
    @TempDir
    Path folder;

    private CommandLineRun samut;

    @BeforeEach
    void aWorkbook() throws Exception {
        samut = CommandLineRun.begun(folder);
    }

    @Test
    void aQuestionIsSetAndShown() {
        assertEquals(0, samut.run("workbook", "set", "survey.01", "--satisfied", "๔๖", "--improve", "14"), samut.err());
        assertEquals("76.67", question("survey.01").get("satisfiedPercent").asText());
        assertEquals(0, samut.run("workbook", "show"));
        assertTrue(samut.out().contains("46 (76.67 %)"), samut.out());
        assertEquals(0, samut.run("workbook", "history", "survey.01"));
        assertTrue(samut.out().contains("survey.01.satisfied = 46"), samut.out());
    }

    @Test
    void aFieldIsSetByItsNameAndCleared() {
        assertEquals(0, samut.run("workbook", "set", "survey.02.satisfied", "45"), samut.err());
        assertEquals(0, samut.run("workbook", "set", "survey.02.improve", "15"), samut.err());
        assertEquals("75", question("survey.02").get("satisfiedPercent").asText());
        assertEquals(0, samut.run("workbook", "set", "survey.02.improve", "--blank"), samut.err());
        assertTrue(question("survey.02").get("improve").isNull());
        assertEquals(0, samut.run("workbook", "set", "survey", "--reason", "asked apart"), samut.err());
        question("survey.02");
        assertEquals("asked apart", samut.json().get("survey").get("reason").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "survey.01.satisfied, 46.5, 1",
        "survey.01.satisfied, -3, 1",
        "survey.01.satisfied, many, 1",
        "survey.77.satisfied, 1, 1",
        "survey.01, 46, 2",
        "1.01, 46, 2",
    })
    void whatIsNoNumberOfPeopleOrNoQuestionIsRefused(String field, String value, int exit) {
        assertEquals(exit, samut.run("workbook", "set", field, value), samut.out() + samut.err());
        assertTrue(question("survey.01").get("satisfied").isNull());
    }

    @Test
    void aTableHoldsFiguresAndTheSurvey() throws IOException {
        assertEquals(
                0,
                take(
                        "code,frame,service,satisfied,improve,reason\n1.03,10,8,,,\nsurvey.01,,,46,14,\nsurvey,,,,,apart\n"),
                samut.err());
        assertEquals("46", question("survey.01").get("satisfied").asText());
        assertEquals("10", samut.indicator("1.03").get("frame").asText());
        assertEquals(0, take("code,value\nsurvey.02.satisfied,45\nsurvey.02.improve,15\n"), samut.err());
        assertEquals("75", question("survey.02").get("satisfiedPercent").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code,frame,service\n1.03,10,8\nsurvey.01,46,14\n",
                "code,frame,satisfied\n1.03,10,\nsurvey.01,,x\n",
                "code,frame,satisfied,reason\n1.03,10,,\nsurvey.01,,46,why\n",
            })
    void aTableWithOneWrongRowWritesNothing(String table) throws IOException {
        assertEquals(1, take(table), samut.out());
        assertTrue(question("survey.01").get("satisfied").isNull());
        assertEquals("blank", samut.indicator("1.03").get("state").asText());
    }

    @Test
    void checkTellsWhatIsWrongWithTheSurvey() {
        samut.run("workbook", "set", "survey.01", "--satisfied", "46");
        samut.run("check", "--json");
        boolean told = false;
        for (JsonNode finding : samut.json().get("findings")) {
            told |= finding.get("field").asText().equals("survey.01.improve");
        }
        assertTrue(told, samut.out());
    }

    private int take(String table) throws IOException {
        Path file = folder.resolve("values.csv");
        Files.writeString(file, table);
        return samut.run("workbook", "import", file.toString());
    }

    private JsonNode question(String code) {
        assertEquals(0, samut.run("workbook", "show", "--json"), samut.err());
        for (JsonNode node : samut.json().get("survey").get("questions")) {
            if (node.get("code").asText().equals(code)) {
                return node;
            }
        }
        throw new AssertionError("no " + code + " in " + samut.out());
    }
}
