package org.samut.sync.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.samut.sync.client.line.Reply;

/** How long to wait after an answer that says later: as it says, else doubling with full jitter. */
final class Pauses {
    /** No pause is longer: a wrong header must not silence an office past its deadline. */
    static final Duration LONGEST = Duration.ofHours(1);

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST_OWN = Duration.ofMinutes(15);
    private static final Duration LONGEST_SPREAD = Duration.ofMinutes(2);
    private static final int DOUBLINGS = 10;

    private final RandomGenerator chance;

    Pauses(RandomGenerator chance) {
        this.chance = chance;
    }

    /** The pause after so many attempts that the server did not take, at least one. */
    Duration after(int attempts, Reply.Answered answer) {
        return asked(answer).map(this::bounded).orElseGet(() -> own(attempts));
    }

    private Duration own(int attempts) {
        long most = FIRST.toMillis() << Math.min(Math.max(attempts - 1, 0), DOUBLINGS);
        return Duration.ofMillis(chance.nextLong(Math.min(most, LONGEST_OWN.toMillis()) + 1));
    }

    /** {@code Retry-After} in seconds, or as a date that is read by the answerer's own clock, not by ours. */
    private static Optional<Duration> asked(Reply.Answered answer) {
        return answer.retryAfter().flatMap(after -> {
            if (after.strip().matches("[0-9]{1,9}")) {
                return Optional.of(Duration.ofSeconds(Long.parseLong(after.strip())));
            }
            Optional<ZonedDateTime> until = date(after);
            Optional<ZonedDateTime> now = answer.date().flatMap(Pauses::date);
            return until.isPresent() && now.isPresent()
                    ? Optional.of(Duration.between(now.get(), until.get()))
                    : Optional.empty();
        });
    }

    private static Optional<ZonedDateTime> date(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** At least as long as asked for, and a little longer by chance: whoever got the same answer comes apart. */
    private Duration bounded(Duration asked) {
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        long spread = Math.min(asked.toMillis() / 5, LONGEST_SPREAD.toMillis());
        Duration pause = asked.plusMillis(chance.nextLong(spread + 1));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
