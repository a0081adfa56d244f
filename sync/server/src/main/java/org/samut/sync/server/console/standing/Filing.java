package org.samut.sync.server.console.standing;

import java.util.List;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.submission.SubmissionReader;
import org.samut.core.submission.SubmittedWorkbook;
import org.samut.sync.server.ledger.OverviewLedger;
import org.samut.sync.server.ledger.OverviewLedger.Filed;
import org.samut.sync.server.ledger.OverviewLedger.FormVersion;
import org.samut.sync.server.ledger.OverviewLedger.Unfiled;

/**
 * Brings the index of what came in up to date before it is read, so that taking a submission need not wait for it. Safe
 * for several threads and servers: what two of them file is the same.
 */
public final class Filing {
    private static final int AT_ONCE = 100;
    private static final FormVersion UNREADABLE = new FormVersion("", 0);

    private final OverviewLedger ledger;

    public Filing(OverviewLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * Files at most so many; the next page goes on.
     *
     * @return whether nothing is left
     */
    public boolean catchUp(int atMost) throws WorldFailure {
        for (int filed = 0; filed < atMost; filed += AT_ONCE) {
            List<Unfiled> unfiled = ledger.unfiled(AT_ONCE);
            if (!unfiled.isEmpty()) {
                ledger.file(unfiled.stream().map(Filing::filed).toList());
            }
            if (unfiled.size() < AT_ONCE) {
                return true;
            }
        }
        return false;
    }

    private static Filed filed(Unfiled one) {
        if (SubmissionReader.read(one.content()) instanceof Outcome.Done<SubmittedWorkbook> done) {
            SubmittedWorkbook workbook = done.value();
            return new Filed(
                    one.id(),
                    one.revision(),
                    one.lao(),
                    new FormVersion(workbook.form().id(), workbook.form().version()),
                    workbook.seal().at(),
                    one.receivedAt(),
                    workbook.evidence().size());
        }
        // Taken in by a newer program: it is kept, and shown by that one.
        return new Filed(one.id(), one.revision(), one.lao(), UNREADABLE, one.receivedAt(), one.receivedAt(), 0);
    }
}
