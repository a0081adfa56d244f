package org.samut.app.demo;

import java.io.PrintWriter;
import org.samut.core.failure.WorldFailure;

/** Tells each step in one line, and a long one with a bar that grows. */
final class Teller {
    private static final int WIDTH = 30;

    private final PrintWriter out;
    private int number;

    Teller(PrintWriter out) {
        this.out = out;
    }

    void title(String line) {
        out.println(line);
        out.flush();
    }

    void step(String what, String detail) {
        number++;
        out.println(number + ". " + what + ": " + detail);
        out.flush();
    }

    /** Does a step in parts; on a terminal the bar grows in place, elsewhere only its end is printed. */
    void during(String what, int parts, Part part) throws WorldFailure {
        number++;
        for (int done = 0; done <= parts; done++) {
            if (System.console() != null || done == parts) {
                int filled = WIDTH * done / Math.max(1, parts);
                out.print((System.console() != null ? "\r" : "") + number + ". " + what + " [" + "#".repeat(filled)
                        + ".".repeat(WIDTH - filled) + "] " + done + "/" + parts);
                out.flush();
            }
            if (done < parts) {
                part.work(done);
            }
        }
        out.println();
        out.flush();
    }

    void end() {
        out.println("เสร็จแล้ว · done");
        out.flush();
    }

    /** One part of a long step. */
    interface Part {
        void work(int index) throws WorldFailure;
    }
}
