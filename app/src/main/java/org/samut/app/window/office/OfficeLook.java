package org.samut.app.window.office;

import java.util.Locale;
import java.util.Optional;
import org.samut.app.window.desk.LookDesk;
import org.samut.app.window.look.Look;
import org.samut.app.window.look.Theme;
import org.samut.app.window.place.Place;
import org.samut.app.window.text.Digits;
import org.samut.core.failure.WorldFailure;
import org.samut.core.settings.Settings;

/** The window's look and place among the settings of an installation. What is there and makes no sense counts as not there. */
final class OfficeLook implements LookDesk {
    private final Settings settings;

    OfficeLook(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Look look() throws WorldFailure {
        return new Look(theme(settings.value(Settings.THEME)), size(settings.value(Settings.TEXT_SIZE)), digits());
    }

    @Override
    public void keep(Look look) throws WorldFailure {
        settings.keep(Settings.THEME, look.theme().name().toLowerCase(Locale.ROOT));
        settings.keep(Settings.TEXT_SIZE, Integer.toString(look.percent()));
        settings.keep(Settings.THAI_DIGITS, Boolean.toString(look.digits() == Digits.THAI));
    }

    @Override
    public Optional<Place> place() throws WorldFailure {
        return settings.value(Settings.PLACE).flatMap(Place::read);
    }

    @Override
    public void keep(Place place) throws WorldFailure {
        settings.keep(Settings.PLACE, place.written());
    }

    private Digits digits() throws WorldFailure {
        return settings.value(Settings.THAI_DIGITS).filter("true"::equals).isPresent() ? Digits.THAI : Digits.ARABIC;
    }

    private static Theme theme(Optional<String> kept) {
        for (Theme theme : Theme.values()) {
            if (kept.filter(theme.name().toLowerCase(Locale.ROOT)::equals).isPresent()) {
                return theme;
            }
        }
        return Look.USUAL.theme();
    }

    private static int size(Optional<String> kept) {
        return kept.filter(word -> word.matches("\\d{3}"))
                .map(Integer::parseInt)
                .filter(Look.SIZES::contains)
                .orElse(Look.USUAL.percent());
    }
}
