package org.samut.core.support;

import java.nio.charset.StandardCharsets;
import org.samut.core.failure.WorldFailure;
import org.samut.core.signature.Digest;

/** The short code of a fault: the same fault has the same code at every office, and the error log says what it is. */
public final class FaultCode {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 6;
    private static final int FRAMES = 4;

    private FaultCode() {}

    /** Such as {@code SMT-7KQ2PX}; a failure of the world has a code of its own. */
    public static String of(Throwable fault) {
        return fault instanceof WorldFailure failure
                ? failure.code()
                : "SMT-" + letters(Digest.sha256Hex(outline(fault).getBytes(StandardCharsets.UTF_8)));
    }

    private static String outline(Throwable fault) {
        StringBuilder outline = new StringBuilder();
        int causes = 0;
        for (Throwable one = fault; one != null && causes < FRAMES; one = one.getCause()) {
            outline.append(one.getClass().getName()).append('\n');
            int frames = 0;
            for (StackTraceElement frame : one.getStackTrace()) {
                if (frames < FRAMES && frame.getClassName().startsWith("org.samut")) {
                    // Without line numbers and the compiler's own, which change with each build.
                    String place = frame.getClassName() + "." + frame.getMethodName();
                    outline.append(place.replaceAll("\\$?\\d+", "")).append('\n');
                    frames++;
                }
            }
            causes++;
        }
        return outline.toString();
    }

    private static String letters(String hex) {
        long number = Long.parseLong(hex.substring(0, 14), 16);
        StringBuilder letters = new StringBuilder();
        for (int at = 0; at < LENGTH; at++) {
            letters.append(LETTERS.charAt((int) (number % LETTERS.length())));
            number /= LETTERS.length();
        }
        return letters.toString();
    }
}
