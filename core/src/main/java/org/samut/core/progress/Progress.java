package org.samut.core.progress;

/** How far work of several steps is, and whether the person still wants it. Called on the thread that works. */
@FunctionalInterface
public interface Progress {
    /** For nobody who watches. */
    Progress UNWATCHED = (done, all) -> true;

    /**
     * Asked before each step, and once more after the last, when a no may come too late.
     *
     * @return whether to go on
     */
    boolean goOn(int done, int all);
}
