package org.samut.app.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The one table of all that was measured in this run; each bench adds its rows and prints what there is. */
final class Rows {
    private static final List<String> ROWS = new ArrayList<>();

    private Rows() {}

    /** Times in nanoseconds, with what they must reach. */
    static void times(String what, String wanted, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        add(
                what,
                wanted,
                String.format(
                        Locale.ROOT,
                        "median %.1f ms, p95 %.1f ms, max %.1f ms",
                        sorted[sorted.length / 2] / 1e6,
                        p95(nanos) / 1e6,
                        sorted[sorted.length - 1] / 1e6));
    }

    static synchronized void add(String what, String wanted, String measured) {
        ROWS.add("| " + what + " | " + wanted + " | " + measured + " |");
    }

    static synchronized void print() {
        System.out.println("| what | must reach | measured |");
        System.out.println("| --- | --- | --- |");
        ROWS.forEach(System.out::println);
    }

    static long p95(long[] figures) {
        long[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length * 95 / 100];
    }

    static long median(long[] figures) {
        long[] sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
