package org.samut.sync.server;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
import org.samut.core.submission.Timing;
import org.samut.core.window.WindowNotice;
import org.samut.sync.protocol.EvidenceProblems;
import org.samut.sync.protocol.Limits;
import org.samut.sync.protocol.Paths;
import org.samut.sync.protocol.PostmarkSlip;
import org.samut.sync.protocol.Problem;
import org.samut.sync.protocol.Problems;
import org.samut.sync.protocol.ReceiptReply;
import org.samut.sync.server.evidence.Renewals;
import org.samut.sync.server.http.Answer;
import org.samut.sync.server.http.Body;
import org.samut.sync.server.http.Desk;
import org.samut.sync.server.http.Doors;
import org.samut.sync.server.key.ServerKeys;
import org.samut.sync.server.ledger.KeptSubmission;
import org.samut.sync.server.ledger.Ledger;
import org.samut.sync.server.window.Deadlines;
import org.samut.sync.server.window.Proof;

/** Takes submissions and gives receipts. Safe for several threads. */
final class SubmissionDesk implements Desk {
    private final Ledger ledger;
    private final ServerKeys keys;
    private final SigningKey key;
    private final Clock clock;
    private final Deadlines deadlines;

    SubmissionDesk(Ledger ledger, ServerKeys keys, Clock clock) {
        this.ledger = ledger;
        this.keys = keys;
        this.key = keys.signing();
        this.clock = clock;
        this.deadlines = new Deadlines(ledger);
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
                ? take(grant, revision.get(), new Sent(whole.bytes(), context))
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

    /** The sealed bytes and what came beside them: their signature, and their postmark as far as it can be read. */
    private record Sent(byte[] content, Optional<String> signature, Optional<PostmarkSlip> postmark) {
        Sent(byte[] content, Context context) {
            this(
                    content,
                    Optional.ofNullable(context.header(Paths.SIGNATURE)),
                    Optional.ofNullable(context.header(Paths.POSTMARK)).flatMap(PostmarkSlip::decode));
        }
    }

    /**
     * What is there already is looked up only where something is wrong with what came, or where it turns out to be
     * there: so the usual way, a fresh and right submission, asks the database as seldom as can be.
     */
    private Answer take(Ledger.Grant grant, Revision revision, Sent sent) throws WorldFailure {
        byte[] content = sent.content();
        String sha256 = Digest.sha256Hex(content);
        Outcome<SubmittedWorkbook> read = SubmissionReader.read(content);
        Optional<Problem> objection = read instanceof Outcome.Refused<SubmittedWorkbook> refused
                ? Optional.of(Problem.of(422, refused.refusals().get(0)))
                : objection(grant, revision, ((Outcome.Done<SubmittedWorkbook>) read).value());
        if (objection.isEmpty()
                && (sent.signature().isEmpty()
                        || !isSignedFor(grant, sent.signature().get(), content))) {
            objection = Optional.of(unsigned(grant, sent));
        }
        if (objection.isPresent()) {
            Optional<KeptSubmission> kept = ledger.submission(revision.id(), revision.number());
            return kept.isPresent() ? answerFor(settled(kept.get()), grant, sha256) : Answer.problem(objection.get());
        }
        SubmittedWorkbook workbook = ((Outcome.Done<SubmittedWorkbook>) read).value();
        // What came with an earlier revision is not missing.
        List<String> missing = ledger.evidence().missing(grant.lao(), workbook.evidence());
        // Milliseconds, as they are stored: the receipt and the row say the same.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Timing timing = timing(grant, workbook, sent, now);
        String receipt = Receipts.write(
                key, new Receipt(revision.id(), revision.number(), sha256, now, missing, Optional.of(timing)));
        var fresh = new KeptSubmission(
                revision.id(),
                revision.number(),
                grant.lao(),
                content,
                sha256,
                sent.signature().orElseThrow(),
                now,
                receipt);
        // It may be there already: then that is what we hold.
        Optional<KeptSubmission> kept = ledger.keep(fresh, workbook.evidence());
        return kept.isPresent() ? answerFor(settled(kept.get()), grant, sha256) : receipt(201, receipt);
    }

    private Timing timing(Ledger.Grant grant, SubmittedWorkbook workbook, Sent sent, Instant now) throws WorldFailure {
        Instant closes = WindowNotice.end(
                deadlines.window(workbook.form(), grant.lao()).orElseThrow().closes());
        Proof proof = sent.postmark().isPresent()
                ? Proof.of(sent.postmark().get(), workbook, Digest.sha256Hex(sent.content()), keys, now)
                : Proof.NONE;
        return Timing.of(now, closes, proof.sealedAfter(), proof.sealedBefore());
    }

    private Answer receipt(Ledger.Grant grant, Revision revision) throws WorldFailure {
        Optional<KeptSubmission> kept = ledger.submission(revision.id(), revision.number());
        if (kept.isEmpty()) {
            return Answer.problem(Problems.NO_SUBMISSION);
        }
        return kept.get().lao().equals(grant.lao())
                ? receipt(200, settled(kept.get()).receipt())
                : Answer.problem(Problems.OTHER_LAO);
    }

    /**
     * The submission with the receipt that stands now: files may have come between the look and the keeping, and a
     * server of an earlier version did not note what a manifest names.
     */
    private KeptSubmission settled(KeptSubmission kept) throws WorldFailure {
        boolean complete = Receipts.read(by(kept.receipt()), kept.receipt())
                .filter(receipt -> receipt.missingEvidence().isEmpty())
                .isPresent();
        if (complete
                || !(SubmissionReader.read(kept.content()) instanceof Outcome.Done<SubmittedWorkbook> read)
                || !ledger.evidence()
                        .missing(kept.lao(), read.value().evidence())
                        .isEmpty()) {
            return kept;
        }
        ledger.evidence().settle(kept, read.value().evidence(), clock.instant(), new Renewals(key));
        return ledger.submission(kept.id(), kept.revision()).orElse(kept);
    }

    private Answer answerFor(KeptSubmission kept, Ledger.Grant grant, String sha256) {
        if (!kept.lao().equals(grant.lao())) {
            return Answer.problem(Problems.OTHER_LAO);
        }
        return kept.sha256().equals(sha256) ? receipt(200, kept.receipt()) : Answer.problem(Problems.CONFLICT);
    }

    private VerifyingKey by(String receipt) {
        return keys.of(receipt).orElse(key.verifyingKey());
    }

    /** A receipt by a key that was revoked meanwhile is signed anew; it says the same. */
    private Answer receipt(int status, String receipt) {
        return Answer.json(status, new ReceiptReply(keys.renewed(receipt)));
    }

    private Optional<Problem> objection(Ledger.Grant grant, Revision revision, SubmittedWorkbook workbook)
            throws WorldFailure {
        if (!workbook.lao().equals(grant.lao())) {
            return Optional.of(Problems.OTHER_LAO);
        }
        if (!workbook.id().equals(revision.id()) || workbook.revision() != revision.number()) {
            return Optional.of(Problems.MISMATCH);
        }
        if (workbook.evidence().size() > Limits.MANIFEST) {
            return Optional.of(EvidenceProblems.TOO_MANY_FILES);
        }
        return deadlines.window(workbook.form(), grant.lao()).isPresent()
                ? Optional.empty()
                : Optional.of(Problems.FORM_NOT_HERE);
    }

    /** Any PC of the LAO may have sealed it: what one PC sealed may be carried to another's line. */
    private boolean isSignedFor(Ledger.Grant grant, String signature, byte[] content) throws WorldFailure {
        return isSignedBy(grant.deviceKey(), signature, content)
                || ledger.deviceKeys(grant.lao()).stream().anyMatch(key -> isSignedBy(key, signature, content));
    }

    private Problem unsigned(Ledger.Grant grant, Sent sent) throws WorldFailure {
        boolean revoked = sent.signature().isPresent()
                && ledger.devices().devices(grant.lao()).stream()
                        .filter(device -> device.revokedAt().isPresent())
                        .anyMatch(device ->
                                isSignedBy(device.key(), sent.signature().get(), sent.content()));
        return revoked ? Problems.SEALED_BY_REVOKED : Problems.BAD_SIGNATURE;
    }

    private static boolean isSignedBy(String deviceKey, String signature, byte[] content) {
        return VerifyingKey.decode(deviceKey)
                .filter(device -> Jws.verifies(device, signature, content))
                .isPresent();
    }
}
