package org.samut.sync.server.evidence;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.SigningKey;
import org.samut.core.workbook.Evidence;
import org.samut.sync.protocol.EvidenceProblems;
import org.samut.sync.protocol.Limits;
import org.samut.sync.protocol.Paths;
import org.samut.sync.protocol.Problem;
import org.samut.sync.protocol.Problems;
import org.samut.sync.protocol.Tus;
import org.samut.sync.protocol.WantedQuestion;
import org.samut.sync.protocol.WantedReply;
import org.samut.sync.protocol.WireJson;
import org.samut.sync.server.http.Answer;
import org.samut.sync.server.http.Body;
import org.samut.sync.server.http.Desk;
import org.samut.sync.server.http.Doors;
import org.samut.sync.server.ledger.EvidenceLedger;
import org.samut.sync.server.ledger.EvidenceLedger.Bounds;
import org.samut.sync.server.ledger.EvidenceLedger.Content;
import org.samut.sync.server.ledger.EvidenceLedger.Role;
import org.samut.sync.server.ledger.EvidenceLedger.Upload;
import org.samut.sync.server.ledger.KeptSubmission;
import org.samut.sync.server.ledger.Ledger;

/** Takes evidence by tus 1.0 from enrolled PCs, each for its own LAO, and gives it back. Safe for several threads. */
public final class EvidenceDesk implements Desk {
    /** Of one LAO: 32 uploads at once, 3,000 an hour, 5 GB in all. */
    public static final Bounds BOUNDS = new Bounds(32, 3_000, 5_000_000_000L);

    private static final int SCANS = 100;
    private static final long DRAINED = 8L * 1024 * 1024;
    private static final String COME_AGAIN_SECONDS = "60";
    private static final String EXTENSIONS = "creation,checksum,termination,expiration";

    private final Ledger ledger;
    private final EvidenceLedger evidence;
    private final EvidenceStore store;
    private final Intake intake;

    public EvidenceDesk(Ledger ledger, EvidenceStore store, SigningKey key, Clock clock, Bounds bounds) {
        this.ledger = ledger;
        this.evidence = ledger.evidence();
        this.store = store;
        this.intake = new Intake(evidence, store, new Renewals(key), bounds, clock);
    }

    @Override
    public void open(Doors doors) {
        doors.enrolled(HandlerType.OPTIONS, Paths.EVIDENCE, (context, grant) -> abilities());
        doors.enrolled(HandlerType.POST, Paths.EVIDENCE, tus(this::begin));
        doors.enrolled(HandlerType.POST, Paths.EVIDENCE_WANTED, this::wanted);
        doors.enrolled(HandlerType.GET, Paths.EVIDENCE_FILE, this::file);
        doors.enrolled(HandlerType.HEAD, Paths.EVIDENCE_UPLOAD, tus(known(this::standing)));
        doors.enrolled(HandlerType.PATCH, Paths.EVIDENCE_UPLOAD, tus(known(this::take)));
        doors.enrolled(HandlerType.DELETE, Paths.EVIDENCE_UPLOAD, tus(known((context, upload) -> end(upload))));
    }

    /** What the server can, for clients that ask first. */
    private static Answer abilities() {
        return Answer.empty(204)
                .with(Tus.RESUMABLE, Tus.VERSION)
                .with("Tus-Version", Tus.VERSION)
                .with("Tus-Extension", EXTENSIONS)
                .with("Tus-Max-Size", Long.toString(Limits.EVIDENCE))
                .with("Tus-Checksum-Algorithm", Checksum.KINDS);
    }

    private static Doors.EnrolledStep tus(Doors.EnrolledStep step) {
        return (context, grant) -> {
            Answer answer = Tus.VERSION.equals(context.header(Tus.RESUMABLE))
                    ? step.answer(context, grant)
                    : Answer.problem(EvidenceProblems.VERSION).with("Tus-Version", Tus.VERSION);
            if (answer.status() >= 400) {
                drain(context);
            }
            return answer.with(Tus.RESUMABLE, Tus.VERSION);
        };
    }

