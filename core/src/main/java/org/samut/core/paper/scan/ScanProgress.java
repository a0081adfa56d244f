package org.samut.core.paper.scan;

/** How far a reading is, and whether the person still wants it. Called on a working thread, one call at a time. */
@FunctionalInterface
public interface ScanProgress {
    /** For a reading that nobody watches. */
    ScanProgress UNWATCHED = (done, all) -> true;

    /**
     * Told before the first page and after each.
     *
     * @param done how many pages are read
     * @param all how many there are in all files
     * @return whether to go on
     */
    boolean goOn(int done, int all);
}
