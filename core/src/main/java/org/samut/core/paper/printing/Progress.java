package org.samut.core.paper.printing;

/** How far the printing is, and whether the person still wants it. Called on the thread that prints. */
@FunctionalInterface
public interface Progress {
    /** For nobody who watches. */
    Progress UNWATCHED = (pages, of) -> true;

    /** Asked before each page, with the number of pages that the printer has: whether to go on. After a no it gets no more. */
    boolean goOn(int pages, int of);
}
