package org.samut.core.workbook;

/**
 * A hybrid logical clock reading: wall milliseconds and a counter that goes on where the wall clock stands or steps
 * back, so that later changes always compare as later whatever the PC's clock does (Kulkarni et al., 2014).
 *
 * @param millis since 1970-01-01T00:00Z
 */
public record HybridTime(long millis, int counter) implements Comparable<HybridTime> {
    public static final HybridTime START = new HybridTime(0, 0);

    /** The next reading after this one, when the wall clock shows {@code wallMillis}. */
    public HybridTime next(long wallMillis) {
        return wallMillis > millis ? new HybridTime(wallMillis, 0) : new HybridTime(millis, counter + 1);
    }

    @Override
    public int compareTo(HybridTime other) {
        int byMillis = Long.compare(millis, other.millis);
        return byMillis != 0 ? byMillis : Integer.compare(counter, other.counter);
    }
}
