package org.samut.sync.server.window;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samut.core.postmark.Head;
import org.samut.core.postmark.Heads;
import org.samut.core.submission.SubmittedWorkbook;
import org.samut.core.workbook.Chain;
import org.samut.sync.protocol.Beacon;
import org.samut.sync.protocol.PostmarkSlip;
import org.samut.sync.server.key.ServerKeys;

/**
 * What a postmark proves of a seal by this server's beacons. What does not verify proves nothing and harms nothing.
 *
 * @param sealedAfter the time of the beacon that the log holds right before the seal
 * @param sealedBefore the time of the beacon that covers the seal
 */
public record Proof(Optional<Instant> sealedAfter, Optional<Instant> sealedBefore) {
    /** No proof at all. */
    public static final Proof NONE = new Proof(Optional.empty(), Optional.empty());

    /**
     * Reads a submission's postmark.
     *
     * @param sha256 of the submission's bytes
     * @param now a beacon from after it is none of ours
     */
    public static Proof of(
            PostmarkSlip slip, SubmittedWorkbook workbook, String sha256, ServerKeys server, Instant now) {
        Optional<Instant> after = slip.before().stream()
                .findFirst()
                .filter(line -> Chain.hashOf(line.of(workbook.id()))
                        .equals(workbook.seal().lastChangeHash()))
                .flatMap(line -> open(line.beacon(), server))
                .map(Beacon::time)
                .filter(time -> !time.isAfter(now));
        Optional<Instant> before = slip.after().stream()
                .findFirst()
                .filter(covered -> covers(covered.leaves(), covered.lastHash(), workbook, sha256))
                .flatMap(covered -> open(covered.beacon(), server)
                        .filter(beacon -> beacon.head().equals(Heads.hash(covered.leaves()))))
                .map(Beacon::time)
                .filter(time -> !time.isAfter(now));
        // A seal cannot be before what it holds: then one of the two is of another seal, and neither is believed.
        boolean ordered = after.isEmpty() || before.isEmpty() || !before.get().isBefore(after.get());
        return ordered ? new Proof(after, before) : NONE;
    }

    private static Optional<Beacon> open(String beacon, ServerKeys server) {
        return server.of(beacon).flatMap(key -> Beacon.open(beacon, key));
    }

    private static boolean covers(List<String> leaves, String lastHash, SubmittedWorkbook workbook, String sha256) {
        return leaves.contains(new Head(workbook.id(), lastHash, workbook.revision(), sha256).leaf());
    }
}
