package org.samut.sync.conversation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Nothing is lost and nothing comes twice, whatever fails. {@code -Dsamut.faults.steps=10000} for the long walk,
 * {@code -Dsamut.faults.seed=…} for one that was printed.
 */
@ParameterizedClass
@EnumSource(value = Centre.Kind.class, names = "TWO_ON_POSTGRES", mode = EnumSource.Mode.EXCLUDE)
class FaultTest extends OnEachDatabase {
    private static final int STEPS = Integer.getInteger("samut.faults.steps", 200);
    private static final int IN_A_WALK = 100;

    @TempDir
    Path folder;

    @Test
    void nothingIsLostAndNothingComesTwice() throws Exception {
        Map<FaultWalk.Fault, Integer> steps = new EnumMap<>(FaultWalk.Fault.class);
        int sealed = 0;
        // The half of the steps on each database.
        for (int walk = 0; walk * IN_A_WALK < STEPS / 2; walk++) {
            long seed = Long.getLong("samut.faults.seed", new Random().nextLong());
            System.out.println("FaultTest " + kind + " walk " + walk + " seed " + seed);
            Path data = folder.resolve("server-" + walk);
            try (var faults = new FaultWalk(kind.place(data), folder.resolve("office-" + walk), seed)) {
                for (int step = 0; step < IN_A_WALK; step++) {
                    faults.step();
                }
                faults.heal();
                faults.steps().forEach((fault, times) -> steps.merge(fault, times, Integer::sum));
                sealed += faults.sealed();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
        System.out.println("FaultTest " + kind + ": " + sealed + " sealed, steps " + steps);
        assertTrue(sealed >= STEPS / 2 / 25, sealed + " were sealed");
    }
}
