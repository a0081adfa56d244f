package org.samut.sync.server.evidence;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;

/**
 * Where the bytes of evidence lie: pieces of files on their way under names that the server gives, and whole files
 * under the SHA-256 of their content, each once. Servers that share a database share a store. What a method has kept is
 * there after a power cut. Blocking; safe for several threads and processes.
 */
public interface EvidenceStore extends AutoCloseable {

    /** Keeps some bytes, from the array's start, under a fresh name. */
    void keepPiece(String name, byte[] bytes, int length) throws WorldFailure;

    /**
     * Puts pieces together as a whole file. The pieces stay.
     *
     * @return false, and no file is there, where the whole has another SHA-256
     */
    boolean assemble(List<String> pieces, String sha256) throws WorldFailure;

    /** Removes pieces; one that is not there is none to remove. */
    void letGo(List<String> pieces) throws WorldFailure;

    /** A whole file's content; the caller closes it. */
    Optional<InputStream> open(String sha256) throws WorldFailure;

    @Override
    default void close() {}
}
