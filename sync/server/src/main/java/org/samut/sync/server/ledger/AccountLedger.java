package org.samut.sync.server.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;

/** Who may sign in to the console, and who is signed in. Each method is one transaction. Safe for several threads. */
public interface AccountLedger {
    /** Makes an account; false where one of this name is there. */
    boolean add(Stored account, Instant at) throws WorldFailure;

    Optional<Stored> find(String name) throws WorldFailure;

    /** By name. */
    List<Stored> all() throws WorldFailure;

    /** Takes the account and its sessions away; false where there is none. */
    boolean remove(String name) throws WorldFailure;

    /** Gives the account another password and ends its sessions but this one; false where there is no such account. */
    boolean changePassword(String name, String passwordHash, Optional<String> exceptToken) throws WorldFailure;

    /**
     * Notes that somebody tries a password, before it is looked at.
     *
     * @return false, and nothing is noted, where that would be more than the limits allow
     */
    boolean noteAttempt(Attempt attempt, AttemptLimits limits) throws WorldFailure;

    /** After a password was right: the account's attempts from that address do not count any more. */
    void forgetAttempts(String account, String address) throws WorldFailure;

    void openSession(Session session) throws WorldFailure;

    /** Whose session this is, where it is neither over nor was left alone since {@code idleSince}. */
    Optional<Stored> session(String tokenHash, Instant at, Instant idleSince) throws WorldFailure;

    void endSession(String tokenHash) throws WorldFailure;

    /**
     * An account as it is kept.
     *
     * @param role its wire name
     * @param provinces two-digit codes with commas between them, empty for all
     */
    record Stored(String name, String passwordHash, String role, String provinces) {}

    /** A password that is about to be looked at. */
    record Attempt(String account, String address, Instant at) {}

    /** How many attempts are allowed since then, for an account and from an address. */
    record AttemptLimits(int forAccount, int fromAddress, Instant since) {}

    /** A session by its token's hash. */
    record Session(String tokenHash, String account, Instant at, Instant expiresAt) {}
}