    /** Reads a refused body away where it is small, so that the client hears why instead of a broken pipe. */
    private static void drain(Context context) throws IOException {
        long announced = context.req().getContentLengthLong();
        if (announced > 0 && announced <= DRAINED) {
            context.req().getInputStream().skip(announced);
        }
    }

    /** What is done with an upload that is this LAO's and not over. */
    @FunctionalInterface
    private interface UploadStep {
        Answer answer(Context context, Upload upload) throws WorldFailure, IOException;
    }

    private Doors.EnrolledStep known(UploadStep step) {
        return (context, grant) -> {
            Optional<Upload> upload = intake.upload(grant.lao(), context.pathParam("upload"));
            if (upload.isEmpty()) {
                return Answer.problem(EvidenceProblems.UNKNOWN_UPLOAD);
            }
            return intake.isExpired(upload.get())
                    ? Answer.problem(EvidenceProblems.EXPIRED)
                    : step.answer(context, upload.get());
        };
    }

    private Answer begin(Context context, Ledger.Grant grant) throws WorldFailure {
        Optional<UploadMetadata> metadata =
                Optional.ofNullable(context.header(Tus.METADATA)).flatMap(UploadMetadata::of);
        Optional<Long> length = number(context.header(Tus.LENGTH));
        if (metadata.isEmpty() || length.isEmpty()) {
            return Answer.problem(EvidenceProblems.METADATA);
        }
        if (length.get() > Limits.EVIDENCE) {
            return Answer.problem(EvidenceProblems.FILE_TOO_LARGE);
        }
        Optional<Problem> objection = objection(grant.lao(), metadata.get());
        if (objection.isPresent()) {
            return Answer.problem(objection.get());
        }
        Intake.Beginning beginning = intake.begin(grant.lao(), metadata.get(), length.get());
        return switch (beginning.begun()) {
            case TOO_MANY -> Answer.problem(EvidenceProblems.TOO_MANY).with("Retry-After", COME_AGAIN_SECONDS);
            case NO_ROOM -> Answer.problem(EvidenceProblems.QUOTA);
            case BEGUN -> begun(beginning.upload().orElseThrow());
        };
    }

    /** An empty file is whole before a byte has come. */
    private Answer begun(Upload upload) throws WorldFailure {
        if (upload.isWhole() && !intake.finish(upload)) {
            return Answer.problem(EvidenceProblems.OTHER_CONTENT);
        }
        return Answer.empty(201)
                .with(Tus.OFFSET, Long.toString(upload.received()))
                .with(Tus.LOCATION, Paths.EVIDENCE_UPLOAD.replace("{upload}", upload.id()))
                .with(Tus.EXPIRES, expires(upload));
    }

    private Optional<Problem> objection(String lao, UploadMetadata metadata) throws WorldFailure {
        EvidenceLedger.Purpose purpose = metadata.purpose();
        if (purpose.role() == Role.MANIFEST
                && evidence.names(lao, purpose.submission(), purpose.revision(), metadata.sha256())) {
            return Optional.empty();
        }
        Optional<KeptSubmission> kept = ledger.submission(purpose.submission(), purpose.revision())
                .filter(submission -> submission.lao().equals(lao));
        if (kept.isEmpty()) {
            return Optional.of(Problems.NO_SUBMISSION);
        }
        if (purpose.role() == Role.MANIFEST) {
            return Optional.of(EvidenceProblems.NOT_NAMED);
        }
        return evidence.scans(purpose.submission(), purpose.revision()) < SCANS
                ? Optional.empty()
                : Optional.of(EvidenceProblems.TOO_MANY_FILES);
    }

    private Answer standing(Context context, Upload upload) throws WorldFailure {
        if (upload.isWhole() && !intake.finish(upload)) {
            return Answer.problem(EvidenceProblems.OTHER_CONTENT);
        }
        return Answer.empty(200)
                .with(Tus.OFFSET, Long.toString(upload.received()))
                .with(Tus.LENGTH, Long.toString(upload.content().length()))
                .with(Tus.EXPIRES, expires(upload));
    }

