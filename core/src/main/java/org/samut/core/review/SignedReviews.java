package org.samut.core.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.samut.core.json.CanonicalJson;
import org.samut.core.signature.Jws;
import org.samut.core.signature.SigningKey;
import org.samut.core.signature.VerifyingKey;

/**
 * Reviews as they travel: canonical JSON (RFC 8785) inside a compact JWS of the server's key. The JSON says
 * {@code "type":"review"}, so that nothing else that the server signs can pass for one. Stateless.
 */
public final class SignedReviews {
    /** The most bytes of a review's JSON, so that the signed one fits into 64,000 characters. */
    public static final int LIMIT = 45_000;

    private static final String TYPE = "review";
    private static final int LONGEST = 64_000;

    private SignedReviews() {}

    /** Whether it is short enough to travel. */
    public static boolean fits(Review review) {
        return json(review).length <= LIMIT;
    }

    /** The review, signed. */
    public static String write(SigningKey server, Review review) {
        return Jws.compact(server, json(review));
    }

    /** The review that this key signed, or empty. */
    public static Optional<Review> read(VerifyingKey server, String jws) {
        return jws.length() > LONGEST ? Optional.empty() : Jws.open(server, jws).flatMap(SignedReviews::of);
    }

    /** The content of a review, or empty where it is none. */
    public static Optional<Review> of(byte[] content) {
        return CanonicalJson.read(content)
                .filter(json -> json.path("type").asText().equals(TYPE))
                .flatMap(SignedReviews::review)
                .filter(review -> Arrays.equals(json(review), content));
    }

    /** What {@link #of} reads. */
    public static byte[] json(Review review) {
        ObjectNode json = CanonicalJson.object()
                .put("type", TYPE)
                .put("submission", review.submission())
                .put("revision", review.revision())
                .put("lao", review.lao())
                .put("sha256", review.sha256())
                .put("decision", review.decision().name().toLowerCase(Locale.ROOT))
                .put("at", review.at().toString())
                .put("reviewer", review.reviewer());
        ArrayNode remarks = json.putArray("remarks");
        review.remarks()
                .forEach(remark -> remarks.addObject()
                        .put("number", remark.number())
                        .put("place", remark.place())
                        .put("text", remark.text()));
        return CanonicalJson.write(json);
    }

    private static Optional<Review> review(ObjectNode json) {
        try {
            List<Remark> remarks = new ArrayList<>();
            for (JsonNode remark : json.path("remarks")) {
                remarks.add(new Remark(
                        remark.path("number").asInt(),
                        remark.path("place").asText(),
                        remark.path("text").asText()));
            }
            return Optional.of(new Review(
                    json.path("submission").asText(),
                    json.path("revision").asInt(),
                    json.path("lao").asText(),
                    json.path("sha256").asText(),
                    Review.Decision.valueOf(json.path("decision").asText().toUpperCase(Locale.ROOT)),
                    Instant.parse(json.path("at").asText()),
                    json.path("reviewer").asText(),
                    remarks));
        } catch (DateTimeException | IllegalArgumentException noReview) {
            return Optional.empty();
        }
    }
}
