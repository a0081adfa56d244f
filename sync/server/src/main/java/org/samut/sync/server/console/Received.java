package org.samut.sync.server.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.lao.Lao;
import org.samut.core.review.Review;
import org.samut.core.submission.SubmissionReader;
import org.samut.core.submission.SubmittedWorkbook;
import org.samut.sync.server.console.account.Account;
import org.samut.sync.server.console.account.Permission;
import org.samut.sync.server.console.page.SubmissionPage;
import org.samut.sync.server.console.standing.FormShelf;
import org.samut.sync.server.ledger.KeptSubmission;
import org.samut.sync.server.ledger.Ledger;
import org.samut.sync.server.ledger.OverviewLedger.Filed;
import org.samut.sync.server.ledger.OverviewLedger.FormVersion;
import org.samut.sync.server.review.ReviewDesk;

/** Submissions that were received, as an account may see them. Safe for several threads. */
final class Received {
    private final Ledger ledger;
    private final ReviewDesk reviews;
    private final FormShelf shelf;
    private final Chosen chosen;

    Received(Ledger ledger, ReviewDesk reviews, FormShelf shelf, Chosen chosen) {
        this.ledger = ledger;
        this.reviews = reviews;
        this.shelf = shelf;
        this.chosen = chosen;
    }

    /** A revision and whose it is. */
    record Whose(KeptSubmission kept, Lao lao) {}

    /** The revision that a page's address names, where it is here and the account may see its LAO. */
    Optional<Whose> whose(String id, String revision, Account account) throws WorldFailure {
        if (!id.matches("[A-Za-z0-9._-]{1,64}") || !revision.matches("[1-9][0-9]{0,5}")) {
            return Optional.empty();
        }
        Optional<KeptSubmission> kept = ledger.submission(id, Integer.parseInt(revision));
        Optional<Lao> lao = kept.isPresent() ? chosen.lao(kept.get().lao(), account) : Optional.empty();
        return lao.map(one -> new Whose(kept.orElseThrow(), one));
    }

    /** Empty where this program cannot read the submission. */
    Optional<SubmissionPage> page(Whose whose, Account account, Map<String, String> remarks) throws WorldFailure {
        KeptSubmission kept = whose.kept();
        if (!(SubmissionReader.read(kept.content()) instanceof Outcome.Done<SubmittedWorkbook> read)) {
            return Optional.empty();
        }
        SubmittedWorkbook workbook = read.value();
        List<SubmissionPage.Received> revisions =
                revisions(kept, workbook.form().id());
        Optional<Review> review = reviews.review(kept.id(), kept.revision());
        boolean isNewest = revisions.stream()
                .noneMatch(other -> other.id().equals(kept.id()) && other.revision() > kept.revision());
        boolean mayReview = review.isEmpty()
                && isNewest
                && account.may(Permission.REVIEW, whose.lao().provinceCode());
        var history = new SubmissionPage.History(revisions, review, reviews.changes(kept.id(), kept.revision()));
        return Optional.of(new SubmissionPage(
                kept,
                whose.lao(),
                shelf.form(new FormVersion(workbook.form().id(), workbook.form().version()))
                        .map(form -> form.appliedTo(whose.lao().type())),
                workbook,
                history,
                ledger.evidence().filed(kept.id(), kept.revision()),
                mayReview,
                remarks));
    }

    /** All revisions of the LAO and form, newest first. */
    private List<SubmissionPage.Received> revisions(KeptSubmission kept, String form) throws WorldFailure {
        chosen.catchUp();
        List<SubmissionPage.Received> revisions = new ArrayList<>();
        for (Filed filed : ledger.overview().receivedFrom(kept.lao())) {
            if (filed.form().id().equals(form)) {
                revisions.add(new SubmissionPage.Received(
                        filed.id(),
                        filed.revision(),
                        filed.sealedAt(),
                        filed.receivedAt(),
                        reviews.review(filed.id(), filed.revision())));
            }
        }
        revisions.sort(Comparator.comparing(SubmissionPage.Received::at)
                .thenComparing(SubmissionPage.Received::revision)
                .reversed());
        return revisions;
    }
}
