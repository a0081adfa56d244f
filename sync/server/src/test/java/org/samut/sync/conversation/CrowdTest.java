package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.samut.sync.server.CentralServer;
import org.samut.sync.server.operation.Admission;
import org.samut.sync.server.operation.Operation;

/** Many at once: the benches of stampede and deadline hour in small, with no time asked for. */
@ParameterizedClass
@EnumSource(value = Centre.Kind.class, names = "TWO_ON_POSTGRES", mode = EnumSource.Mode.EXCLUDE)
class CrowdTest extends OnEachDatabase {
    private static final int OFFICES = 250;
    private static final long SEED = Long.getLong("samut.seed", 2567);

    /** So small a server that most have to come again. */
    private static final Admission.Bounds NARROW = new Admission.Bounds(1, 4, Duration.ofMillis(50), 1, 2_000);

    @TempDir
    Path folder;

    @Test
    void whoeverIsSentAwayHearsWhenToComeAgainAndThenGetsItsReceipt() throws Exception {
        Centre.Place place = kind.place(folder.resolve("server"));
        Fleet fleet = Fleet.enrolled(place, OFFICES);
        try (CentralServer server = CentralServer.start(
                place.storage(),
                new CentralServer.Place("127.0.0.1", 0, Clock.systemUTC(), Operation.USUAL.within(NARROW)))) {
            Swarm swarm = new Swarm(server.address(), new Random(SEED));
            Swarm.Tally tally = swarm.send(fleet.parcels(OFFICES), 300, 0, 0);
            assertEquals(0, tally.reset + tally.refused + tally.other, "seed " + SEED + ": " + tally.strange);
            assertEquals(OFFICES, tally.received, "seed " + SEED);
            assertEquals(OFFICES, place.rows().count("submission"));
            assertTrue(tally.busy > 0, "nobody was sent away");
        }
    }

    @Test
    void whatIsSentTwiceOrCutIsThereOnceWithOneReceipt() throws Exception {
        Centre.Place place = kind.place(folder.resolve("server"));
        Fleet fleet = Fleet.enrolled(place, OFFICES);
        try (CentralServer server = CentralServer.start(place.storage(), "127.0.0.1", 0)) {
            Swarm swarm = new Swarm(server.address(), new Random(SEED));
            List<Fleet.Parcel> parcels = fleet.parcels(OFFICES);
            Swarm.Tally tally = swarm.send(parcels, 1_000, 20, 20);
            assertEquals(0, tally.otherReceipt + tally.reset + tally.refused + tally.other, tally.strange);
            assertEquals(OFFICES, tally.received, "seed " + SEED);
            assertTrue(tally.repeated > 0 && tally.cut > 0, "seed " + SEED);
            assertEquals(OFFICES, place.rows().count("submission"));
            for (Fleet.Parcel parcel : parcels) {
                assertEquals(
                        swarm.receipts().get(parcel.id()),
                        place.rows().value("select receipt from submission where id = '" + parcel.id() + "'"));
            }
        }
    }
}
