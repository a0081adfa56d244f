package org.samut.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.samut.app.SampleForms;
import org.samut.core.signature.Digest;
import picocli.CommandLine;

/** The command line in this process, on a home folder of its own; keeps what the last verb said. */
final class CommandLineRun {
    private final Path home;
    private String out = "";
    private String err = "";

    CommandLineRun(Path home) {
        this.home = home;
    }

    /** With the bundled form imported and อบต.หนองกะปุ's workbook of it begun; the home folder is made in this one. */
    static CommandLineRun begun(Path folder) throws IOException {
        CommandLineRun samut = new CommandLineRun(folder.resolve("home"));
        samut.importForm(SampleForms.model());
        assertEquals(0, samut.run("lao", "set", "6760607"), samut.err());
        assertTrue(samut.out().contains("หนองกะปุ"), samut.out());
        assertEquals(0, samut.run("workbook", "new", "msps-2567"), samut.err());
        return samut;
    }

    /** Compiles a form's table, which is left beside the home folder, and imports the form. */
    void importForm(String csv) throws IOException {
        Path table = Files.writeString(home.resolveSibling("form.csv"), csv);
        Path json = home.resolveSibling("form.json");
        assertEquals(0, run("form", "compile", table.toString(), "--out", json.toString()), err);
        assertEquals(0, run("form", "import", json.toString()), err);
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

    /** Over the names and the bytes of all files in the home folder. */
    String hashOfHome() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.append(file)
                        .append(' ')
                        .append(Digest.sha256Hex(Files.readAllBytes(file)))
                        .append('\n');
            }
        }
        return all.toString();
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
