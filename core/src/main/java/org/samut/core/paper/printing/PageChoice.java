package org.samut.core.paper.printing;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samut.core.failure.Outcome;
import org.samut.core.failure.Refusal;
import org.samut.core.text.Text;

/**
 * Some pages of a book, by their numbers from 1 on; never none. Immutable.
 */
public record PageChoice(SortedSet<Integer> numbers) {
    private static final int LONGEST = 200;
    private static final Pattern PART = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");

    public PageChoice {
        if (numbers.isEmpty() || numbers.first() < 1) {
            throw new IllegalArgumentException("no pages: " + numbers);
        }
        numbers = Collections.unmodifiableSortedSet(new TreeSet<>(numbers));
    }

    /** All pages of a book of so many. */
    public static PageChoice all(int pages) {
        return range(1, pages);
    }

    /**
     * What a person typed, such as {@code 1-3, 5}, also in Thai digits; nothing typed is all pages. Refuses what is no such list and numbers that
     * the book does not have.
     */
    public static Outcome<PageChoice> read(String typed, int pages) {
        String plain = inAscii(typed).replaceAll("\\s", "").replace('–', '-');
        if (plain.isEmpty()) {
            return Outcome.done(all(pages));
        }
        if (plain.length() > LONGEST) {
            return Outcome.refused(unreadable(pages));
        }
        SortedSet<Integer> numbers = new TreeSet<>();
        for (String part : plain.split(",", -1)) {
            Matcher matcher = PART.matcher(part);
            if (!matcher.matches()) {
                return Outcome.refused(unreadable(pages));
            }
            int from = Integer.parseInt(matcher.group(1));
            int to = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
            if (from < 1 || to < from || to > pages) {
                return Outcome.refused(unreadable(pages));
            }
            numbers.addAll(range(from, to).numbers());
        }
        return Outcome.done(new PageChoice(numbers));
    }

    private static PageChoice range(int from, int to) {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (int number = from; number <= to; number++) {
            numbers.add(number);
        }
        return new PageChoice(numbers);
    }

    private static String inAscii(String typed) {
        StringBuilder plain = new StringBuilder();
        typed.chars().forEach(letter -> {
            int digit = Character.digit(letter, 10);
            plain.append(digit >= 0 ? (char) ('0' + digit) : (char) letter);
        });
        return plain.toString();
    }

    private static Refusal unreadable(int pages) {
        return new Refusal(
                "print.pages",
                Text.of(
                        "เลขหน้าที่พิมพ์มาอ่านไม่ได้ หรือไม่มีในเล่มนี้ ซึ่งมี " + pages + " หน้า",
                        "These page numbers cannot be read, or this book of " + pages + " pages does not have them."),
                Text.of(
                        "โปรดพิมพ์เช่น 1-3, 5 หรือเว้นว่างไว้เพื่อพิมพ์ทุกหน้า",
                        "Please type such as 1-3, 5, or nothing for all pages."));
    }
}
