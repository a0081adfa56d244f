package org.samut.sync.server.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;

/** The server's keys beside its first. Each method is one transaction. Safe for several threads and processes. */
public interface KeyLedger {
    /** All of them in the order of their making; none while there is the first one only. */
    List<Row> keys() throws WorldFailure;

    /** Writes all keys anew with what is said of it in the feed; false, and nothing is written, where the word of before is not the newest. */
    boolean change(int word, List<Row> keys, List<Ledger.Notice> notices, Instant at) throws WorldFailure;

    /** The words on keys in the order of their giving, signed. */
    List<String> words() throws WorldFailure;

    /** What a key is for. */
    enum State {
        CURRENT,
        NEXT,
        RETIRED,
        REVOKED
    }

    /**
     * A key.
     *
     * @param number in the order of making, 1 is the one that the server began with
     * @param secret encoded; empty where it lies in a file of the data folder
     * @param since when it came into its state
     * @param word the number of the word that said so
     */
    record Row(int number, String publicKey, Optional<String> secret, State state, Instant since, int word) {}
}
