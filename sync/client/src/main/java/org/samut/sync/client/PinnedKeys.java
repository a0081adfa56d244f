package org.samut.sync.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.samut.core.failure.WorldFailure;
import org.samut.core.settings.Settings;
import org.samut.core.signature.Jws;
import org.samut.core.signature.VerifyingKey;
import org.samut.sync.protocol.KeysWord;
import org.samut.sync.protocol.WireJson;

/**
 * The keys of the server that this PC believes: the one it enrolled at, and what those keys have said of others since.
 * Immutable.
 */
public final class PinnedKeys {
    /** Servers notice a rotation within seconds; a clock between them may be off by as much. */
    private static final Duration TOLERANCE = Duration.ofMinutes(10);

    private final VerifyingKey current;
    private final Optional<KeysWord> word;

    private PinnedKeys(VerifyingKey current, Optional<KeysWord> word) {
        this.current = current;
        this.word = word;
    }

    /** Those of an installation; empty while it is enrolled nowhere. */
    public static Optional<PinnedKeys> of(Settings settings) throws WorldFailure {
        Optional<KeysWord> word = settings.value(Settings.SERVER_KEYS)
                .flatMap(json -> WireJson.reply(json.getBytes(UTF_8), KeysWord.class));
        return settings.value(Settings.SERVER_KEY)
                .flatMap(VerifyingKey::decode)
                .map(key ->
                        new PinnedKeys(key, word.filter(said -> said.current().equals(key.encoded()))));
    }

    /** The key that signs now. */
    public VerifyingKey current() {
        return current;
    }

    /** The believed key that this says it is by, else the current one, by which it then is not. */
    public VerifyingKey of(String jws) {
        return believed().filter(key -> Jws.names(key, jws)).findFirst().orElse(current);
    }

    /** Whether this says that it is by a key that this PC does not know. */
    public boolean isStrange(String jws) {
        return Stream.concat(believed(), keys(word.map(KeysWord::revoked).orElse(List.of())))
                .noneMatch(key -> Jws.names(key, jws));
    }

    /** Whether the key that this is by may have said it then: a retired one only before it retired. */
    public boolean isTimely(String jws, Instant said) {
        return word.stream()
                .flatMap(known -> known.retired().stream())
                .filter(retired -> keys(List.of(retired.key())).anyMatch(key -> Jws.names(key, jws)))
                .noneMatch(retired -> said.isAfter(retired.until().plus(TOLERANCE)));
    }

    /** With what a word says; the same where it is none of a key that may say so, or no newer one. */
    PinnedKeys learn(String jws) {
        return Stream.concat(Stream.of(current), keys(word.map(KeysWord::next).orElse(List.of())))
                .flatMap(key -> Jws.open(key, jws).stream())
                .flatMap(json -> WireJson.reply(json, KeysWord.class).stream())
                .filter(said -> said.number() > word.map(KeysWord::number).orElse(0))
                .flatMap(said -> keys(List.of(said.current())).map(key -> new PinnedKeys(key, Optional.of(said))))
                .findFirst()
                .orElse(this);
    }

    /** As settings keep the word; empty before the first. */
    Optional<String> text() {
        return word.map(said -> new String(WireJson.write(said), UTF_8));
    }

    private Stream<VerifyingKey> believed() {
        Stream<String> others = word.stream()
                .flatMap(known -> Stream.concat(
                        known.next().stream(), known.retired().stream().map(KeysWord.Retired::key)));
        return Stream.concat(Stream.of(current), keys(others.toList()));
    }

    private static Stream<VerifyingKey> keys(List<String> encoded) {
        return encoded.stream().flatMap(key -> VerifyingKey.decode(key).stream());
    }
}
