package org.samut.core.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.samut.core.evidence.look.EvidenceRefusals;
import org.samut.core.evidence.look.Progress;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.Digest;

/** One file on its way into the store: copied beside it first, and taken away unless it got in. For one thread. */
final class IncomingFile implements AutoCloseable {
    /** In bytes. */
    static final int BUFFER = 256 * 1024;

    private final Path store;
    private final Path part;
    private final String name;

    private IncomingFile(Path store, Path part, String name) {
        this.store = store;
        this.part = part;
        this.name = name;
    }

    /** @param name as the person knows it */
    static IncomingFile begin(Path store, String name) throws WorldFailure {
        try {
            return new IncomingFile(store, Files.createTempFile(folder(store), "", ".part"), name);
        } catch (IOException e) {
            throw EvidenceFailures.store(store, name, e);
        }
    }

    /** Takes away what a kill left half written; for when no file is on its way. */
    static void sweep(Path store, String name) throws WorldFailure {
        try {
            Leftovers.empty(folder(store));
        } catch (IOException e) {
            throw EvidenceFailures.store(store, name, e);
        }
    }

    private static Path folder(Path store) throws IOException {
        return Files.createDirectories(store.resolve("incoming"));
    }

    Path path() {
        return part;
    }

    /**
     * Copies what is to come in; the source stays as it is.
     *
     * @param size of the source, for telling how far it is
     * @param most bytes that may come; a file that grows meanwhile is refused with what it had by then
     * @return the hash
     */
    Outcome<String> copy(Path source, long size, long most, Progress progress) throws WorldFailure {
        MessageDigest digest = Digest.ofSha256();
        try (InputStream in = open(source);
                OutputStream out = new DigestOutputStream(Files.newOutputStream(part), digest)) {
            byte[] buffer = new byte[BUFFER];
            long done = 0;
            for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
                done += read;
                if (done > most) {
                    return Outcome.refused(EvidenceRefusals.tooLarge(name, done, most));
                }
                if (!progress.goOn(done / (double) Math.max(1, size))) {
                    return Outcome.refused(EvidenceRefusals.CANCELLED);
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            throw EvidenceFailures.store(store, name, e);
        }
        return Outcome.done(HexFormat.of().formatHex(digest.digest()));
    }

    /** @return the hash */
    String write(byte[] content) throws WorldFailure {
        try {
            Files.write(part, content);
        } catch (IOException e) {
            throw EvidenceFailures.store(store, name, e);
        }
        return Digest.sha256Hex(content);
    }

    private InputStream open(Path source) throws WorldFailure {
        try {
            return Files.newInputStream(source);
        } catch (IOException e) {
            throw EvidenceFailures.source(name, e);
        }
    }

    private int read(InputStream in, byte[] buffer) throws WorldFailure {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw EvidenceFailures.source(name, e);
        }
    }

    @Override
    public void close() {
        Leftovers.clear(part);
    }
}
