package org.samut.sync.server.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;

/**
 * What the server holds. Each method is one transaction; when it returns, what it wrote is on the disk. Safe for
 * several threads and processes.
 */
public interface Ledger extends AutoCloseable {

    void keepActivation(Activation activation) throws WorldFailure;

    /**
     * Spends an activation code for a device and gives the device its one token. The device that spent it after
     * {@code repeatableSince} may do so again, since the answer to the first time may have been lost. A revoked device
     * gets none, and spends none.
     *
     * @return false when no such code is open for this LAO and device now
     */
    boolean enrol(Enrolling enrolling) throws WorldFailure;

    void noteWrongCode(String lao, String address, Instant at) throws WorldFailure;

    WrongCodes wrongCodes(String lao, String address, Instant since) throws WorldFailure;

    /** Whom a token speaks for; nobody where its device is revoked. */
    Optional<Grant> grant(String tokenHash) throws WorldFailure;

    /** The public keys enrolled for a LAO and not revoked, newest first. */
    List<String> deviceKeys(String lao) throws WorldFailure;

    /** Puts a form version into the feed, once; false where it is there with other bytes. */
    boolean publish(PublishedForm form, Instant at) throws WorldFailure;

    /** Puts a notice into the feed; false, and nothing is written, where one of this id is there. */
    boolean post(Notice notice, Instant at) throws WorldFailure;

    /** What the feed has for a LAO after a place in it, in order. */
    List<FeedEntry> feed(String lao, long after, int limit) throws WorldFailure;

    Optional<PublishedForm> form(String id, int version) throws WorldFailure;

    /** Whether that version is published; the document is not fetched for it. */
    boolean hasForm(String id, int version) throws WorldFailure;

    /** Whether any version of that form is published. */
    boolean hasAnyVersion(String id) throws WorldFailure;

    /** The PCs that speak for local governments. */
    DeviceLedger devices();

    /** The server's keys beside its first. */
    KeyLedger keys();

    /** When windows close. */
    WindowLedger windows();

    /**
     * Keeps a submission with its receipt, unless that revision is there: then this returns what is there.
     *
     * @param manifest the SHA-256 of each file of evidence that it names
     */
    Optional<KeptSubmission> keep(KeptSubmission submission, List<String> manifest) throws WorldFailure;

    /** A submission with the receipt that stands: the first, and the one that misses nothing once all evidence is here. */
    Optional<KeptSubmission> submission(String id, int revision) throws WorldFailure;

    /** How the server itself judges submissions. */
    JudgementLedger judgements();

    /** What the owner says to submissions. */
    ReviewLedger reviews();

    /** What is held of evidence. */
    EvidenceLedger evidence();

    /** Who did what. */
    AuditLedger audit();

    /** The local governments. */
    LaoLedger laos();

    /** How busy the connections to the database are; empty where there is no pool of them. */
    Optional<Connections> connections();

    @Override
    void close();

    /** Connections of a pool: at work, without work, and requests that wait for one. */
    record Connections(int active, int idle, int wanted) {}

    /** Who may sign in to the console. */
    AccountLedger accounts();

    /** What came in, by form and LAO. */
    OverviewLedger overview();

    /** An activation code by its hash. */
    record Activation(String hash, String lao, Instant issuedAt, Instant expiresAt) {}

    /** A device with a code in its hand; code and token by their hashes. */
    record Enrolling(
            String lao, String codeHash, String deviceKey, String tokenHash, Instant at, Instant repeatableSince) {}

    /** How often a wrong code came, and when first, within the time that was asked for. */
    record WrongCodes(int byAddress, int forLao, Optional<Instant> first) {}

    record Grant(String lao, String deviceKey) {}

    /** A form's document with the detached JWS over its bytes. */
    record PublishedForm(String id, int version, String document, String sha256, String signature) {}

    /** One place in the feed. */
    sealed interface FeedEntry {
        long sequence();
    }

    /** A form version's place in the feed. */
    record FormEntry(long sequence, String form, int version, String sha256, String signature) implements FeedEntry {}

    /** A notice's place in the feed, as it was signed. */
    record NoticeEntry(long sequence, String kind, String signed) implements FeedEntry {}

    /**
     * What the server tells in its feed beside forms.
     *
     * @param id unique among all notices
     * @param kind as in the feed's items, such as {@code announcement}
     * @param lao whom it is for, or empty for all
     * @param signed compact JWS by the server's key
     */
    record Notice(String id, String kind, Optional<String> lao, String signed) {}
}
