package org.samut.app.window.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samut.core.failure.Refusal;
import org.samut.core.submission.DeliveryState;
import org.samut.core.submission.Receipt;
import org.samut.core.submission.SignedCopy;
import org.samut.core.upload.EvidenceStanding;
import org.samut.core.window.WindowNotice;
import org.samut.core.workbook.Workbook;

/**
 * What is known of the server and of a workbook's delivery.
 *
 * @param server the address this PC is enrolled at, empty while it is at none
 * @param delivery of the newest sealed revision, empty while none was sealed
 * @param refusal what the server said against it
 * @param paper how far its paper is
 * @param windows the owner's words on when the form is taken
 */
public record DeskLine(
        Optional<String> server,
        Optional<DeliveryState> delivery,
        Optional<Refusal> refusal,
        Optional<Proof> proof,
        Paper paper,
        List<WindowNotice> windows) {
    private static final int SHORT = 8;

    public static final DeskLine NONE =
            new DeskLine(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Paper.NONE, List.of());

    /**
     * How far the paper of the sealed revision is.
     *
     * @param printed whether it was printed here
     * @param signed what is recorded of its signing
     */
    public record Paper(boolean printed, Optional<SignedCopy> signed) {
        /** Of a workbook that is open. */
        public static final Paper NONE = new Paper(false, Optional.empty());
    }

    /** A receipt that verifies, the id of the server's key that it verifies with, and how much of the evidence is there. */
    public record Proof(Receipt receipt, String serverKey, EvidenceStanding evidence) {}

    /** What is recorded of the sealed revision's signed paper, empty while the workbook is open. */
    public Optional<SignedCopy> signed() {
        return paper.signed();
    }

    /** Whether the newest sealed revision is received; the store says so of verified receipts only. */
    public boolean received() {
        return delivery.filter(DeliveryState.RECEIVED::equals).isPresent();
    }

    /** How much of the evidence the server has; complete where nothing is known to be missing. */
    public EvidenceStanding evidence() {
        return proof.map(Proof::evidence).orElse(EvidenceStanding.NONE);
    }

    /** The names of those files, as this workbook has them; the hash's beginning where it has not. */
    public List<String> missingNames(Workbook workbook) {
        Map<String, String> names = new HashMap<>();
        workbook.evidence()
                .forEach(file -> names.put(file.hash(), file.attachment().name()));
        return proof.map(one -> one.receipt().missingEvidence()).orElse(List.of()).stream()
                .map(hash -> names.getOrDefault(hash, hash.substring(0, Math.min(SHORT, hash.length()))))
                .toList();
    }

    /** Whether something sealed has not been received yet. */
    public boolean waits() {
        return delivery.filter(state -> state != DeliveryState.RECEIVED).isPresent();
    }
}
