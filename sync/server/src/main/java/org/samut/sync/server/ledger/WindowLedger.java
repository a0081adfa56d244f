package org.samut.sync.server.ledger;

import java.util.List;
import org.samut.core.failure.WorldFailure;
import org.samut.core.window.WindowNotice;

/** When windows close. Each method is one transaction. Safe for several threads and processes. */
public interface WindowLedger {
    /** Keeps each word with its place in the feed: all of them, or none. */
    void say(List<Word> words) throws WorldFailure;

    /** The words after this one, in the order of their giving. */
    List<Numbered> wordsAfter(long number) throws WorldFailure;

    /** All words on a form, in the order of their giving. */
    List<WindowNotice> words(String form) throws WorldFailure;

    /** A word and its place among all, from 1, growing. */
    record Numbered(long number, WindowNotice said) {}

    /** A word and the same as a notice, signed. */
    record Word(WindowNotice said, Ledger.Notice signed) {}
}
