package org.samut.sync.server.evidence;

import java.util.List;
import org.samut.core.signature.SigningKey;
import org.samut.core.submission.Receipt;
import org.samut.core.submission.Receipts;
import org.samut.sync.server.ledger.EvidenceLedger;
import org.samut.sync.server.ledger.EvidenceLedger.Completed;

/** Signs that nothing of a submission is missing any more: its receipt once more, with the same time. */
public record Renewals(SigningKey key) implements EvidenceLedger.Renewal {
    @Override
    public String receipt(Completed completed) {
        return Receipts.write(
                key,
                new Receipt(
                        completed.submission(),
                        completed.revision(),
                        completed.sha256(),
                        completed.receivedAt(),
                        List.of(),
                        Receipts.read(key.verifyingKey(), completed.receipt()).flatMap(Receipt::timing)));
    }
}
