package org.samut.app.window.finishing;

/** The one thing to do next with a workbook as a whole. */
public enum Step {
    CHECK,
    SEAL,
    PRINT,
    SIGNED,
    SEND,
    RECEIPT,
    /** The owner returned it: the next revision is opened. */
    REOPEN
}
