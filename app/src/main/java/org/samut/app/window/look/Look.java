package org.samut.app.window.look;

import java.util.List;
import org.samut.app.window.text.Digits;

/**
 * How a person wants the window to look.
 *
 * @param percent the size of all text, one of {@link #SIZES}
 */
public record Look(Theme theme, int percent, Digits digits) {
    public static final List<Integer> SIZES = List.of(100, 110, 125, 150, 175, 200);
    public static final Look USUAL = new Look(Theme.LIGHT, 100, Digits.ARABIC);

    public Look {
        int wanted = percent;
        percent = SIZES.stream().filter(size -> size >= wanted).findFirst().orElse(200);
    }

    public Look in(Theme other) {
        return new Look(other, percent, digits);
    }

    public Look at(int otherPercent) {
        return new Look(theme, otherPercent, digits);
    }

    public Look with(Digits other) {
        return new Look(theme, percent, other);
    }

    /** One step larger or smaller; the same at either end. */
    public Look step(int by) {
        int place = Math.max(0, Math.min(SIZES.size() - 1, SIZES.indexOf(percent) + by));
        return at(SIZES.get(place));
    }
}
