package org.samut.sync.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.Digest;
import org.samut.core.signature.Jws;
import org.samut.core.signature.SigningKey;
import org.samut.core.signature.VerifyingKey;
import org.samut.core.submission.Receipt;
import org.samut.core.submission.Receipts;
import org.samut.core.submission.SubmissionReader;
import org.samut.core.submission.SubmittedWorkbook;
import org.samut.sync.protocol.Paths;
import org.samut.sync.protocol.Problem;
import org.samut.sync.protocol.Problems;
import org.samut.sync.protocol.ReceiptReply;
import org.samut.sync.server.http.Answer;
import org.samut.sync.server.http.Body;
import org.samut.sync.server.http.Desk;
import org.samut.sync.server.http.Doors;
import org.samut.sync.server.ledger.KeptSubmission;
import org.samut.sync.server.ledger.Ledger;

/** Takes submissions and gives receipts. Safe for several threads. */
final class SubmissionDesk implements Desk {
    private final Ledger ledger;
    private final SigningKey key;
    private final Clock clock;

    SubmissionDesk(Ledger ledger, SigningKey key, Clock clock) {
        this.ledger = ledger;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public void open(Doors doors) {
        doors.enrolled(HandlerType.PUT, Paths.SUBMISSION, this::submit);
        doors.enrolled(HandlerType.GET, Paths.RECEIPT, this::receipt);
    }

    private Answer submit(Context context, Ledger.Grant grant) throws WorldFailure, IOException {
        Optional<Revision> revision = revision(context);
        if (revision.isEmpty()) {
            return Answer.problem(Problems.BAD_REQUEST);
        }
        Body body = Body.submission(context.req());
        return body instanceof Body.Whole whole
                ? take(grant, revision.get(), whole.bytes(), Optional.ofNullable(context.header(Paths.SIGNATURE)))
                : Answer.problem(((Body.Objection) body).problem());
    }

    private Answer receipt(Context context, Ledger.Grant grant) throws WorldFailure {
        Optional<Revision> revision = revision(context);
        return revision.isPresent() ? receipt(grant, revision.get()) : Answer.problem(Problems.NO_SUBMISSION);
    }

    private static Optional<Revision> revision(Context context) {
        return Revision.of(context.pathParam("id"), context.pathParam("revision"));
    }

    /** A revision as the path names it. */
    private record Revision(String id, int number) {
        static Optional<Revision> of(String id, String number) {
            return id.matches("[A-Za-z0-9._-]{1,64}") && number.matches("[1-9][0-9]{0,5}")
                    ? Optional.of(new Revision(id, Integer.parseInt(number)))
                    : Optional.empty();
        }
    }

    private Answer take(Ledger.Grant grant, Revision revision, byte[] content, Optional<String> signature)
            throws WorldFailure {
        String sha256 = Digest.sha256Hex(content);
        Optional<KeptSubmission> kept = ledger.submission(revision.id(), revision.number());
        if (kept.isPresent()) {
            return answerFor(kept.get(), grant, sha256);
        }
        Outcome<SubmittedWorkbook> read = SubmissionReader.read(content);
        if (read instanceof Outcome.Refused<SubmittedWorkbook> refused) {
            return Answer.problem(Problem.of(422, refused.refusals().get(0)));
        }
        SubmittedWorkbook workbook = ((Outcome.Done<SubmittedWorkbook>) read).value();
        Optional<Problem> objection = objection(grant, revision, workbook);
        if (objection.isPresent()) {
            return Answer.problem(objection.get());
        }
        if (signature.isEmpty() || !isSignedFor(grant.lao(), signature.get(), content)) {
            return Answer.problem(Problems.BAD_SIGNATURE);
        }
        // Milliseconds, as they are stored: the receipt and the row say the same.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String receipt =
                Receipts.write(key, new Receipt(revision.id(), revision.number(), sha256, now, workbook.evidence()));
        var fresh = new KeptSubmission(
                revision.id(), revision.number(), grant.lao(), content, sha256, signature.get(), now, receipt);
        // Somebody may have been faster since we looked: then theirs is what we hold.
        Optional<KeptSubmission> faster = ledger.keep(fresh);
        return faster.isPresent() ? answerFor(faster.get(), grant, sha256) : receipt(201, receipt);
    }

    private Answer receipt(Ledger.Grant grant, Revision revision) throws WorldFailure {
        Optional<KeptSubmission> kept = ledger.submission(revision.id(), revision.number());
        if (kept.isEmpty()) {
            return Answer.problem(Problems.NO_SUBMISSION);
        }
        return kept.get().lao().equals(grant.lao())
                ? receipt(200, kept.get().receipt())
                : Answer.problem(Problems.OTHER_LAO);
    }

    private static Answer answerFor(KeptSubmission kept, Ledger.Grant grant, String sha256) {
        if (!kept.lao().equals(grant.lao())) {
            return Answer.problem(Problems.OTHER_LAO);
        }
        return kept.sha256().equals(sha256) ? receipt(200, kept.receipt()) : Answer.problem(Problems.CONFLICT);
    }

    private static Answer receipt(int status, String receipt) {
        return Answer.json(status, new ReceiptReply(receipt));
    }

    private Optional<Problem> objection(Ledger.Grant grant, Revision revision, SubmittedWorkbook workbook)
            throws WorldFailure {
        if (!workbook.lao().equals(grant.lao())) {
            return Optional.of(Problems.OTHER_LAO);
        }
        if (!workbook.id().equals(revision.id()) || workbook.revision() != revision.number()) {
            return Optional.of(Problems.MISMATCH);
        }
        if (!ledger.hasForm(workbook.form().id(), workbook.form().version())) {
            return Optional.of(Problems.FORM_NOT_HERE);
        }
        return Optional.empty();
    }

    /** Any PC of the LAO may have sealed it: what one PC sealed may be carried to another's line. */
    private boolean isSignedFor(String lao, String signature, byte[] content) throws WorldFailure {
        return ledger.deviceKeys(lao).stream()
                .flatMap(encoded -> VerifyingKey.decode(encoded).stream())
                .anyMatch(device -> Jws.verifies(device, signature, content));
    }
}
