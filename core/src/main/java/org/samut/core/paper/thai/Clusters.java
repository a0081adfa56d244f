package org.samut.core.paper.thai;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How Thai characters group: a base with the vowels, tone marks and signs that belong to it. */
final class Clusters {
    static final char NIKHAHIT = '\u0E4D';
    static final char SARA_AA = '\u0E32';
    static final char SARA_AM = '\u0E33';

    private Clusters() {}

    /** Whether the character belongs to the base before it. */
    static boolean follows(char character) {
        return character == '\u0E31'
                || character >= SARA_AM && character <= '\u0E3A'
                || character >= '\u0E47' && character <= '\u0E4E'
                || Character.isLowSurrogate(character)
                || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    /** Whether it is drawn above, below or over what stands before, and moves no pen. */
    static boolean isMark(char character) {
        return character != SARA_AM && follows(character) && !Character.isLowSurrogate(character);
    }

    /** Where the clusters of a text begin; its length stands at the end. */
    static int[] starts(String text) {
        int[] starts = new int[text.length() + 1];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i == 0 || !follows(text.charAt(i))) {
                starts[count++] = i;
            }
        }
        starts[count++] = text.length();
        return Arrays.copyOf(starts, count);
    }

    /** One glyph's part of a cluster: the character it is drawn for and what a reader is to get for it. */
    record Part(char drawn, String characters) {}

    /**
     * The parts in the order in which a shaper draws them. Sara am is drawn in two: its ring (nikhahit) before the tone
     * marks and without characters of its own, its stem (aa) as the whole sara am.
     */
    static List<Part> drawn(String cluster) {
        List<Part> parts = new ArrayList<>();
        for (char character : cluster.toCharArray()) {
            if (character != SARA_AM) {
                parts.add(new Part(character, String.valueOf(character)));
                continue;
            }
            int ring = parts.size();
            while (ring > 0 && standsAbove(parts.get(ring - 1).drawn())) {
                ring--;
            }
            parts.add(ring, new Part(NIKHAHIT, ""));
            parts.add(new Part(SARA_AA, String.valueOf(SARA_AM)));
        }
        return parts;
    }

    private static boolean standsAbove(char character) {
        return character == '\u0E31'
                || character >= '\u0E34' && character <= '\u0E37'
                || character >= '\u0E47' && character <= '\u0E4E';
    }
}
