package org.samut.app.window.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Cuts a text into what was looked for and what stands around it, never between a letter and its marks. */
final class Spans {
    private static final int BEFORE = 40;
    private static final int LONGEST = 220;

    private Spans() {}

    static List<SearchIndex.Span> of(String written, List<Folded.Hit> hits) {
        BitSet hit = new BitSet(written.length());
        hits.forEach(one -> hit.set(one.from(), one.to()));
        for (int at = 0; at < written.length(); at++) {
            if (isMark(written.charAt(at)) && at > 0) {
                hit.set(at, hit.get(at - 1));
            }
        }
        int first = Math.max(0, hit.nextSetBit(0));
        int from = written.length() > LONGEST && first > BEFORE ? start(written, first - BEFORE) : 0;
        int to = start(written, Math.min(written.length(), from + LONGEST));
        List<SearchIndex.Span> spans = new ArrayList<>();
        if (from > 0) {
            spans.add(new SearchIndex.Span("…", false));
        }
        while (from < to) {
            boolean is = hit.get(from);
            int end = is ? hit.nextClearBit(from) : hit.nextSetBit(from);
            end = end < 0 ? to : Math.min(to, end);
            spans.add(new SearchIndex.Span(written.substring(from, end).replace('\n', ' '), is));
            from = end;
        }
        if (to < written.length()) {
            spans.add(new SearchIndex.Span("…", false));
        }
        return spans;
    }

    /** The start of the letter that a place is in. */
    private static int start(String text, int at) {
        int from = at;
        while (from > 0 && from < text.length() && isMark(text.charAt(from))) {
            from--;
        }
        return from;
    }

    private static boolean isMark(char one) {
        return one == '\u0e31' || one >= '\u0e33' && one <= '\u0e3a' || one >= '\u0e47' && one <= '\u0e4e';
    }
}
