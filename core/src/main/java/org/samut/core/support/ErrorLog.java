package org.samut.core.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The folder {@code log} of an installation: what went wrong, when, under which code, and where in the program. Without
 * the messages of exceptions, which may hold figures, names and paths. At most two files of a bounded size. Blocking;
 * safe for several threads; never fails itself.
 */
public final class ErrorLog {
    /** How large a file becomes before it is put aside for the one before. */
    public static final long MOST_BYTES = 256 * 1024;

    private static final int MOST_FRAMES = 30;
    private static final int MOST_CAUSES = 6;

    private final Path folder;
    private final Clock clock;
    private final String version;

    public ErrorLog(Path home, Clock clock, String version) {
        this.folder = home.resolve("log");
        this.clock = Objects.requireNonNull(clock);
        this.version = Objects.requireNonNull(version);
    }

    /** Writes it down; answers with its code. */
    public synchronized String note(Throwable fault) {
        String code = FaultCode.of(fault);
        try {
            write(clock.instant() + " " + code + " samut " + version + " " + thread() + "\n" + trace(fault));
        } catch (IOException diskToo) {
            // The person is told of the fault all the same; there is nowhere else to write it.
            return code;
        }
        return code;
    }

    /** The files that there are, the newest first. */
    public List<Path> files() {
        return Stream.of(newest(), older()).filter(Files::isRegularFile).toList();
    }

    private void write(String entry) throws IOException {
        if (!Files.isDirectory(folder.getParent())) {
            return;
        }
        Files.createDirectories(folder);
        if (Files.isRegularFile(newest()) && Files.size(newest()) > MOST_BYTES) {
            Files.move(newest(), older(), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(
                newest(), entry, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String thread() {
        return Thread.currentThread().getName().replaceAll("[^A-Za-z-]", "");
    }

    private static String trace(Throwable fault) {
        StringBuilder trace = new StringBuilder();
        int causes = 0;
        for (Throwable one = fault; one != null && causes < MOST_CAUSES; one = one.getCause()) {
            trace.append("  ")
                    .append(causes == 0 ? "" : "caused by ")
                    .append(one.getClass().getName());
            if (one instanceof SQLException sql) {
                trace.append(" ").append(sql.getErrorCode());
            }
            trace.append('\n');
            Stream.of(one.getStackTrace())
                    .limit(MOST_FRAMES)
                    .forEach(frame -> trace.append("    ").append(frame).append('\n'));
            causes++;
        }
        return trace.toString();
    }

    private Path newest() {
        return folder.resolve("errors.log");
    }

    private Path older() {
        return folder.resolve("errors-before.log");
    }
}
