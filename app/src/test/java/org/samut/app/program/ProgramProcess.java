package org.samut.app.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program as a process of its own, to be talked to and killed. */
final class ProgramProcess implements AutoCloseable {
    private final Process process;
    private final Writer keyboard;
    private final BufferedReader screen;

    ProgramProcess(Path home, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "org.samut.app.start.Samut",
                "--home",
                home.toString()));
        command.addAll(List.of(words));
        process = new ProcessBuilder(command)
                .redirectError(home.resolveSibling("stderr.txt").toFile())
                .start();
        keyboard = process.outputWriter(StandardCharsets.UTF_8);
        screen = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    void type(String line) throws IOException {
        keyboard.write(line + "\n");
        keyboard.flush();
    }

    /** The next line it says, or null after its end. */
    String reads() throws IOException {
        return screen.readLine();
    }

    /** SIGKILL: the program is given no moment to tidy up. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
