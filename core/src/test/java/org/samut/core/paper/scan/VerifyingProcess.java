package org.samut.core.paper.scan;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;

/**
 * A program that verifies each file of a folder in 512 MB, and says what came of it, how soon, in how much of the
 * processors' time, and what still runs.
 */
final class VerifyingProcess {
    private VerifyingProcess() {}

    static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        VerifyingProcess.class.getName(),
                        folder.toString())
                .redirectError(folder.resolveSibling("verifying.log").toFile())
                .start();
    }

    public static void main(String[] arguments) throws IOException, WorldFailure, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            for (Path file : files.sorted().toList()) {
                long begun = System.nanoTime();
                long processor = processor();
                String code = code(file);
                out.println(file.getFileName() + "\t" + code + "\t" + (System.nanoTime() - begun) / 1_000_000 + "\t"
                        + (processor() - processor) / 1_000_000);
            }
        }
        // What was given up has a moment to notice.
        Thread.sleep(1_000);
        out.println("threads\t"
                + Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .filter(name -> name.startsWith("scan"))
                        .count()
                + "\t0\t0");
    }

    /** Nanoseconds that this program had of the processors. */
    private static long processor() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static String code(Path file) throws WorldFailure {
        Outcome<CheckedScan> checked = new PaperVerification(List.of(), List.of(), Optional.empty())
                .verify(List.of(file), ScanProgress.UNWATCHED);
        if (checked instanceof Outcome.Done<CheckedScan> done) {
            String verdicts = done.value().pages().stream()
                    .map(page -> page.verdict().code())
                    .distinct()
                    .collect(Collectors.joining(" "));
            return (done.value().isAccepted() ? "accepted: " : "refused: ") + verdicts;
        }
        return ((Outcome.Refused<CheckedScan>) checked).refusals().get(0).code();
    }
}
