package org.samut.core.lao;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a person typed to find a LAO, made comparable with what the registry holds. */
final class Typed {
    private static final int LONGEST = 200;
    private static final int LONG_CODE = 8;

    /**
     * One typed word.
     *
     * @param plain comparable, without dots
     * @param place the same with จ. and อ. spelt out, or the same again
     */
    record Word(String plain, String place) {}

    private Typed() {}

    static List<Word> words(String typed) {
        String short200 = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var words = new ArrayList<Word>();
        for (String word : tidy(short200).split("[\\s,]+")) {
            String plain = word.replace(".", "");
            if (!plain.isEmpty() && !word.equals("ต.") && !word.equals("อ.") && !word.equals("จ.")) {
                words.add(new Word(plain, spelt(word).replace(".", "")));
            }
        }
        return words;
    }

    /** What the registry's files hold, as {@link #words} would have it; they need no further tidying. */
    static String comparable(String published) {
        return published.toLowerCase(Locale.ROOT).replace(".", "");
    }

    /** A code with Western digits, without the zero that some systems put before it. */
    static String code(String typed) {
        String western = tidy(typed).toUpperCase(Locale.ROOT);
        return western.length() == LONG_CODE && western.startsWith("0") ? western.substring(1) : western;
    }

    private static String spelt(String word) {
        if (word.startsWith("จ.")) {
            return "จังหวัด" + word.substring(2);
        }
        if (word.startsWith("อ.")) {
            return "อำเภอ" + word.substring(2);
        }
        if (word.startsWith("ต.")) {
            return word.substring(2);
        }
        return word;
    }

    /** Thai and full-width digits become Western, the two ways to type แ and ำ become one, invisible marks go. */
    private static String tidy(String typed) {
        var tidy = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            int last = tidy.length() - 1;
            if (c >= '๐' && c <= '๙') {
                tidy.append((char) ('0' + c - '๐'));
            } else if (c >= '\uFF10' && c <= '\uFF19') {
                tidy.append((char) ('0' + c - '\uFF10'));
            } else if (last >= 0 && c == 'เ' && tidy.charAt(last) == 'เ') {
                tidy.setCharAt(last, 'แ');
            } else if (last >= 0 && c == 'า' && tidy.charAt(last) == '\u0E4D') {
                tidy.setCharAt(last, 'ำ');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                tidy.append(' ');
            } else if (c != '\u200B' && c != '\uFEFF') {
                tidy.append(Character.toLowerCase(c));
            }
        }
        return tidy.toString();
    }
}
