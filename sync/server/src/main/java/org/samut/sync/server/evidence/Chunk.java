package org.samut.sync.server.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.server.ledger.EvidenceLedger.Piece;

/**
 * The bytes of one PATCH on their way into the store, a piece at a time, so that a line that breaks loses only what has
 * not arrived. A chunk with a checksum counts as a whole; of one that was cut off counts what came, since the hash of
 * the whole file will tell.
 */
final class Chunk {
    /** So much of a chunk is in the memory at once, in bytes. */
    static final int PIECE = 1024 * 1024;

    private static final int FIRST = 64 * 1024;

    private final EvidenceStore store;
    private final Supplier<String> names;
    private final Optional<Checksum> checksum;
    private final List<Piece> waiting = new ArrayList<>();
    private long at;

    /** @param names fresh names for pieces */
    Chunk(EvidenceStore store, Supplier<String> names, Optional<Checksum> checksum, long start) {
        this.store = store;
        this.names = names;
        this.checksum = checksum;
        this.at = start;
    }

    /** How reading ended. */
    enum End {
        /** All came that was to come. */
        WHOLE,
        /** The line broke. */
        CUT,
        /** More came than has room. */
        TOO_LONG,
        /** Somebody else has counted other bytes of this upload meanwhile. */
        OVERTAKEN,
        /** The checksum is another one. */
        DAMAGED
    }

    /** Counts pieces that are in the store; false where the upload stands elsewhere by now. */
    @FunctionalInterface
    interface Counting {
        boolean count(List<Piece> pieces) throws WorldFailure;
    }

    /**
     * Reads to the end of the body.
     *
     * @param room how many bytes the file still has room for
     * @param announced the body's length, or negative where it was not said
     */
    End read(InputStream body, long room, long announced, Counting counting) throws WorldFailure {
        long came = 0;
        byte[] buffer = new byte[(int) Math.min(FIRST, Math.max(1, room))];
        while (true) {
            int length = 0;
            boolean cut = false;
            boolean ended = false;
            while (length < PIECE && !ended) {
                if (length == buffer.length) {
                    buffer = Arrays.copyOf(buffer, Math.min(PIECE, buffer.length * 2));
                }
                int read = some(body, buffer, length);
                cut = read == FAILED;
                ended = read < 0;
                length += Math.max(read, 0);
                if (came + length > room) {
                    letGo();
                    return End.TOO_LONG;
                }
            }
            came += length;
            keep(buffer, length);
            cut |= ended && announced >= 0 && came < announced;
            if (ended) {
                return end(cut, counting);
            }
            if (checksum.isEmpty() && !counted(counting)) {
                return End.OVERTAKEN;
            }
        }
    }

    private static final int FAILED = -2;

    private static int some(InputStream body, byte[] buffer, int from) {
        try {
            return body.read(buffer, from, buffer.length - from);
        } catch (IOException theLineBroke) {
            return FAILED;
        }
    }

    private void keep(byte[] buffer, int length) throws WorldFailure {
        if (length == 0) {
            return;
        }
        checksum.ifPresent(sum -> sum.update(buffer, length));
        String name = names.get();
        store.keepPiece(name, buffer, length);
        waiting.add(new Piece(at, length, name));
        at += length;
    }

    private End end(boolean cut, Counting counting) throws WorldFailure {
        if (!cut && checksum.isPresent() && !checksum.get().holds()) {
            letGo();
            return End.DAMAGED;
        }
        if (!counted(counting)) {
            return End.OVERTAKEN;
        }
        return cut ? End.CUT : End.WHOLE;
    }

    private boolean counted(Counting counting) throws WorldFailure {
        boolean counted = waiting.isEmpty() || counting.count(waiting);
        if (!counted) {
            letGo();
        }
        waiting.clear();
        return counted;
    }

    private void letGo() throws WorldFailure {
        store.letGo(waiting.stream().map(Piece::name).toList());
        waiting.clear();
    }
}
