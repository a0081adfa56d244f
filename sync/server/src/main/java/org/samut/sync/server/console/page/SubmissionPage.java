package org.samut.sync.server.console.page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.samut.core.form.Form;
import org.samut.core.lao.Lao;
import org.samut.core.review.Review;
import org.samut.core.revision.Changes;
import org.samut.core.submission.SubmittedWorkbook;
import org.samut.sync.server.ledger.EvidenceLedger;
import org.samut.sync.server.ledger.KeptSubmission;

/**
 * One revision that was received, with all that belongs to it.
 *
 * @param form as the LAO answers it; empty where the form cannot be read here
 * @param changes against the revision before, where one is here
 * @param mayReview whether the reader may decide on it now
 * @param remarks what was typed and not taken, by place; empty at first
 */
public record SubmissionPage(
        KeptSubmission kept,
        Lao lao,
        Optional<Form> form,
        SubmittedWorkbook workbook,
        History history,
        List<EvidenceLedger.Filed> evidence,
        boolean mayReview,
        java.util.Map<String, String> remarks) {
    public SubmissionPage {
        evidence = List.copyOf(evidence);
        remarks = java.util.Map.copyOf(remarks);
    }

    /** What was before and after this revision. */
    public record History(List<Received> revisions, Optional<Review> review, Optional<Changes> changes) {
        public History {
            revisions = List.copyOf(revisions);
        }
    }

    /** A revision of the same LAO and form. */
    public record Received(String id, int revision, Instant sealedAt, Instant at, Optional<Review> review) {}

    /** Whether anything of the indicator is not as it was in the revision before. */
    public boolean isChanged(String code) {
        return history.changes()
                .filter(changes -> changes.changed().stream()
                        .anyMatch(one -> one.place().equals(code) || one.place().startsWith(code + ".")))
                .isPresent();
    }

    /** What the review says of the indicator. */
    public List<String> said(String code) {
        return history.review().stream()
                .flatMap(review -> review.remarks().stream())
                .filter(remark -> remark.isOf(code))
                .map(remark -> remark.text())
                .toList();
    }

    /** What the review says of the whole. */
    public List<String> saidOfAll() {
        return history.review().stream()
                .flatMap(review -> review.remarks().stream())
                .filter(remark -> remark.isOfTheWhole())
                .map(remark -> remark.text())
                .toList();
    }

    public String remark(String place) {
        return remarks.getOrDefault(place, "");
    }

    public long missing() {
        return evidence.stream().filter(file -> file.here().isEmpty()).count();
    }

    public String path() {
        return "/console/submissions/" + kept.id() + "/" + kept.revision();
    }
}
