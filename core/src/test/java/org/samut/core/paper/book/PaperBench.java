package org.samut.core.paper.book;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.samut.core.bench.FreshJvm;
import org.samut.core.paper.Filled;
import org.samut.core.paper.PaperSource;

/** How long the full book of the model form takes: the first one of a JVM, and one after others. */
@Tag("bench")
class PaperBench {

    /** Run in a fresh JVM by {@link #theFirstBookInAFreshJvmIsToldAndAWarmOneTakesUnderHalfASecond}. */
    public static void main(String[] arguments) throws Exception {
        PaperSource source = Filled.sealed();
        long start = System.nanoTime();
        int size = ResultBook.write(source).length;
        long written = System.nanoTime();
        assertTrue(size > 0);
        System.out.println((written - start) / 1e6);
    }

    @Test
    void theFirstBookInAFreshJvmIsToldAndAWarmOneTakesUnderHalfASecond() throws Exception {
        double[] first = new double[5];
        for (int i = 0; i < first.length; i++) {
            first[i] = FreshJvm.number(PaperBench.class);
        }
        PaperSource source = Filled.sealed();
        double[] warm = new double[30];
        int size = 0;
        for (int i = -20; i < warm.length; i++) {
            long start = System.nanoTime();
            size = ResultBook.write(source).length;
            warm[Math.max(i, 0)] = (System.nanoTime() - start) / 1e6;
        }
        print("paper: the first book in a fresh JVM, median, ms", median(first));
        print("paper: a book, warm, median, ms", median(warm));
        print("paper: size of the book, kB", size / 1000.0);
        assertTrue(median(warm) < 500);
    }

    private static double median(double[] all) {
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String what, double number) {
        System.out.printf(Locale.ROOT, "| %-60s | %10.1f |%n", what, number);
    }
}
