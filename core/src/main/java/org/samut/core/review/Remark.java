package org.samut.core.review;

import java.util.Objects;

/**
 * What a reviewer says of one place of a submission.
 *
 * @param number from 1, in the order of the review
 * @param place an indicator's or a question's code such as {@code 1.01}, an item's id such as {@code 1.01.frame}, or
 *     empty text for the workbook as a whole
 * @param text 1 to {@value #LONGEST} characters
 */
public record Remark(int number, String place, String text) {
    public static final int LONGEST = 2_000;
    private static final int LONGEST_PLACE = 120;

    public Remark {
        Objects.requireNonNull(place);
        Objects.requireNonNull(text);
        if (number < 1 || place.length() > LONGEST_PLACE || text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("no remark: " + number + " " + place);
        }
    }

    /** Whether it speaks of the workbook and of no place in it. */
    public boolean isOfTheWhole() {
        return place.isEmpty();
    }

    /** Whether it speaks of the indicator or question of this code, or of an item of it. */
    public boolean isOf(String code) {
        return place.equals(code)
                || place.startsWith(code)
                        && place.indexOf('.', code.length()) == code.length()
                        && place.lastIndexOf('.') == code.length();
    }
}
