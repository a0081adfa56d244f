package org.samut.core.paper.printing;

/** How the pages go to the printer. */
public enum Way {
    /** As pictures of 300 dots an inch: slower, and the same on every printer. The usual way. */
    PICTURES,
    /** As letters and lines: fast and small; old drivers may set Thai marks wrongly. */
    OUTLINES,
    /** The PDF as it is, where the spooler takes one: the fastest, and the printer's own rendering. */
    DOCUMENT
}
