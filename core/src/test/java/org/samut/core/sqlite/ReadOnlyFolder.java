package org.samut.core.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder that this user can only read: by its permissions, or for root by a disk mounted read-only. */
final class ReadOnlyFolder implements AutoCloseable {
    private final Path path;
    private final boolean mounted;

    private ReadOnlyFolder(Path path, boolean mounted) {
        this.path = path;
        this.mounted = mounted;
    }

    /** Empty where this user may write everywhere and mount nothing. */
    static Optional<ReadOnlyFolder> make(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        if (!Files.isWritable(folder)) {
            return Optional.of(new ReadOnlyFolder(folder, false));
        }
        Path disk = Files.createDirectory(folder.resolveSibling(folder.getFileName() + "-read-only"));
        if (!Mounts.mount(disk, "size=8m")) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : List.copyOf(files.toList())) {
                if (Files.isRegularFile(file)) {
                    Files.copy(file, disk.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        if (!Mounts.remount(disk, "ro")) {
            Mounts.unmount(disk);
            return Optional.empty();
        }
        return Optional.of(new ReadOnlyFolder(disk, true));
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        if (mounted) {
            Mounts.unmount(path);
        } else {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
