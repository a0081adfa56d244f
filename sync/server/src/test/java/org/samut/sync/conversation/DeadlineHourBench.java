package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last hour before a deadline, in five minutes: each office sends, a fifth sends twice, one in twenty is cut. */
@Tag("bench")
class DeadlineHourBench {
    private static final int OFFICES = 7_850;
    private static final int WITHIN_MILLIS = Integer.getInteger("samut.deadline.seconds", 300) * 1_000;
    private static final int REPEAT_PERCENT = 20;
    private static final int CUT_PERCENT = 5;
    private static final int MOST_MEGABYTES = 1_000;

    @TempDir
    Path folder;

    @Test
    void nothingIsLostAndNothingIsThereTwice() throws Exception {
        Centre.Place place = Centre.Kind.POSTGRES.place(folder.resolve("server"));
        Fleet fleet = Fleet.enrolled(place, OFFICES);
        long seed = Long.getLong("samut.seed", 2567);
        try (ServerProcess server = ServerProcess.start(place, place.data(), ServerProcess.AS_SERVED)) {
            Swarm swarm = new Swarm(server.address(), new Random(seed));
            Swarm.Tally tally = swarm.send(fleet.parcels(OFFICES), WITHIN_MILLIS, REPEAT_PERCENT, CUT_PERCENT);
            System.out.printf(
                    Locale.ROOT,
                    "%d submissions within %d s, seed %d, load %.1f%n"
                            + "| received | sent twice | cut | 503 | another receipt | p50 | p99 | slowest | memory |%n"
                            + "| --- | --- | --- | --- | --- | --- | --- | --- | --- |%n"
                            + "| %d | %d | %d | %d | %d | %d ms | %d ms | %d ms | %d MB |%n",
                    OFFICES,
                    WITHIN_MILLIS / 1_000,
                    seed,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    tally.received,
                    tally.repeated,
                    tally.cut,
                    tally.busy,
                    tally.otherReceipt,
                    swarm.percentileMillis(0.5),
                    swarm.percentileMillis(0.99),
                    swarm.percentileMillis(1),
                    server.mostMegabytes());
            assertEquals(0, tally.otherReceipt + tally.reset + tally.refused + tally.other, tally.strange);
            assertEquals(OFFICES, tally.received);
            assertEquals(OFFICES, place.rows().count("submission"));
            assertTrue(server.mostMegabytes() <= MOST_MEGABYTES, server.mostMegabytes() + " MB");
        }
    }
}
