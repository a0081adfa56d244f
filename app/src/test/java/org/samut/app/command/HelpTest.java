package org.samut.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Whoever asks a verb how it is used is told so, and nothing else happens. */
final class HelpTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyVerbSaysHowItIsUsed() {
        List<List<String>> verbs = new ArrayList<>();
        gather(SamutCommand.line(), List.of(), verbs);
        return verbs.stream()
                .flatMap(verb -> Stream.of("--help", "-h").map(asked -> {
                    List<String> words = new ArrayList<>(verb);
                    words.add(asked);
                    return DynamicTest.dynamicTest(String.join(" ", words), () -> tells(verb, words));
                }));
    }

    @Test
    void theVersionIsTold() {
        CommandLineRun samut = new CommandLineRun(folder.resolve("home"));
        assertEquals(0, samut.plain("--version"), samut.err());
        assertTrue(samut.out().matches("samut \\S+\\s*"), samut.out());
    }

    private void tells(List<String> verb, List<String> words) {
        Path home = folder.resolve("home");
        CommandLineRun samut = new CommandLineRun(home);
        assertEquals(0, samut.run(words.toArray(String[]::new)), samut.err());
        String usage = String.join(
                " ", Stream.concat(Stream.of("Usage: samut"), verb.stream()).toList());
        assertTrue(samut.out().startsWith(usage), samut.out());
        assertTrue(samut.out().chars().anyMatch(letter -> letter >= 'ก' && letter <= '๛'), "in Thai: " + samut.out());
        assertEquals("", samut.err());
        assertTrue(Files.notExists(home), "the data's folder was made");
    }

    private static void gather(CommandLine line, List<String> verb, List<List<String>> verbs) {
        verbs.add(verb);
        line.getSubcommands().forEach((name, under) -> {
            List<String> longer = new ArrayList<>(verb);
            longer.add(name);
            gather(under, longer, verbs);
        });
    }
}
