package org.samut.app.window.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text as a search compares it: without spaces, in small letters, Thai digits as Arabic ones; and where each of its
 * characters stood in the text.
 */
record Folded(String text, int[] places) {

    /** A stretch of the text as it was written. */
    record Hit(int from, int to) {}

    static Folded of(String written) {
        StringBuilder folded = new StringBuilder(written.length());
        int[] places = new int[written.length() + 1];
        for (int at = 0; at < written.length(); at++) {
            char one = written.charAt(at);
            // Not the invisible ones either: what was pasted from a PDF is full of them.
            if (Character.isWhitespace(one) || one == '\u00a0' || one == '\u200b' || one == '\ufeff' || one == ',') {
                continue;
            }
            places[folded.length()] = at;
            folded.append(fold(one));
        }
        places[folded.length()] = written.length();
        return new Folded(folded.toString(), Arrays.copyOf(places, folded.length() + 1));
    }

    /** What was typed, as words that are looked for each by itself. */
    static List<String> words(String typed) {
        List<String> words = new ArrayList<>();
        for (String word : typed.strip().split("[\\s\u00a0]+")) {
            String folded = of(word).text();
            if (!folded.isEmpty()) {
                words.add(folded);
            }
        }
        return List.copyOf(words);
    }

    private static char fold(char one) {
        if (one >= '๐' && one <= '๙') {
            return (char) ('0' + (one - '๐'));
        }
        if (one >= '０' && one <= '９') {
            return (char) ('0' + (one - '０'));
        }
        return one < 128
                ? Character.toLowerCase(one)
                : String.valueOf(one).toLowerCase(Locale.ROOT).charAt(0);
    }

    /** Where the words stand in the text as it was written. */
    List<Hit> hits(List<String> words) {
        List<Hit> hits = new ArrayList<>();
        for (String word : words) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
                hits.add(new Hit(places[at], places[at + word.length() - 1] + 1));
            }
        }
        return hits;
    }
}
