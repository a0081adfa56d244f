package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.WorldFailure;
import org.samut.core.submission.DeliveryState;
import org.samut.core.submission.Submission;
import org.samut.sync.client.Enrolled;
import org.samut.sync.client.RunReport;
import org.samut.sync.server.Activation;

/** Three servers behind nginx on one PostgreSQL; one of them is killed while all are at work. */
class ThreeServersTest {
    private static final int OFFICES = 300;
    private static final int WITHIN_MILLIS = 6_000;
    private static final long SEED = Long.getLong("samut.seed", 2567);

    @TempDir
    Path folder;

    @Test
    void whatCameWhileOneWasKilledIsThereOnceWithOneReceipt() throws Exception {
        Centre.Place place = Centre.Kind.POSTGRES.place(folder.resolve("server"));
        Fleet fleet = Fleet.enrolled(place, OFFICES);
        List<ServerProcess> servers = new ArrayList<>();
        ExecutorService meanwhile = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 3; i++) {
                servers.add(ServerProcess.start(place, folder.resolve("server" + i), "-Xmx256m", "-XX:+UseSerialGC"));
            }
            try (Nginx nginx =
                    Nginx.before(servers.stream().map(ServerProcess::address).toList(), folder.resolve("nginx"))) {
                Future<?> killing = meanwhile.submit(() -> {
                    Thread.sleep(WITHIN_MILLIS / 3);
                    servers.get(1).kill();
                    return null;
                });
                Future<?> conversing = meanwhile.submit(() -> {
                    converses(place, nginx);
                    return null;
                });
                Swarm swarm = new Swarm(nginx.address(), new Random(SEED));
                List<Fleet.Parcel> parcels = fleet.parcels(OFFICES);
                Swarm.Tally tally = swarm.send(parcels, WITHIN_MILLIS, 30, 5);
                killing.get();
                conversing.get();
                assertEquals(
                        0, tally.otherReceipt + tally.reset + tally.refused + tally.other, SEED + " " + tally.strange);
                assertEquals(OFFICES, tally.received);
                for (Fleet.Parcel parcel : parcels) {
                    assertEquals(
                            swarm.receipts().get(parcel.id()),
                            place.rows().value("select receipt from submission where id = '" + parcel.id() + "'"));
                }
            }
        } finally {
            meanwhile.shutdownNow();
            servers.forEach(ServerProcess::close);
        }
    }

    /** As a person would: where the line broke or nginx had no server for it, the same code once more. */
    private static void enrols(OfficePc pc, Nginx nginx, String code) throws Exception {
        String last = "";
        for (int attempt = 0; attempt < 10; attempt++) {
            try {
                Outcome<Enrolled> outcome = pc.enrol(nginx.address(), code);
                if (outcome instanceof Outcome.Done<Enrolled>) {
                    return;
                }
                last = outcome.toString();
            } catch (WorldFailure cut) {
                last = cut.toString();
            }
            Thread.sleep(500);
        }
        fail("never enrolled: " + last);
    }

    /** Whole conversations of offices, from the letter with the code to the receipt, one after the other. */
    private void converses(Centre.Place place, Nginx nginx) throws Exception {
        for (int i = 0; i < 6; i++) {
            String code = ((Outcome.Done<String>) Activation.issue(place.storage(), OfficePc.LAO)).value();
            try (OfficePc pc = new OfficePc(folder.resolve("office" + i))) {
                enrols(pc, nginx, code);
                Submission sealed = pc.seal();
                RunReport report = pc.run();
                for (int again = 0; again < 5 && report.state() != RunReport.State.RECEIVED; again++) {
                    Thread.sleep(1_000);
                    report = pc.runNow();
                }
                assertEquals(DeliveryState.RECEIVED, pc.delivery(sealed).state());
            }
        }
    }
}
