package org.samut.sync.conversation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.samut.sync.database.Cluster;

/** What a cluster's processes have used of the processors, those that have ended included; from Linux's {@code /proc}. */
final class CpuOfPostgres {
    private static final int TICKS_A_SECOND = 100;

    private CpuOfPostgres() {}

    static Duration of(Cluster cluster) throws IOException {
        long ticks = 0;
        String first = "";
        for (Path process : processes()) {
            if (text(process.resolve("cmdline")).contains("-p\0" + cluster.port() + "\0")) {
                first = process.getFileName().toString();
            }
        }
        for (Path process : processes()) {
            String stat = text(process.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
            if (process.endsWith(first)) {
                ticks += sum(fields, 11, 12, 13, 14);
            } else if (fields.length > 14 && fields[1].equals(first)) {
                ticks += sum(fields, 11, 12);
            }
        }
        return Duration.ofMillis(ticks * 1000 / TICKS_A_SECOND);
    }

    private static long sum(String[] fields, int... which) {
        long sum = 0;
        for (int one : which) {
            sum += Long.parseLong(fields[one]);
        }
        return sum;
    }

    private static List<Path> processes() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.filter(path -> path.getFileName().toString().matches("[0-9]+"))
                    .toList();
        }
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            // A process that ends while it is looked at.
            return "";
        }
    }
}
