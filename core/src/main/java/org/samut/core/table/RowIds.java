package org.samut.core.table;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Makes the ids of a table's rows: a place, a dash and a mark by chance, such as {@code 0000s0-k3x09q}. Ids compare as
 * their rows stand, there is always room between two, and rows made on two PCs at one place have different marks. A
 * place is a fraction in base 36. Not thread-safe.
 */
public final class RowIds {
    private static final int BASE = 36;
    private static final int WIDTH = 6;
    private static final int MARK = 6;
    /** So far from each other that rows between them seldom need longer ids. */
    private static final BigInteger STEP = BigInteger.valueOf(BASE * BASE);

    private final RandomGenerator chance;

    public RowIds(RandomGenerator chance) {
        this.chance = chance;
    }

    /** Ids, in order, of rows that come after all of these. */
    public List<String> after(List<String> ids, int count) {
        return at(ids, ids.size(), count);
    }

    /**
     * Ids, in order, of rows that come before the one at this place of the list, after it where it is the last. Where
     * two PCs made rows at one place there is no room between those, and the new ones come after them.
     *
     * @param ids the table's, in order
     */
    public List<String> at(List<String> ids, int index, int count) {
        String low = index == 0 ? "" : place(ids.get(index - 1));
        for (int at = index; at < ids.size(); at++) {
            String high = place(ids.get(at));
            if (high.compareTo(low) > 0) {
                return spread(low, Optional.of(high), count);
            }
        }
        BigInteger first = number(low, WIDTH);
        BigInteger last = first.add(STEP.multiply(BigInteger.valueOf(count)));
        return last.compareTo(end(WIDTH)) < 0
                ? evenly(first, STEP, WIDTH, count)
                : spread(low, Optional.empty(), count);
    }

    private List<String> spread(String low, Optional<String> high, int count) {
        BigInteger gaps = BigInteger.valueOf(count + 1L);
        int width =
                Math.max(WIDTH, Math.max(low.length(), high.map(String::length).orElse(0)));
        while (true) {
            int digits = width;
            BigInteger from = number(low, digits);
            BigInteger to = high.map(place -> number(place, digits)).orElse(end(digits));
            BigInteger step = to.subtract(from).divide(gaps);
            if (step.signum() > 0) {
                return evenly(from, step, digits, count);
            }
            width++;
        }
    }

    private List<String> evenly(BigInteger from, BigInteger step, int width, int count) {
        String mark = mark();
        List<String> ids = new ArrayList<>(count);
        BigInteger place = from;
        for (int at = 0; at < count; at++) {
            place = place.add(step);
            ids.add(text(place, width) + "-" + mark);
        }
        return ids;
    }

    private String mark() {
        StringBuilder mark = new StringBuilder();
        for (int at = 0; at < MARK; at++) {
            mark.append(Character.forDigit(chance.nextInt(BASE), BASE));
        }
        return mark.toString();
    }

    private static String place(String id) {
        int dash = id.indexOf('-');
        String place = dash < 0 ? id : id.substring(0, dash);
        return place.chars().allMatch(c -> Character.digit(c, BASE) >= 0) ? place : "";
    }

    /** The place as a whole number of so many digits. */
    private static BigInteger number(String place, int width) {
        String digits = place.length() > width ? place.substring(0, width) : place + "0".repeat(width - place.length());
        return new BigInteger(digits, BASE);
    }

    private static BigInteger end(int width) {
        return BigInteger.valueOf(BASE).pow(width);
    }

    private static String text(BigInteger number, int width) {
        String digits = number.toString(BASE);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
