package org.samut.sync.protocol;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A code that a person types once: 75 random bits in Crockford's base 32 (no I, L, O, U) and a check character by
 * Luhn's algorithm modulo 32, in groups of four. Never printed by {@code toString}.
 */
public final class ActivationCode {
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;

    private final String plain;

    private ActivationCode(String plain) {
        this.plain = plain;
    }

    /** A new code; {@code chance} must be one that nobody can foresee. */
    public static ActivationCode generate(RandomGenerator chance) {
        var symbols = new StringBuilder();
        for (int i = 1; i < LENGTH; i++) {
            symbols.append(SYMBOLS.charAt(chance.nextInt(SYMBOLS.length())));
        }
        return new ActivationCode(symbols.append(check(symbols)).toString());
    }

    /** Reads what was typed, forgiving case, spaces, dashes, O for 0, I and L for 1, Thai digits; empty at a slip. */
    public static Optional<ActivationCode> read(String typed) {
        if (typed.length() > 200) {
            return Optional.empty();
        }
        String wide = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var symbols = new StringBuilder();
        for (char typedCharacter : wide.toCharArray()) {
            if (Character.isWhitespace(typedCharacter)
                    || typedCharacter == '-'
                    || typedCharacter == '\u2010'
                    || typedCharacter == '\u2013') {
                continue;
            }
            symbols.append(symbol(typedCharacter));
        }
        boolean known = symbols.length() == LENGTH && symbols.chars().allMatch(s -> SYMBOLS.indexOf(s) >= 0);
        if (!known || check(symbols.subSequence(0, LENGTH - 1)) != symbols.charAt(LENGTH - 1)) {
            return Optional.empty();
        }
        return Optional.of(new ActivationCode(symbols.toString()));
    }

    /** As it travels: sixteen characters. */
    public String plain() {
        return plain;
    }

    /** As a person reads and types it: {@code 7K3M-9QXD-W2RT-5H0B}. */
    public String written() {
        return plain.replaceAll("(.{4})(?=.)", "$1-");
    }

    private static char symbol(char typed) {
        if (Character.isDigit(typed)) {
            return (char) ('0' + Character.digit(typed, 10));
        }
        return switch (typed) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> typed;
        };
    }

    private static char check(CharSequence symbols) {
        int base = SYMBOLS.length();
        int sum = 0;
        int factor = 2;
        for (int i = symbols.length() - 1; i >= 0; i--) {
            int addend = factor * SYMBOLS.indexOf(symbols.charAt(i));
            sum += addend / base + addend % base;
            factor = 3 - factor;
        }
        return SYMBOLS.charAt((base - sum % base) % base);
    }
}
