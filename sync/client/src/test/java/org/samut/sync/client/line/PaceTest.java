package org.samut.sync.client.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalInt;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;

/** The cap on speed is kept, and taking it off is felt at once. */
class PaceTest {
    @Test
    void whatIsSentIsNoFasterThanItsCapAndFastWithoutOne() throws IOException {
        Pace pace = new Pace();
        try (MockWebServer server = new MockWebServer();
                Lines lines = new Lines(Patience.SLOW_LINE, pace)) {
            server.start(InetAddress.getByName("127.0.0.1"), 0);
            Way way = new Way(URI.create("http://127.0.0.1:" + server.getPort()));
            try (Line line = lines.to(way, Optional.empty())) {
                server.enqueue(new MockResponse.Builder().build());
                line.get("/warm", 100);
                pace.cap(OptionalInt.of(8));
                double capped = seconds(server, line);
                pace.cap(OptionalInt.empty());
                double free = seconds(server, line);
                // 24 kB at 8 kB a second, of which a quarter of a second may go at once.
                assertTrue(capped >= 2.5, "too fast: " + capped);
                assertTrue(free < capped / 2, "still slow: " + free);
            }
        }
    }

    private static double seconds(MockWebServer server, Line line) {
        server.enqueue(new MockResponse.Builder().build());
        long begun = System.nanoTime();
        Reply reply = line.post("/bytes", new byte[24_000]);
        assertEquals(200, assertInstanceOf(Reply.Answered.class, reply).status());
        return (System.nanoTime() - begun) / 1e9;
    }
}
