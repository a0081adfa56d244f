package org.samut.core.workbook;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that stands beside an indicator as evidence. One file may stand beside several.
 *
 * @param indicator the indicator's code
 * @param hash SHA-256 of the file's content in hex, which is also its name in the store
 */
public record Evidence(String indicator, String hash, Entry.Attachment attachment) {
    /** By indicator, then by name as a person reads it. */
    public static final Comparator<Evidence> ORDER = Comparator.comparing(Evidence::indicator)
            .thenComparing(evidence -> evidence.attachment().name())
            .thenComparing(Evidence::hash);

    private static final String BETWEEN = ".evidence/";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    public Evidence {
        Objects.requireNonNull(indicator);
        Objects.requireNonNull(attachment);
        requireHash(hash);
    }

    /** The field of the change log that holds this file at this indicator, such as {@code 1.01.evidence/ab…}. */
    public static String field(String indicator, String hash) {
        return indicator + BETWEEN + requireHash(hash);
    }

    public String field() {
        return field(indicator, hash);
    }

    /** What a field and its entry say of a file; empty for any other field and for a removed one. */
    static Optional<Evidence> of(Map.Entry<String, Entry> answer) {
        String field = answer.getKey();
        int at = field.lastIndexOf(BETWEEN);
        if (at < 0 || !(answer.getValue() instanceof Entry.Attachment attachment)) {
            return Optional.empty();
        }
        String hash = field.substring(at + BETWEEN.length());
        return isHash(hash) ? Optional.of(new Evidence(field.substring(0, at), hash, attachment)) : Optional.empty();
    }

    /** Whether this is a SHA-256 in 64 lower-case hex digits. */
    public static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    private static String requireHash(String hash) {
        if (!isHash(hash)) {
            throw new IllegalArgumentException("no SHA-256: " + hash);
        }
        return hash;
    }
}
