package org.samut.sync.client;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samut.sync.client.line.Reply;

class PausesTest {
    private static final String DATE = "Sat, 21 Nov 2026 03:00:00 GMT";

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 4", "3, 8", "5, 32", "9, 512", "10, 900", "1000, 900"})
    void withoutARequestItDoublesWithFullJitter(int attempts, long most) {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random chance = new Random(seed);
        Pauses pauses = new Pauses(chance);
        Duration longest = Duration.ZERO;
        for (int i = 0; i < 500; i++) {
            Duration pause = pauses.after(attempts, answer(null, null));
            assertTrue(!pause.isNegative() && pause.compareTo(Duration.ofSeconds(most)) <= 0, pause.toString());
            longest = longest.compareTo(pause) > 0 ? longest : pause;
        }
        assertTrue(longest.compareTo(Duration.ofSeconds(most * 3 / 4)) > 0, "not up to the full: " + longest);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "120, -, 120",
                "0, -, 0",
                "999999999, -, 3600",
                "'Sat, 21 Nov 2026 03:05:00 GMT', 'Sat, 21 Nov 2026 03:00:00 GMT', 300",
                "'Sat, 21 Nov 2026 02:00:00 GMT', 'Sat, 21 Nov 2026 03:00:00 GMT', 0",
            })
    void whatTheServerAsksForIsKept(String retryAfter, String date, long seconds) {
        Duration pause = new Pauses(new Random(1)).after(1, answer(retryAfter, date));
        Duration asked = Duration.ofSeconds(seconds);
        assertTrue(pause.compareTo(asked) >= 0, "sooner than asked: " + pause);
        assertTrue(pause.compareTo(asked.plus(asked.dividedBy(5))) <= 0, "far later than asked: " + pause);
        assertTrue(pause.compareTo(Pauses.LONGEST) <= 0, "longer than any: " + pause);
    }

    @Test
    void thousandsThatGotTheSameAnswerDoNotComeAtOnce() {
        Random chance = new Random(5);
        int[] inSecond = new int[13];
        for (int i = 0; i < 7_850; i++) {
            Duration pause = new Pauses(chance).after(1, answer("60", null));
            inSecond[(int) pause.toSeconds() - 60]++;
        }
        assertTrue(java.util.Arrays.stream(inSecond).max().orElseThrow() < 800, "all at once");
    }

    @Test
    void aWishThatCannotBeReadIsNoWish() {
        Pauses pauses = new Pauses(new Random(1));
        assertTrue(pauses.after(1, answer("soon", DATE)).compareTo(Duration.ofSeconds(2)) <= 0);
        assertTrue(pauses.after(1, answer("-5", DATE)).compareTo(Duration.ofSeconds(2)) <= 0);
    }

    private static Reply.Answered answer(String retryAfter, String date) {
        return new Reply.Answered(503, new byte[0], Optional.ofNullable(retryAfter), Optional.ofNullable(date));
    }
}
