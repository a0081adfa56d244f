package org.samut.core.paste;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.samut.core.form.Form;

/** Indicators' codes as spreadsheets write them: in Thai digits, or as a number that lost its last zero. */
final class Codes {
    private static final Pattern LIKE = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){0,3}\\.?");

    private final Set<String> known = new HashSet<>();

    /** @param whole the form with the indicators of all LAO types */
    Codes(Form whole) {
        whole.indicators().forEach(indicator -> known.add(indicator.code()));
    }

    static boolean isLike(String cell) {
        return LIKE.matcher(arabic(cell).strip()).matches();
    }

    /** The code that is meant, where the form has it for any LAO type. */
    Optional<String> find(String cell) {
        String code = arabic(cell).strip();
        if (code.endsWith(".")) {
            code = code.substring(0, code.length() - 1);
        }
        if (known.contains(code)) {
            return Optional.of(code);
        }
        return Optional.of(code + "0").filter(known::contains);
    }

    static String arabic(String text) {
        StringBuilder arabic = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> arabic.appendCodePoint(
                        c >= '๐' && c <= '๙' || c >= '０' && c <= '９' ? '0' + Character.digit(c, 10) : c));
        return arabic.toString();
    }
}
