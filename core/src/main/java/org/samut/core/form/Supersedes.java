package org.samut.core.form;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The earlier version that a form takes the place of, and what of it goes on where.
 *
 * @param version the earlier version, of the same form
 * @param codes by this version's code of an indicator or question, or id of an item, what it was in the earlier one,
 *     where that differs; empty text where it is asked for the first time
 */
public record Supersedes(int version, Map<String, String> codes) {
    public Supersedes {
        Objects.requireNonNull(codes);
        codes = Map.copyOf(codes);
    }

    /** The same codes throughout. */
    public static final Supersedes UNCHANGED = new Supersedes(0, Map.of());

    /** What this indicator or question was, if it was there. */
    public Optional<String> codeOf(String code) {
        return Optional.of(codes.getOrDefault(code, code)).filter(before -> !before.isEmpty());
    }

    /** What this item was, if it was there: as it is said itself, else by its indicator or question. */
    public Optional<String> itemOf(String id) {
        int point = id.lastIndexOf('.');
        return codes.containsKey(id) || point < 0
                ? codeOf(id)
                : codeOf(id.substring(0, point)).map(code -> code + id.substring(point));
    }
}
