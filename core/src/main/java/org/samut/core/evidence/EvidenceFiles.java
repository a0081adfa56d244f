package org.samut.core.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
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
    private final Path folder;
    private final ShownCopies copies;
    private boolean swept;

    public EvidenceFiles(Path home) {
        this.folder = home.resolve("evidence");
        this.copies = new ShownCopies(folder.resolve("shown"));
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
        try (IncomingFile file = incoming(name)) {
            Outcome<String> copied = file.copy(source, size, policy.largest(), new Share(progress, 0, 0.5));
            if (copied instanceof Outcome.Refused<String> refused) {
                return Outcome.refused(refused.refusals());
            }
            String hash = ((Outcome.Done<String>) copied).value();
            return examined(file.path(), name, hash, policy, new Share(progress, 0.5, 1));
        }
    }

    /** Puts content that the program made itself, such as a screenshot, into the store. */
    public Outcome<Stored> take(byte[] content, String name, EvidencePolicy policy) throws WorldFailure {
        if (content.length > policy.largest()) {
            return Outcome.refused(EvidenceRefusals.tooLarge(name, content.length, policy.largest()));
        }
        try (IncomingFile file = incoming(name)) {
            String hash = file.write(content);
            return examined(file.path(), name, hash, policy, Progress.UNWATCHED);
        }
    }

    private synchronized IncomingFile incoming(String name) throws WorldFailure {
        if (!swept) {
            IncomingFile.sweep(folder, name);
            swept = true;
        }
        return IncomingFile.begin(folder, name);
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
            byte[] buffer = new byte[IncomingFile.BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest()).equals(hash);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** A copy under its own name for a program of the system, so that none can change the file itself. */
    public Path copyToShow(String hash, String name) throws WorldFailure {
        return copies.of(path(hash), name);
    }

    /** Lets a file go for good; the caller knows that nothing names it any more. */
    public void letGo(String hash) {
        Path file = path(hash);
        file.toFile().setWritable(true);
        Leftovers.clear(file);
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

    /** A part of a larger piece of work. */
    private record Share(Progress whole, double from, double to) implements Progress {
        @Override
        public boolean goOn(double part) {
            return whole.goOn(from + part * (to - from));
        }
    }
}
