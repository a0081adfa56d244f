package org.samut.app.window.table;

import java.util.OptionalInt;

/** What the table's page needs of last year's registers. For the screen's thread. */
public interface PastRows {
    /** Reads what is known, and calls this once it is. */
    void look(Runnable known);

    /** How many rows last year's register had at this table; empty where there was none or it is not known yet. */
    OptionalInt rows(String item);

    /** Lays last year's register over the window. */
    void show(String item);
}
