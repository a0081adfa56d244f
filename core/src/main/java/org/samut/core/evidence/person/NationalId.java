package org.samut.core.evidence.person;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Thai national ID numbers: 13 digits, the last of which checks the others. */
public final class NationalId {
    private static final String GAP = "[ \\u00a0\\-\\u2010-\\u2015\\u2212.]?";
    /** Written together, in the printed groups 1-4-5-2-1, or with a gap after each digit. */
    private static final Pattern WRITTEN = Pattern.compile("(?<![0-9])(?<![0-9][.,])(?:"
            + "[0-9]" + GAP + "[0-9]{4}" + GAP + "[0-9]{5}" + GAP + "[0-9]{2}" + GAP + "[0-9]"
            + "|[0-9](?:[ \\-][0-9]){12})(?![.,]?[0-9])");

    private NationalId() {}

    /** Whether these 13 digits have the right check digit: (11 − Σ d[i]·(13−i) mod 11) mod 10, i from 0 to 11. */
    public static boolean isValid(String thirteen) {
        String digits = plain(thirteen);
        return digits.matches("[0-9]{13}") && checkDigit(digits) == digits.charAt(12) - '0';
    }

    /** The digit that makes the first twelve a number. */
    public static int checkDigit(String digits) {
        int sum = 0;
        for (int at = 0; at < 12; at++) {
            sum += (digits.charAt(at) - '0') * (13 - at);
        }
        return (11 - sum % 11) % 10;
    }

    /** The numbers of persons in a text, as 13 plain digits; the tax numbers of offices and companies are none. */
    public static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        Matcher written = WRITTEN.matcher(plain(text));
        int from = 0;
        while (written.find(from)) {
            String digits = written.group().replaceAll("[^0-9]", "");
            boolean valid = isValid(digits) && !isOffice(digits);
            if (valid) {
                found.add(digits);
            }
            from = valid ? written.end() : written.start() + 1;
        }
        return List.copyOf(found);
    }

    /** Juristic persons and government offices have numbers of the same make that begin with 0 and another digit. */
    private static boolean isOffice(String digits) {
        return digits.charAt(0) == '0' && digits.charAt(1) != '0' || digits.startsWith("000000");
    }

    /** With Arabic digits in the place of Thai and full-width ones. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (one >= '\u0e50' && one <= '\u0e59') {
                plain.append((char) ('0' + one - '\u0e50'));
            } else if (one >= '\uff10' && one <= '\uff19') {
                plain.append((char) ('0' + one - '\uff10'));
            } else {
                plain.append(one);
            }
        }
        return plain.toString();
    }
}
