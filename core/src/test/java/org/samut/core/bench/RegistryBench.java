package org.samut.core.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.samut.core.lao.Registry;

/**
 * How long a keystroke in the search for a LAO takes, and the first load in a JVM of its own: that by the processor's
 * time, since a busy machine multiplies the other.
 */
@Tag("bench")
class RegistryBench {
    private static final String[] TYPED = {
        "อบต.หนองกะปุ เพชรบุรี", "เทศบาลตำบลบ้านลาด", "06760607", "phetchaburi หนอง", "บางบัวทอง นนทบุรี"
    };

    /** Run in a fresh JVM by {@link #loadingInAFreshJvmTakesUnder60Ms}: prints milliseconds of the processor. */
    public static void main(String[] arguments) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        int size = Registry.load().all().size();
        long loaded = threads.getCurrentThreadCpuTime();
        assertTrue(size > 0);
        System.out.println((loaded - start) / 1e6);
    }

    @Test
    void aKeystrokeTakesUnder10Ms() {
        Registry registry = Registry.load();
        long[] cold = keystrokes(registry);
        for (int i = 0; i < 20; i++) {
            keystrokes(registry);
        }
        long[] warm = keystrokes(registry);
        print("registry: a keystroke, first ones in this JVM, median", median(cold));
        print("registry: a keystroke, first ones in this JVM, slowest", cold[cold.length - 1]);
        print("registry: a keystroke, warm, median", median(warm));
        print("registry: a keystroke, warm, slowest", warm[warm.length - 1]);
        assertTrue(median(warm) < 10_000_000 && median(cold) < 10_000_000);
    }

    @Test
    void loadingInAFreshJvmTakesUnder60Ms() throws Exception {
        var took = new long[9];
        for (int i = 0; i < took.length; i++) {
            took[i] = (long) (1e6 * FreshJvm.number(RegistryBench.class));
        }
        Arrays.sort(took);
        print("registry: load in a fresh JVM, processor, median", median(took));
        assertTrue(median(took) < 60_000_000);
    }

    private static long[] keystrokes(Registry registry) {
        int count = Arrays.stream(TYPED).mapToInt(String::length).sum();
        var took = new long[count];
        int i = 0;
        for (String typed : TYPED) {
            for (int length = 1; length <= typed.length(); length++) {
                long start = System.nanoTime();
                registry.search(typed.substring(0, length), 50);
                took[i++] = System.nanoTime() - start;
            }
        }
        Arrays.sort(took);
        return took;
    }

    private static long median(long[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static void print(String what, long nanos) {
        System.out.println(String.format(Locale.ROOT, "bench | %s | %.2f ms", what, nanos / 1e6));
    }
}
