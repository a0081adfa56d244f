package org.samut.sync.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.javalin.http.HandlerType;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.Digest;
import org.samut.core.signature.SigningKey;
import org.samut.core.signature.VerifyingKey;
import org.samut.sync.protocol.ActivationCode;
import org.samut.sync.protocol.EnrolmentReply;
import org.samut.sync.protocol.EnrolmentRequest;
import org.samut.sync.protocol.Paths;
import org.samut.sync.protocol.Problem;
import org.samut.sync.protocol.Problems;
import org.samut.sync.protocol.WireJson;
import org.samut.sync.server.http.Answer;
import org.samut.sync.server.http.Body;
import org.samut.sync.server.http.Desk;
import org.samut.sync.server.http.Doors;
import org.samut.sync.server.ledger.AuditLedger;
import org.samut.sync.server.ledger.Ledger;

/** Takes activation codes and gives tokens. Safe for several threads. */
final class EnrolmentDesk implements Desk {
    /** Beyond these, within the window, a code is not even looked at. */
    private static final int WRONG_BY_ADDRESS = 10;

    private static final int WRONG_FOR_LAO = 50;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    /** How long a device may ask again with the code it spent: the answer may have been lost on a bad line. */
    private static final Duration REPEATABLE = Duration.ofMinutes(15);

    private final Ledger ledger;
    private final SigningKey serverKey;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    EnrolmentDesk(Ledger ledger, SigningKey serverKey, Clock clock) {
        this.ledger = ledger;
        this.serverKey = serverKey;
        this.clock = clock;
    }

    @Override
    public void open(Doors doors) {
        doors.open(HandlerType.POST, Paths.ENROLMENTS, context -> {
            Body body = Body.small(context.req());
            return body instanceof Body.Whole whole
                    ? enrol(whole.bytes(), context.ip())
                    : Answer.problem(((Body.Objection) body).problem());
        });
    }

    private Answer enrol(byte[] body, String address) throws WorldFailure {
        Optional<EnrolmentRequest> read = WireJson.request(body, EnrolmentRequest.class);
        if (read.isEmpty()) {
            return Answer.problem(Problems.BAD_REQUEST);
        }
        EnrolmentRequest request = read.get();
        if (!Activation.isCode(request.lao())) {
            return Answer.problem(Problems.CODE_REFUSED);
        }
        Instant now = clock.instant();
        Ledger.WrongCodes wrong = ledger.wrongCodes(request.lao(), address, now.minus(WINDOW));
        if (wrong.byAddress() >= WRONG_BY_ADDRESS || wrong.forLao() >= WRONG_FOR_LAO) {
            Duration wait = Duration.between(now, wrong.first().orElse(now).plus(WINDOW));
            return Answer.problem(Problems.TOO_MANY)
                    .with("Retry-After", Long.toString(Math.max(1, wait.toSeconds() + 1)));
        }
        Optional<VerifyingKey> device = VerifyingKey.decode(request.deviceKey());
        if (device.isEmpty() || !request.proves(device.get(), serverKey.verifyingKey())) {
            return Answer.problem(Problems.BAD_PROOF);
        }
        if (ledger.devices().isRevoked(request.lao(), device.get().encoded())) {
            return Answer.problem(Problems.DEVICE_NEVER_AGAIN);
        }
        Optional<ActivationCode> code = ActivationCode.read(request.code());
        String token = token();
        if (code.isPresent()
                && ledger.enrol(new Ledger.Enrolling(
                        request.lao(),
                        Activation.hash(code.get()),
                        device.get().encoded(),
                        hash(token),
                        now,
                        now.minus(REPEATABLE)))) {
            ledger.audit()
                    .note(
                            new AuditLedger.Deed(
                                    AuditLedger.Actor.device(
                                            request.lao(), device.get().id()),
                                    "device.enrolled",
                                    request.lao(),
                                    "",
                                    address),
                            now);
            return Answer.json(201, new EnrolmentReply(token, request.lao()));
        }
        ledger.noteWrongCode(request.lao(), address, now);
        return Answer.problem(Problems.CODE_REFUSED);
    }

    /** Whom a request's {@code Authorization} header speaks for. */
    Optional<Ledger.Grant> grant(Optional<String> authorization) throws WorldFailure {
        Optional<String> token = token(authorization);
        return token.isPresent() ? ledger.grant(hash(token.get())) : Optional.empty();
    }

    /** What is said to a request that speaks for nobody. */
    Problem refusal(Optional<String> authorization) throws WorldFailure {
        Optional<String> token = token(authorization);
        return token.isPresent() && ledger.devices().isRevokedToken(hash(token.get()))
                ? Problems.DEVICE_REVOKED
                : Problems.NOT_ENROLLED;
    }

    private static Optional<String> token(Optional<String> authorization) {
        return authorization
                .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
                .map(header -> header.substring(7).strip());
    }

    private String token() {
        byte[] bytes = new byte[32];
        chance.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        return Digest.sha256Hex(token.getBytes(US_ASCII));
    }
}
