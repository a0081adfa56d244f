package org.samut.core.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.samut.core.failure.WorldFailure;

/** The right to use an installation folder: a lock of the operating system on {@code samut.lock}, gone with the process. */
final class HomeLock implements AutoCloseable {
    static final String FILE = "samut.lock";

    // On POSIX, closing any channel of a file drops every lock that this process holds on it: a second try within one
    // process must be refused before it opens the file.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path home;
    private final FileChannel channel;

    private HomeLock(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    /** Makes the folder where it is missing, and takes it. */
    static HomeLock take(Path home) throws WorldFailure {
        Path real = folder(home);
        if (!HELD.add(real)) {
            throw StoreFailures.inUse(home, null);
        }
        boolean taken = false;
        try {
            FileChannel channel = lockedChannel(real, home);
            taken = true;
            return new HomeLock(real, channel);
        } catch (IOException e) {
            throw StoreFailures.of(e, real);
        } finally {
            if (!taken) {
                HELD.remove(real);
            }
        }
    }

    private static Path folder(Path home) throws WorldFailure {
        try {
            // A link to a folder is one, though createDirectories of Java 17 says otherwise.
            if (!Files.isDirectory(home)) {
                Files.createDirectories(home);
            }
            return home.toRealPath();
        } catch (FileAlreadyExistsException e) {
            throw StoreFailures.notAFolder(home);
        } catch (IOException e) {
            throw nearestFault(home, e);
        }
    }

    private static WorldFailure nearestFault(Path home, IOException e) {
        Path existing = home.toAbsolutePath();
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return Files.isDirectory(existing) ? StoreFailures.of(e, existing) : StoreFailures.notAFolder(existing);
    }

    private static FileChannel lockedChannel(Path real, Path home) throws IOException, WorldFailure {
        FileChannel channel = FileChannel.open(real.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        if (lock == null) {
            throw StoreFailures.inUse(home, null);
        }
        return channel;
    }

    /** Gives the folder free. */
    @Override
    public void close() throws WorldFailure {
        try {
            channel.close();
        } catch (IOException e) {
            throw StoreFailures.of(e, home);
        } finally {
            HELD.remove(home);
        }
    }
}