    private Answer take(Context context, Upload upload) throws WorldFailure, IOException {
        if (!Tus.CHUNK_TYPE.equals(context.contentType())
                || !"identity"
                        .equals(Optional.ofNullable(context.header("Content-Encoding"))
                                .orElse("identity"))) {
            return Answer.problem(EvidenceProblems.CHUNK_TYPE);
        }
        Optional<Long> offset = number(context.header(Tus.OFFSET));
        if (offset.isEmpty()) {
            return Answer.problem(Problems.BAD_REQUEST);
        }
        if (offset.get() != upload.received()) {
            return otherOffset(upload);
        }
        long announced = context.req().getContentLengthLong();
        if (announced > upload.content().length() - upload.received()) {
            return Answer.problem(EvidenceProblems.CHUNK_TOO_LARGE);
        }
        Optional<String> sum = Optional.ofNullable(context.header(Tus.CHECKSUM));
        Optional<Checksum> checksum = sum.flatMap(Checksum::of);
        if (sum.isPresent() && checksum.isEmpty()) {
            return Answer.problem(EvidenceProblems.CHECKSUM_KIND);
        }
        return switch (intake.take(upload, context.req().getInputStream(), announced, checksum)) {
            case WHOLE -> taken(upload);
            case CUT -> Answer.problem(Problems.BAD_REQUEST);
            case TOO_LONG -> Answer.problem(EvidenceProblems.CHUNK_TOO_LARGE);
            case OVERTAKEN ->
                otherOffset(intake.upload(upload.lao(), upload.id()).orElse(upload));
            case DAMAGED -> Answer.problem(EvidenceProblems.CHECKSUM);
        };
    }

    private Answer taken(Upload before) throws WorldFailure {
        Upload upload = intake.upload(before.lao(), before.id()).orElse(before);
        if (upload.isWhole() && !intake.finish(upload)) {
            return Answer.problem(EvidenceProblems.OTHER_CONTENT);
        }
        return Answer.empty(204)
                .with(Tus.OFFSET, Long.toString(upload.received()))
                .with(Tus.EXPIRES, expires(upload));
    }

    private static Answer otherOffset(Upload upload) {
        return Answer.problem(EvidenceProblems.OTHER_OFFSET).with(Tus.OFFSET, Long.toString(upload.received()));
    }

    private Answer end(Upload upload) throws WorldFailure {
        intake.drop(upload.id());
        return Answer.empty(204);
    }

    private Answer wanted(Context context, Ledger.Grant grant) throws WorldFailure, IOException {
        Body body = Body.hashes(context.req());
        if (body instanceof Body.Objection objection) {
            return Answer.problem(objection.problem());
        }
        Optional<WantedQuestion> question = WireJson.request(((Body.Whole) body).bytes(), WantedQuestion.class);
        List<String> hashes = question.map(WantedQuestion::sha256).orElse(List.of());
        if (hashes.size() > Limits.MANIFEST) {
            return Answer.problem(EvidenceProblems.TOO_MANY_FILES);
        }
        return question.isPresent() && hashes.stream().allMatch(Evidence::isHash)
                ? Answer.json(200, new WantedReply(evidence.missing(grant.lao(), hashes)))
                : Answer.problem(Problems.BAD_REQUEST);
    }

    private Answer file(Context context, Ledger.Grant grant) throws WorldFailure {
        String sha256 = context.pathParam("sha256");
        Optional<Content> file = Evidence.isHash(sha256) ? evidence.file(grant.lao(), sha256) : Optional.empty();
        return file.isPresent() ? download(file.get()) : Answer.problem(EvidenceProblems.UNKNOWN_FILE);
    }

    private Answer download(Content file) throws WorldFailure {
        return store.open(file.sha256())
                .map(content -> Answer.download(content, file.length(), file.name()))
                .orElseGet(() -> Answer.problem(EvidenceProblems.UNKNOWN_FILE));
    }

    private static String expires(Upload upload) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(upload.expiresAt().atOffset(ZoneOffset.UTC));
    }

    private static Optional<Long> number(String header) {
        return Optional.ofNullable(header)
                .filter(digits -> digits.matches("[0-9]{1,18}"))
                .map(Long::parseLong);
    }
}
