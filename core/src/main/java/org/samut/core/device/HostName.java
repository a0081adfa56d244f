package org.samut.core.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The host's name, without asking any network: a name server that does not answer would hold up the start. */
final class HostName {
    private static final List<Path> FILES = List.of(Path.of("/proc/sys/kernel/hostname"), Path.of("/etc/hostname"));
    private static final int LONGEST = 63;

    private HostName() {}

    static String read(Map<String, String> environment, Supplier<String> otherwise) {
        Stream<Optional<String>> named =
                Stream.of("COMPUTERNAME", "HOSTNAME").map(name -> Optional.ofNullable(environment.get(name)));
        return Stream.concat(named, FILES.stream().map(HostName::line))
                .flatMap(Optional::stream)
                .map(HostName::clean)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(otherwise);
    }

    private static Optional<String> line(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst();
        } catch (IOException | RuntimeException noSuchName) {
            return Optional.empty();
        }
    }

    private static String clean(String name) {
        String clean = name.replaceAll("[\\p{Cntrl}\\s]", "");
        return clean.substring(0, Math.min(clean.length(), LONGEST));
    }
}
