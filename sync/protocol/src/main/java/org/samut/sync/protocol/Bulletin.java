package org.samut.sync.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.samut.core.signature.Digest;
import org.samut.core.signature.Jws;
import org.samut.core.signature.SigningKey;
import org.samut.core.signature.VerifyingKey;
import org.samut.core.text.Text;

/**
 * An announcement of the server to all offices.
 *
 * @param type always {@code announcement}, so that no other signed document passes for one
 * @param id the same for the same words of the same day
 * @param day in ISO 8601, by the Gregorian calendar
 */
public record Bulletin(
        String type,
        String id,
        String day,
        String titleThai,
        String titleEnglish,
        String bodyThai,
        String bodyEnglish) {
    /** The longest title and body that a server publishes, in characters. */
    public static final int TITLE = 200;

    public static final int BODY = 2000;

    /** The kind of its notice in the feed, and its type. */
    public static final String KIND = "announcement";

    public Bulletin {
        if (!KIND.equals(type)) {
            throw new IllegalArgumentException("no announcement: " + type);
        }
        if (!id.matches("a-[0-9a-f]{16}")) {
            throw new IllegalArgumentException("no announcement's id: " + id);
        }
        try {
            LocalDate.parse(day);
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException(noDay);
        }
        Objects.requireNonNull(titleThai);
        Objects.requireNonNull(titleEnglish);
        Objects.requireNonNull(bodyThai);
        Objects.requireNonNull(bodyEnglish);
    }

    public static Bulletin of(LocalDate day, Text title, Text body) {
        String words = String.join("\n", day.toString(), title.thai(), title.english(), body.thai(), body.english());
        String id = "a-" + Digest.sha256Hex(words.getBytes(UTF_8)).substring(0, 16);
        return new Bulletin(KIND, id, day.toString(), title.thai(), title.english(), body.thai(), body.english());
    }

    public LocalDate date() {
        return LocalDate.parse(day);
    }

    public Text title() {
        return Text.of(titleThai, titleEnglish);
    }

    public Text body() {
        return Text.of(bodyThai, bodyEnglish);
    }

    public String signedBy(SigningKey server) {
        return Jws.compact(server, WireJson.write(this));
    }

    /** Empty where the server with this key never said so. */
    public static Optional<Bulletin> open(String jws, VerifyingKey server) {
        return Jws.open(server, jws).flatMap(json -> WireJson.reply(json, Bulletin.class));
    }
}
