package org.samut.core.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.samut.core.failure.WorldFailure;
import org.samut.core.submission.Sealed;
import org.samut.core.workbook.Entering;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.Workbooks;

/**
 * A program that types without an end, to be killed: it prints {@code open}, and after each commit {@code ⟨field⟩
 * ⟨value⟩} of all that is saved by it.
 */
final class TypingProcess {
    private TypingProcess() {}

    /** Starts it; its native library is unpacked into a folder of the test, since a killed process leaves it there. */
    static Process start(Path home, Path unpacked, long seed) throws IOException {
        return start(TypingProcess.class, home, unpacked, seed);
    }

    static Process start(Class<?> program, Path home, Path unpacked, long seed) throws IOException {
        Files.createDirectories(unpacked);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-Dorg.sqlite.tmpdir=" + unpacked,
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        program.getName(),
                        home.toString(),
                        Long.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    public static void main(String[] arguments) throws WorldFailure {
        Random random = new Random(Long.parseLong(arguments[1]));
        try (SqliteOffice office = SqliteOffice.open(Path.of(arguments[0]), Clock.systemUTC())) {
            List<Workbooks.Entitled> all = office.workbooks().list();
            String id = all.isEmpty()
                    ? office.workbooks().create("msps-2567", 1, "6760607").id()
                    : all.get(0).id();
            say("open");
            while (true) {
                List<Entering> entries = new ArrayList<>();
                StringBuilder said = new StringBuilder();
                for (int count = random.nextInt(8) == 0 ? 20 : 1; count > 0; count--) {
                    String field = "field-" + random.nextInt(64) + "-" + count;
                    String value = Long.toString(Math.abs(random.nextLong()));
                    entries.add(Entering.of(field, Entry.figure(value)));
                    said.append(field).append(' ').append(value).append(' ');
                }
                office.workbooks().append(id, entries, Sealed.AUTHOR);
                say(said.toString());
            }
        }
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
