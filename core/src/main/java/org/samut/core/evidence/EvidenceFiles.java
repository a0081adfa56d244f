package org.samut.core.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.samut.core.evidence.look.EvidencePolicy;
import org.samut.core.evidence.look.EvidenceRefusals;
import org.samut.core.evidence.look.Examined;
import org.samut.core.evidence.look.Examiner;
import org.samut.core.evidence.look.Progress;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.Digest;
import org.samut.core.workbook.Evidence;

/**
 * The evidence of one installation as files named by the SHA-256 of their content, {@code evidence/ab/abcd…}: there
 * whole and on the disk, or not at all; never changed. Blocking; safe for several threads.
 */
public final class EvidenceFiles {
    private static final int BUFFER = 256 * 1024;

    private final Path folder;
    private final AtomicBoolean swept = new AtomicBoolean();
    private final AtomicBoolean shownBefore = new AtomicBoolean();

    public EvidenceFiles(Path home) {
        this.folder = home.resolve("evidence");
    }

    /** A file as it is in the store. */
    public record Stored(String hash, long size, Examined examined, boolean wasHere) {}

    /**
     * Copies a file into the store, if it may be evidence. The file itself stays where it is.
     *
     * @param name as the person knows it
     */
    public Outcome<Stored> take(Path source, String name, EvidencePolicy policy, Progress progress)
            throws WorldFailure {
        if (Files.isDirectory(source)) {
            return Outcome.refused(EvidenceRefusals.folder(name));
        }
        long size;
        try {
            if (!Files.isRegularFile(source)) {
                throw new IOException("no file: " + source);
            }
            size = Files.size(source);
        } catch (IOException e) {
            throw EvidenceFailures.source(name, e);
        }
        if (size > policy.largest()) {
            return Outcome.refused(EvidenceRefusals.tooLarge(name, size, policy.largest()));
        }
        Path part = part(name);
        try {
            Optional<String> hash = copy(source, part, name, policy.largest(), new Share(progress, 0, 0.5), size);
            if (hash.isEmpty()) {
                return Outcome.refused(EvidenceRefusals.CANCELLED);
            }
            return examined(part, name, hash.get(), policy, new Share(progress, 0.5, 1));
        } finally {
            clear(part);
        }
    }

    /** Puts content that the program made itself, such as a screenshot, into the store. */
    public Outcome<Stored> take(byte[] content, String name, EvidencePolicy policy) throws WorldFailure {
        if (content.length > policy.largest()) {
            return Outcome.refused(EvidenceRefusals.tooLarge(name, content.length, policy.largest()));
        }
        Path part = part(name);
        try {
            try {
                Files.write(part, content);
            } catch (IOException e) {
                throw EvidenceFailures.store(folder, name, e);
            }
            return examined(part, name, Digest.sha256Hex(content), policy, Progress.UNWATCHED);
        } finally {
            clear(part);
        }
    }

    private Outcome<Stored> examined(Path part, String name, String hash, EvidencePolicy policy, Progress progress)
            throws WorldFailure {
        try {
            Outcome<Examined> seen = new Examiner(policy).examine(part, name, progress);
            if (seen instanceof Outcome.Refused<Examined> refused) {
                return Outcome.refused(refused.refusals());
            }
            long size = Files.size(part);
            boolean here = isWhole(hash);
            if (!here) {
                keep(part, path(hash));
            }
            return Outcome.done(new Stored(hash, size, ((Outcome.Done<Examined>) seen).value(), here));
        } catch (IOException e) {
            throw EvidenceFailures.store(folder, name, e);
        }
    }

