package org.samut.sync.client.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChunkSizeTest {
    private final ChunkSize size = new ChunkSize();

    @Test
    void onAGoodLineItGrowsToTheLargest() {
        for (int i = 0; i < 20; i++) {
            size.sent(size.bytes(), Duration.ofMillis(300));
        }
        assertEquals(ChunkSize.LARGEST, size.bytes());
    }

    @Test
    void aSlowPieceMakesTheNextOneSmallerAndNeverTooSmall() {
        size.sent(size.bytes(), Duration.ofSeconds(20));
        assertEquals(ChunkSize.FIRST / 2, size.bytes());
        size.sent(size.bytes(), Duration.ofSeconds(20));
        assertEquals(ChunkSize.SMALLEST, size.bytes());
    }

    @Test
    void ofALineThatBreaksOnlyASmallPartIsAtStake() {
        long carried = 0;
        while (carried < 600_000) {
            carried += size.bytes();
            size.sent(size.bytes(), Duration.ofMillis(50));
        }
        size.broke();
        for (int breaks = 0; breaks < 5; breaks++) {
            long between = 0;
            while (between < 600_000) {
                assertTrue(size.bytes() <= 1_200_000 / 12, size.bytes() + " bytes");
                between += size.bytes();
                size.sent(size.bytes(), Duration.ofMillis(50));
            }
            size.broke();
        }
    }

    @Test
    void theSmallRestOfAFileSaysNothing() {
        size.sent(10, Duration.ofMillis(1));
        assertEquals(ChunkSize.FIRST, size.bytes());
    }
}
