package org.samut.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A screen to open windows on: the display that is there, else an Xvfb of its own, where it is installed. */
final class VirtualScreen implements AutoCloseable {
    private final String display;
    private final Optional<Process> server;

    private VirtualScreen(String display, Optional<Process> server) {
        this.display = display;
        this.server = server;
    }

    static Optional<VirtualScreen> open() throws IOException {
        String there = System.getenv("DISPLAY");
        if (there != null && !there.isBlank()) {
            return Optional.of(new VirtualScreen(there, Optional.empty()));
        }
        boolean installed = List.of("/usr/bin/Xvfb", "/usr/local/bin/Xvfb").stream()
                .anyMatch(path -> Files.isExecutable(Path.of(path)));
        if (!installed) {
            return Optional.empty();
        }
        Process server = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", "1366x768x24", "-noreset", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var lines = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        return Optional.of(new VirtualScreen(":" + lines.readLine(), Optional.of(server)));
    }

    String display() {
        return display;
    }

    @Override
    public void close() {
        server.ifPresent(process -> process.destroyForcibly().onExit().join());
    }
}
