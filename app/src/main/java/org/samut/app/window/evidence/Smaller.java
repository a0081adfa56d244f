package org.samut.app.window.evidence;

import org.samut.core.workbook.Evidence;

/** A picture made smaller that waits for the person's word. */
record Smaller(Evidence of, Measure before, Measure after, byte[] content) {
    /** A picture's pixels and bytes. */
    record Measure(int width, int height, long bytes) {}
}
