package org.samut.app.window.evidence;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A file's size as a person reads it. */
final class FileSize {
    private static final long KILO = 1024;

    private FileSize() {}

    /** Such as {@code 340 KB} or {@code 1.2 MB}. */
    static String of(long bytes) {
        if (bytes < KILO * KILO) {
            return Math.max(1, (bytes + KILO / 2) / KILO) + " KB";
        }
        return new BigDecimal(bytes).divide(new BigDecimal(KILO * KILO), 1, RoundingMode.HALF_UP) + " MB";
    }
}
