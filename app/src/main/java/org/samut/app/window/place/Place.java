package org.samut.app.window.place;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Rectangle2D;

/**
 * Where a window stands with its frame, in the screens' units, and whether it fills a screen; {@code bounds} are those
 * that it has when it does not.
 */
public record Place(Rectangle2D bounds, boolean maximized) {
    private static final Pattern WRITTEN = Pattern.compile("(-?\\d{1,5}) (-?\\d{1,5}) (\\d{3,5}) (\\d{3,5})( max)?");

    /** As it is remembered: {@code x y width height}, and {@code max} where it fills a screen. */
    public String written() {
        return String.format(
                Locale.ROOT,
                "%d %d %d %d%s",
                Math.round(bounds.getMinX()),
                Math.round(bounds.getMinY()),
                Math.round(bounds.getWidth()),
                Math.round(bounds.getHeight()),
                maximized ? " max" : "");
    }

    /** Empty where the words are none that were written by {@link #written}. */
    public static Optional<Place> read(String written) {
        Matcher found = WRITTEN.matcher(written);
        if (!found.matches()) {
            return Optional.empty();
        }
        Rectangle2D bounds = new Rectangle2D(number(found, 1), number(found, 2), number(found, 3), number(found, 4));
        return Optional.of(new Place(bounds, found.group(5) != null));
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
