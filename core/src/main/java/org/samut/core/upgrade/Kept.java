package org.samut.core.upgrade;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.samut.core.workbook.Entry;
import org.samut.core.workbook.RowFields;

/**
 * An entry that has no place in the workbook's version of the form. In the change log it is the field
 * {@code kept.⟨version⟩.⟨field⟩}.
 *
 * @param version the form's version in which it was entered
 * @param field its field there
 */
public record Kept(int version, String field, Entry entry) {
    private static final Comparator<Kept> ORDER =
            Comparator.comparingInt(Kept::version).thenComparing(kept -> kept.field());
    private static final Pattern FIELD = Pattern.compile("kept\\.([1-9][0-9]{0,5})\\.(.+)", Pattern.DOTALL);

    public Kept {
        Objects.requireNonNull(field);
        Objects.requireNonNull(entry);
    }

    /** Where an entry of that version's field is kept. */
    public static String field(int version, String field) {
        return "kept." + version + "." + field;
    }

    /** Whether a field of the log keeps something. */
    public static boolean isField(String field) {
        return field.startsWith("kept.") && FIELD.matcher(field).matches();
    }

    /** The field as its version names it; any other field as it is. */
    public static String original(String field) {
        Matcher matcher = FIELD.matcher(field);
        return matcher.matches() ? matcher.group(2) : field;
    }

    /** All that is kept among a workbook's entries, by version and field. The rows of a table are one. */
    public static List<Kept> all(Map<String, Entry> entries) {
        return entries.entrySet().stream()
                .filter(one -> !one.getValue().isBlank() && !(one.getValue() instanceof Entry.Row))
                .flatMap(one -> of(one.getKey(), one.getValue()).stream())
                .sorted(ORDER)
                .toList();
    }

    private static Optional<Kept> of(String field, Entry entry) {
        Matcher matcher = FIELD.matcher(field);
        return matcher.matches()
                ? Optional.of(new Kept(Integer.parseInt(matcher.group(1)), matcher.group(2), entry))
                : Optional.empty();
    }

    /** The code of the indicator or question that it was entered at. */
    public String code() {
        String plain = RowFields.item(field).orElse(field);
        return plain.substring(0, Math.max(0, plain.lastIndexOf('.')));
    }
}
