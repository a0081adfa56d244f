package org.samut.core.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimingTest {
    @ParameterizedTest(name = "received {0}, sealed after {1} and before {2}: {3}")
    @CsvSource({
        "09:59, , , IN_TIME",
        "09:59, 09:50, 09:58, IN_TIME",
        "10:00, , , LATE",
        "10:30, , , LATE",
        "10:30, 09:50, 09:58, IN_TIME",
        "10:30, , 09:58, IN_TIME",
        "10:30, , 10:00, IN_TIME",
        "10:30, 09:50, , UNPROVEN",
        "10:30, 09:50, 10:10, UNPROVEN",
        "10:30, 10:00, 10:10, LATE",
        "10:30, 10:05, , LATE",
        "10:30, , 10:10, LATE",
    })
    void aSealIsPlacedByProofsOnly(String received, String after, String before, Timing.Standing standing) {
        Instant closes = at("10:00");
        assertEquals(
                standing,
                Timing.of(
                                at(received),
                                closes,
                                Optional.ofNullable(after).map(TimingTest::at),
                                Optional.ofNullable(before).map(TimingTest::at))
                        .standing());
    }

    private static Instant at(String time) {
        return Instant.parse("2024-07-31T" + time + ":00Z");
    }
}
