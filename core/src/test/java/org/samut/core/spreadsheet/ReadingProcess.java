package org.samut.core.spreadsheet;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;

/** A program that reads all spreadsheets of a folder in little memory, and says of each what came of it and how soon. */
final class ReadingProcess {
    private ReadingProcess() {}

    static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx384m",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ReadingProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] arguments) throws IOException, WorldFailure {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.sorted().toList()) {
                long begun = System.nanoTime();
                Outcome<List<SheetCells>> read = SpreadsheetFile.read(file);
                String code = read instanceof Outcome.Refused<List<SheetCells>> refused
                        ? refused.refusals().get(0).code()
                        : "read";
                out.println(file.getFileName() + "\t" + code + "\t" + (System.nanoTime() - begun) / 1_000_000);
            }
        }
    }
}
