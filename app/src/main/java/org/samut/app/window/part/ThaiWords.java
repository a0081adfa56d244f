package org.samut.app.window.part;

import java.text.BreakIterator;
import java.util.Locale;

/** Where Thai words begin and end: one dictionary (75 kB) for the whole window. Safe for several threads. */
public final class ThaiWords {
    /** Never moved: whoever looks through a text has a copy, which shares the dictionary. */
    private static final BreakIterator FIRST = BreakIterator.getWordInstance(Locale.forLanguageTag("th-TH"));

    private ThaiWords() {}

    /** The boundaries of the words of this text; for one thread. */
    public static BreakIterator of(String text) {
        BreakIterator words = (BreakIterator) FIRST.clone();
        words.setText(text);
        return words;
    }
}
