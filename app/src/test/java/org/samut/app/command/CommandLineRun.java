package org.samut.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** The command line in this process, on a home folder of its own; keeps what the last verb said. */
final class CommandLineRun {
    private final Path home;
    private String out = "";
    private String err = "";

    CommandLineRun(Path home) {
        this.home = home;
    }

    /** Runs one verb and returns the exit code. */
    int run(String... words) {
        List<String> all = new ArrayList<>(List.of("--home", home.toString()));
        all.addAll(List.of(words));
        return plain(all.toArray(String[]::new));
    }

    int plain(String... words) {
        StringWriter said = new StringWriter();
        StringWriter complained = new StringWriter();
        CommandLine line = SamutCommand.line();
        line.setOut(new PrintWriter(said));
        line.setErr(new PrintWriter(complained));
        int code = line.execute(words);
        out = said.toString();
        err = complained.toString();
        return code;
    }

    String out() {
        return out;
    }

    String err() {
        return err;
    }

    JsonNode json() {
        try {
            return new ObjectMapper().readTree(out);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + out + err, e);
        }
    }

    /** The indicator of the last {@code workbook show --json}. */
    JsonNode indicator(String code) {
        for (JsonNode node : json().get("indicators")) {
            if (node.get("code").asText().equals(code)) {
                return node;
            }
        }
        throw new AssertionError("no indicator " + code + " in " + out);
    }
}
