package org.samut.core.review;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samut.core.workbook.Entry;

/**
 * What the office says to one remark. In the change log it is the field {@code remark.⟨revision⟩.⟨number⟩} with the
 * words {@code done} or {@code explained} and, after a space, the text.
 *
 * @param revision the one that was returned
 * @param number the remark's
 * @param kind whether it was done as the remark says, or the office explains why not
 * @param text up to {@value #LONGEST} characters; may be empty where it is done
 */
public record Reply(int revision, int number, Kind kind, String text) {
    public static final int LONGEST = 2_000;

    private static final Pattern FIELD = Pattern.compile("remark\\.([1-9][0-9]{0,5})\\.([1-9][0-9]{0,2})");

    /** What the office did about a remark. */
    public enum Kind {
        DONE("done"),
        EXPLAINED("explained");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }

        public static Optional<Kind> of(String wireName) {
            for (Kind kind : values()) {
                if (kind.wireName.equals(wireName)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    public Reply {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(text);
        if (revision < 1 || number < 1 || !isFit(kind, text)) {
            throw new IllegalArgumentException("no reply to remark " + number + " of revision " + revision);
        }
    }

    /** Whether this may be said: an explanation has words. */
    public static boolean isFit(Kind kind, String text) {
        return text.length() <= LONGEST && text.equals(text.strip()) && (kind == Kind.DONE || !text.isEmpty());
    }

    /** The field of the log that holds the reply to a remark. */
    public static String field(int revision, int number) {
        return "remark." + revision + "." + number;
    }

    /** Whether a field of the log holds a reply. */
    public static boolean isField(String field) {
        return FIELD.matcher(field).matches();
    }

    public String field() {
        return field(revision, number);
    }

    /** As the log holds it. */
    public Entry entry() {
        return new Entry.Words(text.isEmpty() ? kind.wireName() : kind.wireName() + " " + text);
    }

    /** What a field of the log and its entry say; empty for any other field and where nothing was said. */
    public static Optional<Reply> of(String field, Entry entry) {
        Matcher matcher = FIELD.matcher(field);
        if (!matcher.matches() || !(entry instanceof Entry.Words words)) {
            return Optional.empty();
        }
        int space = words.text().indexOf(' ');
        String text = space < 0 ? "" : words.text().substring(space + 1);
        return Kind.of(space < 0 ? words.text() : words.text().substring(0, space))
                .filter(kind -> isFit(kind, text))
                .map(kind ->
                        new Reply(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), kind, text));
    }

    /** All replies that a workbook's entries hold, by revision and number. */
    public static List<Reply> all(Map<String, Entry> entries) {
        return entries.entrySet().stream()
                .flatMap(entry -> of(entry.getKey(), entry.getValue()).stream())
                .sorted(Comparator.comparingInt(Reply::revision).thenComparingInt(Reply::number))
                .toList();
    }
}
