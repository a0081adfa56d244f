package org.samut.core.paper.thai;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a Thai line may end: at the JDK's word boundaries, less those that tear a word or a figure. Immutable. */
public final class LineBreaks {
    /** Made once and copied for each text: a new one reads its dictionary anew. */
    private static final BreakIterator THAI = BreakIterator.getLineInstance(new Locale("th", "TH"));

    /** Abbreviations with the figure after them (พ.ศ. 2566, ม.16(2)), and figures with their signs (2-5, 1,234.5). */
    private static final Pattern TORN = Pattern.compile(
            "(?:[ก-ฮ]{1,4}\\.)+(?: ?[0-9๐-๙(]+\\)?)*" + "|[0-9๐-๙][0-9๐-๙.,:/–-]*[0-9๐-๙%](?:\\([0-9๐-๙]+\\))?");

    private final List<String> whole;

    private LineBreaks(List<String> whole) {
        this.whole = whole;
    }

    /** The project's short list of words that stay whole, and the names given here. */
    public static LineBreaks keepingWhole(String... names) {
        try (InputStream words = LineBreaks.class.getResourceAsStream("/org/samut/core/paper/whole-words.txt")) {
            String list = new String(words.readAllBytes(), StandardCharsets.UTF_8);
            return new LineBreaks(Stream.concat(list.lines(), Stream.of(names))
                    .map(String::strip)
                    .filter(word -> word.length() > 1)
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The positions between two characters at which a line may end, the text's end included. */
    BitSet good(String text) {
        return good(text, possible(text));
    }

    /** The same, where the {@link #possible} ones are known. */
    BitSet good(String text, BitSet possible) {
        BitSet allowed = (BitSet) possible.clone();
        for (String word : whole) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                allowed.clear(at + 1, at + word.length());
            }
        }
        return allowed;
    }

    /** The good ones and those within a word that had better stay whole, where a line is too short for it. */
    BitSet possible(String text) {
        BitSet allowed = new BitSet();
        BreakIterator words = (BreakIterator) THAI.clone();
        words.setText(text);
        words.first();
        for (int at = words.next(); at != BreakIterator.DONE; at = words.next()) {
            if (at == text.length() || mayBegin(text.charAt(at))) {
                allowed.set(at);
            }
        }
        Matcher torn = TORN.matcher(text);
        while (torn.find()) {
            boolean glued = torn.end() < text.length() && text.charAt(torn.end() - 1) == '.';
            allowed.clear(torn.start() + 1, torn.end() + (glued ? 1 : 0));
        }
        return allowed;
    }

    /** A repetition or abbreviation sign never begins a line, nor does what belongs to the base before. */
    private static boolean mayBegin(char character) {
        return character != 'ๆ' && character != 'ฯ' && !Clusters.follows(character);
    }
}
