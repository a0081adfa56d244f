package org.samut.sync.server.evidence;

import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.sync.server.ledger.EvidenceLedger;
import org.samut.sync.server.ledger.EvidenceLedger.Begun;
import org.samut.sync.server.ledger.EvidenceLedger.Bounds;
import org.samut.sync.server.ledger.EvidenceLedger.Content;
import org.samut.sync.server.ledger.EvidenceLedger.Piece;
import org.samut.sync.server.ledger.EvidenceLedger.Upload;

/** How a file comes in: begun, taken chunk by chunk, put together, checked and counted. Safe for several threads. */
final class Intake {
    /** How long an upload may lie still. */
    static final Duration PATIENCE = Duration.ofDays(7);

    private static final int SWEPT_AT_ONCE = 10;

    private final EvidenceLedger ledger;
    private final EvidenceStore store;
    private final Renewals renewals;
    private final Bounds bounds;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Intake(EvidenceLedger ledger, EvidenceStore store, Renewals renewals, Bounds bounds, Clock clock) {
        this.ledger = ledger;
        this.store = store;
        this.renewals = renewals;
        this.bounds = bounds;
        this.clock = clock;
    }

    /** What came of beginning: an upload, or why there is none. */
    record Beginning(Begun begun, Optional<Upload> upload) {}

    /** A file that this LAO has sent before is there with its first byte. */
    Beginning begin(String lao, UploadMetadata metadata, long length) throws WorldFailure {
        sweep();
        boolean here = ledger.file(lao, metadata.sha256())
                .filter(file -> file.length() == length)
                .isPresent();
        var upload = new Upload(
                fresh(),
                lao,
                new Content(metadata.sha256(), length, metadata.name()),
                metadata.purpose(),
                here ? length : 0,
                false,
                expiry());
        Begun begun = ledger.begin(upload, bounds, now());
        if (begun != Begun.BEGUN) {
            return new Beginning(begun, Optional.empty());
        }
        if (here) {
            ledger.finish(upload, now(), renewals);
        }
        return new Beginning(begun, here ? ledger.upload(upload.id()) : Optional.of(upload));
    }

    /** The upload as it stands now, where it is this LAO's. */
    Optional<Upload> upload(String lao, String id) throws WorldFailure {
        return id.matches("[0-9a-f]{32}")
                ? ledger.upload(id).filter(upload -> upload.lao().equals(lao))
                : Optional.empty();
    }

    boolean isExpired(Upload upload) {
        return !upload.done() && upload.expiresAt().isBefore(now());
    }

    Chunk.End take(Upload upload, InputStream body, long announced, Optional<Checksum> checksum) throws WorldFailure {
        var chunk = new Chunk(store, this::fresh, checksum, upload.received());
        return chunk.read(
                body,
                upload.content().length() - upload.received(),
                announced,
                pieces -> ledger.advance(upload.id(), pieces, expiry()));
    }

    /**
     * Puts a whole upload together and counts it; does nothing to one that was counted before.
     *
     * @return false where its content has another hash: then it is gone
     */
    boolean finish(Upload upload) throws WorldFailure {
        if (upload.done()) {
            return true;
        }
        List<String> names =
                ledger.pieces(upload.id()).stream().map(Piece::name).toList();
        if (!store.assemble(names, upload.content().sha256())) {
            drop(upload.id());
            return false;
        }
        ledger.finish(upload, now(), renewals);
        store.letGo(names);
        return true;
    }

    void drop(String id) throws WorldFailure {
        store.letGo(ledger.drop(id).stream().map(Piece::name).toList());
    }

    private void sweep() throws WorldFailure {
        for (String lapsed : ledger.lapsed(now(), SWEPT_AT_ONCE)) {
            drop(lapsed);
        }
    }

    private String fresh() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Instant expiry() {
        return now().plus(PATIENCE);
    }
}
