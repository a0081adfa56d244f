package org.samut.sync.server.evidence;

import org.samut.core.signature.SigningKey;
import org.samut.core.submission.Receipts;
import org.samut.sync.server.ledger.EvidenceLedger;
import org.samut.sync.server.ledger.EvidenceLedger.Completed;

/** Signs that nothing of a submission is missing any more: its receipt once more, with all else that it said. */
public record Renewals(SigningKey key) implements EvidenceLedger.Renewal {
    @Override
    public String receipt(Completed completed) {
        return Receipts.complete(key, completed.receipt());
    }
}
