package org.samut.core.upload;

import java.util.Objects;
import java.util.Optional;
import org.samut.core.failure.Refusal;
import org.samut.core.workbook.Evidence;

/**
 * A file that goes with a submission, and how far it is on its way to the server.
 *
 * @param confirmed how many of its bytes the server has said it holds, from its start
 * @param address where its upload is gone on with at the server, once it has begun
 * @param refusal why it cannot go, where it was refused
 */
public record FileToSend(
        Key key,
        String name,
        long size,
        State state,
        long confirmed,
        Optional<String> address,
        Optional<Refusal> refusal) {
    public FileToSend {
        Objects.requireNonNull(key);
        Objects.requireNonNull(name);
        Objects.requireNonNull(state);
        Objects.requireNonNull(address);
        Objects.requireNonNull(refusal);
        if (size < 0 || confirmed < 0) {
            throw new IllegalArgumentException(confirmed + " of " + size + " bytes");
        }
    }

    /** Which file of which submission. */
    public record Key(String submission, int revision, Kind kind, String hash) {
        public Key {
            Objects.requireNonNull(submission);
            Objects.requireNonNull(kind);
            if (!Evidence.isHash(hash)) {
                throw new IllegalArgumentException("no SHA-256: " + hash);
            }
        }
    }

    /** What a file is to its submission. */
    public enum Kind {
        /** Evidence that the sealed submission names. */
        MANIFEST,
        /** A scan of the paper with the signatures, made after sealing. */
        SIGNED_COPY
    }

    /** Where it stands. */
    public enum State {
        /** It is to go, or a part of it has gone. */
        WAITING,
        /** The server has all of it. */
        THERE,
        /** It cannot go as it is; a person decides. */
        REFUSED
    }

    public static FileToSend waiting(Key key, String name, long size) {
        return new FileToSend(key, name, size, State.WAITING, 0, Optional.empty(), Optional.empty());
    }

    public static FileToSend there(Key key, String name, long size) {
        return new FileToSend(key, name, size, State.THERE, size, Optional.empty(), Optional.empty());
    }

    /** Bytes that are still to go. */
    public long left() {
        return state == State.WAITING ? Math.max(0, size - confirmed) : 0;
    }
}