    /** Where a file of this hash lies, or would. */
    public Path path(String hash) {
        if (!Evidence.isHash(hash)) {
            throw new IllegalArgumentException("no SHA-256: " + hash);
        }
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    public boolean has(String hash) {
        return Files.isRegularFile(path(hash));
    }

    /** Whether the file is there and still has the content that it was named by. */
    public boolean isWhole(String hash) {
        if (!has(hash)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(path(hash))) {
            MessageDigest digest = Digest.ofSha256();
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest()).equals(hash);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /**
     * A copy under its own name for a program of the system, so that none can change the file itself. Copies of earlier
     * runs are taken away when the first of this run is made.
     */
    public Path copyToShow(String hash, String name) throws WorldFailure {
        Path shown = folder.resolve("shown");
        try {
            if (!shownBefore.getAndSet(true) && Files.isDirectory(shown)) {
                try (DirectoryStream<Path> earlier = Files.newDirectoryStream(shown)) {
                    for (Path one : earlier) {
                        empty(one);
                        clear(one);
                    }
                }
            }
            Path own = Files.createDirectories(shown.resolve(hash.substring(0, 16)));
            Path copy = own.resolve(safe(name));
            Files.deleteIfExists(copy);
            Files.copy(path(hash), copy);
            return copy;
        } catch (IOException e) {
            throw EvidenceFailures.unreadable(name, e);
        }
    }

    /** Lets a file go for good; the caller knows that nothing names it any more. */
    public void letGo(String hash) {
        try {
            Path file = path(hash);
            file.toFile().setWritable(true);
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            // It only takes up room.
            return;
        }
    }

    private Path part(String name) throws WorldFailure {
        try {
            Path incoming = Files.createDirectories(folder.resolve("incoming"));
            if (!swept.getAndSet(true)) {
                // What a kill left half written.
                empty(incoming);
            }
            return Files.createTempFile(incoming, "", ".part");
        } catch (IOException e) {
            throw EvidenceFailures.store(folder, name, e);
        }
    }

    /** @return the hash, or empty when the person cancelled */
    private Optional<String> copy(Path source, Path part, String name, long most, Progress progress, long size)
            throws WorldFailure {
        MessageDigest digest = Digest.ofSha256();
        try (InputStream in = open(source, name);
                OutputStream out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
            byte[] buffer = new byte[BUFFER];
            long done = 0;
            for (int read = read(in, buffer, name); read >= 0; read = read(in, buffer, name)) {
                done += read;
                if (done > most || !progress.goOn(done / (double) Math.max(1, size))) {
                    return Optional.empty();
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            throw EvidenceFailures.store(folder, name, e);
        }
        return Optional.of(HexFormat.of().formatHex(digest.digest()));
    }

    private static InputStream open(Path source, String name) throws WorldFailure {
        try {
            return Files.newInputStream(source);
        } catch (IOException e) {
            throw EvidenceFailures.source(name, e);
        }
    }

    private static int read(InputStream in, byte[] buffer, String name) throws WorldFailure {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw EvidenceFailures.source(name, e);
        }
    }

    private static void keep(Path part, Path target) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Path parent = Files.createDirectories(target.getParent());
        if (!part.toFile().setReadOnly()) {
            // A file system without rights: the hash still tells of any change.
            part.toFile().setReadable(true);
        }
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
        settle(parent);
    }

    /** The new name itself, where the system lets a folder be forced. */
    private static void settle(Path parent) {
        try (FileChannel channel = FileChannel.open(parent, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            return;
        }
    }

    private static void clear(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            // It is named .part and only takes up room.
            return;
        }
    }

    private static void empty(Path full) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(full)) {
            for (Path file : files) {
                clear(file);
            }
        }
    }

    /** A name that no system takes for a path or a device. */
    static String safe(String name) {
        String safe = name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_").strip();
        String kept = safe.length() > 100 ? safe.substring(safe.length() - 100) : safe;
        return kept.isEmpty() || kept.startsWith(".") ? "file" + kept : kept;
    }

    /** A part of a larger piece of work. */
    private record Share(Progress whole, double from, double to) implements Progress {
        @Override
        public boolean goOn(double part) {
            return whole.goOn(from + part * (to - from));
        }
    }
}
