package org.samut.sync.client;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.settings.Settings;
import org.samut.core.signature.SigningKey;
import org.samut.core.signature.VerifyingKey;
import org.samut.core.text.Text;
import org.samut.sync.client.choice.LineSettings;
import org.samut.sync.client.choice.LineUse;
import org.samut.sync.client.line.Line;
import org.samut.sync.client.line.Lines;
import org.samut.sync.client.line.Pace;
import org.samut.sync.client.line.Patience;
import org.samut.sync.client.line.Reply;
import org.samut.sync.client.line.UnderWay;
import org.samut.sync.client.line.Way;
import org.samut.sync.protocol.ActivationCode;
import org.samut.sync.protocol.EnrolmentReply;
import org.samut.sync.protocol.EnrolmentRequest;
import org.samut.sync.protocol.Limits;
import org.samut.sync.protocol.Paths;
import org.samut.sync.protocol.ServerCard;
import org.samut.sync.protocol.WireJson;

/** Registers this PC's key for a LAO with an activation code. Blocking; never called on the screen's thread. */
public final class Enrolment {
    private static final Refusal MISTYPED = new Refusal(
            "enrolment.mistyped",
            Text.of(
                    "รหัสเปิดใช้งานพิมพ์ไม่ครบหรือมีตัวที่ผิด (ตัวตรวจสอบไม่ตรง)",
                    "The activation code is incomplete or has a slip in it (its check character does not fit)."),
            Text.of(
                    "โปรดตรวจสอบทีละกลุ่ม 4 ตัว รวม 16 ตัว แล้วลองอีกครั้ง",
                    "Check it group by group, four by four, sixteen in all, then try again."));
    private static final Refusal NOT_PRIVATE = new Refusal(
            "enrolment.plain-http",
            Text.of(
                    "ที่อยู่แม่ข่ายไม่ใช่ https สิทธิ์เข้าใช้อาจถูกดักอ่านระหว่างทาง จึงไม่ลงทะเบียน",
                    "The server's address is not https, so this PC's access could be read on the way. Nothing was sent."),
            Text.of("โปรดใช้ที่อยู่ที่ขึ้นต้นด้วย https://", "Use the address that begins with https://"));

    private final Settings settings;
    private final TokenStore tokens;
    private final LineUse use;

    public Enrolment(Settings settings, TokenStore tokens) {
        this(settings, tokens, Patience.SLOW_LINE);
    }

    /** Over a line of its own, as the system leads to it. */
    public Enrolment(Settings settings, TokenStore tokens, Patience patience) {
        this(
                settings,
                tokens,
                new LineUse(new LineSettings(settings), new Lines(patience, new Pace()), new UnderWay()));
    }

    public Enrolment(Settings settings, TokenStore tokens, LineUse use) {
        this.settings = Objects.requireNonNull(settings);
        this.tokens = Objects.requireNonNull(tokens);
        this.use = Objects.requireNonNull(use);
    }

    /**
     * Asks the server; after a yes its address and keys are in the settings and the token is in the token store. The
     * certificate's key is pinned: those that came with the address, else the one that the server shows now.
     *
     * @throws WorldFailure where there is no line, or what was answered could not be kept
     */
    public Outcome<Enrolled> enrol(URI server, String lao, String activationCode, SigningKey deviceKey)
            throws WorldFailure {
        return enrol(new Way(server), lao, activationCode, deviceKey);
    }

    /** The same over this way, but through the proxy that is chosen for this PC. */
    public Outcome<Enrolled> enrol(Way typed, String lao, String activationCode, SigningKey deviceKey)
            throws WorldFailure {
        URI server = typed.server();
        Optional<ActivationCode> code = ActivationCode.read(activationCode);
        if (code.isEmpty()) {
            return Outcome.refused(MISTYPED);
        }
        if (!isPrivate(server)) {
            return Outcome.refused(NOT_PRIVATE);
        }
        Way way = new Way(server, typed.pins(), use.settings().choices().proxy());
        try (var line = use.lines().to(way, Optional.empty())) {
            Reply.Answered hello = answered(line.get(Paths.SERVER, Limits.SMALL));
            Optional<ServerCard> card = hello.message(ServerCard.class);
            Optional<VerifyingKey> key = card.flatMap(read -> VerifyingKey.decode(read.key()));
            Optional<Refusal> refusal = refusal(hello, key.isPresent());
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            EnrolmentRequest request = EnrolmentRequest.signed(lao, code.get().plain(), deviceKey, key.orElseThrow());
            Reply.Answered answer = answered(line.post(Paths.ENROLMENTS, WireJson.write(request)));
            Optional<EnrolmentReply> reply = answer.message(EnrolmentReply.class)
                    .filter(given -> given.lao().equals(lao) && given.token().matches("[A-Za-z0-9_-]{20,200}"));
            refusal = refusal(answer, reply.isPresent());
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            pin(way, line, key.orElseThrow(), reply.orElseThrow());
            return Outcome.done(new Enrolled(server, card.orElseThrow().name(), key.orElseThrow(), lao));
        }
    }

    private static Reply.Answered answered(Reply reply) throws WorldFailure {
        if (reply instanceof Reply.NoLine none) {
            throw Words.failure(Words.noLine(none.cause()));
        }
        return (Reply.Answered) reply;
    }

    private static Optional<Refusal> refusal(Reply.Answered answer, boolean understood) {
        Optional<Refusal> said = answer.problem().map(problem -> problem.refusal());
        Verdict.Voice voice = understood || said.isPresent() ? Verdict.Voice.SERVER : Verdict.Voice.UNKNOWN;
        return switch (Verdict.of(answer.status(), voice)) {
            case TAKEN -> Optional.empty();
            case SIGN_IN_PAGE -> Optional.of(Words.SIGN_IN_PAGE);
            case STRANGER -> Optional.of(Words.STRANGER);
            case OTHER_SERVER -> Optional.of(Words.OTHER_SERVER);
            case WAIT -> Optional.of(said.orElse(Words.SERVER_BUSY));
            case ENROL_AGAIN, ASK_PERSON, REFUSED -> said;
        };
    }

    /** The address comes last: whoever finds it finds the rest too. */
    private void pin(Way way, Line line, VerifyingKey key, EnrolmentReply reply) throws WorldFailure {
        tokens.keep(reply.token());
        if (!settings.value(Settings.SERVER_KEY).equals(Optional.of(key.encoded()))) {
            // Another server's feed begins at its own beginning.
            settings.keep(Settings.CHECKPOINT, "0");
            settings.keep(Settings.SERVER_KEY, key.encoded());
            settings.keep(Settings.SERVER_KEYS, "");
        }
        use.settings().pin(way.pins().isEmpty() ? line.answeredWith().stream().toList() : way.pins());
        settings.keep(Settings.SERVER, way.server().toString());
    }

    /** Whether nobody on the way can read along: TLS, this PC itself, or the office's own network. */
    private static boolean isPrivate(URI server) {
        String host = server.getHost() == null ? "" : server.getHost();
        return "https".equalsIgnoreCase(server.getScheme())
                || "http".equalsIgnoreCase(server.getScheme())
                        && host.matches("localhost|\\[::1]|127(\\.\\d{1,3}){3}|10(\\.\\d{1,3}){3}"
                                + "|192\\.168(\\.\\d{1,3}){2}|172\\.(1[6-9]|2\\d|3[01])(\\.\\d{1,3}){2}");
    }
}
