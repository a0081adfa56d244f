package org.samut.core.submission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.samut.core.json.CanonicalJson;
import org.samut.core.signature.Jws;
import org.samut.core.signature.SigningKey;
import org.samut.core.signature.VerifyingKey;

/**
 * Receipts as they travel: canonical JSON (RFC 8785) inside a compact JWS of the server's key. The JSON says
 * {@code "type":"receipt"}, so that nothing else that the server signs can pass for one.
 */
public final class Receipts {
    private static final String TYPE = "receipt";
    private static final int LIMIT = 500_000;

    private Receipts() {}

    /** The receipt, signed. */
    public static String write(SigningKey server, Receipt receipt) {
        return Jws.compact(server, json(receipt));
    }

    /** The receipt that this key signed, or empty. */
    public static Optional<Receipt> read(VerifyingKey server, String jws) {
        if (jws.length() > LIMIT) {
            return Optional.empty();
        }
        return Jws.open(server, jws).flatMap(Receipts::receipt);
    }

    /** The receipt, where this key signed it and it speaks of exactly this submission: id, revision and hash. */
    public static Optional<Receipt> verify(VerifyingKey server, String jws, Submission submission) {
        return read(server, jws)
                .filter(receipt -> receipt.submission().equals(submission.id())
                        && receipt.revision() == submission.revision()
                        && receipt.sha256().equals(submission.sha256()));
    }

    /**
     * A receipt of the server's own once more, with nothing missing.
     *
     * @param own as the server has kept it; its signature is not looked at, since its key may be another one by now
     */
    public static String complete(SigningKey server, String own) {
        byte[] content = Base64.getUrlDecoder().decode(own.split("\\.", -1)[1]);
        Receipt first = receipt(content).orElseThrow(() -> new IllegalArgumentException("no receipt of a server"));
        return write(
                server,
                new Receipt(
                        first.submission(),
                        first.revision(),
                        first.sha256(),
                        first.receivedAt(),
                        List.of(),
                        first.timing()));
    }

    private static byte[] json(Receipt receipt) {
        ObjectNode json = CanonicalJson.object()
                .put("type", TYPE)
                .put("submission", receipt.submission())
                .put("revision", receipt.revision())
                .put("sha256", receipt.sha256())
                .put("receivedAt", receipt.receivedAt().toString());
        ArrayNode missing = json.putArray("missingEvidence");
        receipt.missingEvidence().forEach(missing::add);
        receipt.timing().ifPresent(timing -> write(json.putObject("timing"), timing));
        return CanonicalJson.write(json);
    }

    private static void write(ObjectNode json, Timing timing) {
        json.put("standing", timing.standing().name());
        json.put("closes", timing.closes().toString());
        timing.sealedAfter().ifPresent(time -> json.put("sealedAfter", time.toString()));
        timing.sealedBefore().ifPresent(time -> json.put("sealedBefore", time.toString()));
    }

    private static Optional<Timing> timing(JsonNode json) {
        return json.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Timing(
                        Timing.Standing.valueOf(json.path("standing").asText()),
                        Instant.parse(json.path("closes").asText()),
                        time(json.path("sealedAfter")),
                        time(json.path("sealedBefore"))));
    }

    private static Optional<Instant> time(JsonNode json) {
        return json.isMissingNode() ? Optional.empty() : Optional.of(Instant.parse(json.asText()));
    }

    private static Optional<Receipt> receipt(byte[] content) {
        return CanonicalJson.read(content)
                .filter(json -> json.path("type").asText().equals(TYPE))
                .flatMap(Receipts::receipt)
                .filter(receipt -> Arrays.equals(json(receipt), content));
    }

    private static Optional<Receipt> receipt(ObjectNode json) {
        try {
            List<String> missing = new ArrayList<>();
            for (JsonNode hash : json.path("missingEvidence")) {
                missing.add(hash.asText());
            }
            return Optional.of(new Receipt(
                    json.path("submission").asText(),
                    json.path("revision").asInt(),
                    json.path("sha256").asText(),
                    Instant.parse(json.path("receivedAt").asText()),
                    missing,
                    timing(json.path("timing"))));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
