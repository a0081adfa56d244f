package org.samut.sync.database;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * The one {@link Cluster} of this run, started when first asked for. Where PostgreSQL is not installed, its tests are
 * skipped and the run says so aloud; with {@code -Dsamut.postgres=required} they fail.
 */
public final class PostgresPrograms {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final String MISSING =
            "PostgreSQL is not installed: its tests are skipped. On Debian: apt-get install postgresql";

    private static Optional<Cluster> running = Optional.empty();
    private static boolean told;

    private PostgresPrograms() {}

    /** Aborts or fails the test that asks where there is none. */
    public static synchronized Cluster cluster() {
        if (running.isEmpty()) {
            Cluster cluster = Cluster.start(programs().orElseGet(PostgresPrograms::missing));
            Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
            running = Optional.of(cluster);
        }
        return running.get();
    }

    private static Path missing() {
        if ("required".equals(System.getProperty("samut.postgres"))) {
            return fail(
                    "PostgreSQL is not installed, and samut.postgres=required. On Debian: apt-get install postgresql");
        }
        if (!told) {
            told = true;
            // Past the file that takes what tests print.
            new PrintStream(new FileOutputStream(FileDescriptor.err), true).println(MISSING);
        }
        throw new TestAbortedException(MISSING);
    }

    /** The folder with {@code initdb}: in the path, or where Debian puts it, the newest version. */
    private static Optional<Path> programs() {
        String given =
                System.getProperty("samut.postgres.programs", System.getenv().getOrDefault("PATH", ""));
        Optional<Path> inPath = Stream.of(given.split(File.pathSeparator))
                .map(Path::of)
                .filter(PostgresPrograms::areIn)
                .map(PostgresPrograms::real)
                .findFirst();
        return inPath.isPresent() || System.getProperty("samut.postgres.programs") != null ? inPath : ofDebian();
    }

    private static Optional<Path> ofDebian() {
        if (!Files.isDirectory(DEBIAN)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.sorted(
                            Comparator.comparingInt(PostgresPrograms::number).reversed())
                    .map(version -> version.resolve("bin"))
                    .filter(PostgresPrograms::areIn)
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(Path version) {
        String name = version.getFileName().toString();
        return name.matches("[0-9]{1,4}") ? Integer.parseInt(name) : 0;
    }

    /** Where they really lie: the path may have links to some of them only. */
    private static Path real(Path folder) {
        try {
            return folder.resolve("initdb").toRealPath().getParent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean areIn(Path folder) {
        return Files.isExecutable(folder.resolve("initdb")) && Files.isExecutable(folder.resolve("pg_ctl"));
    }
}
