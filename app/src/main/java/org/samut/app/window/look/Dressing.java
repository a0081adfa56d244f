package org.samut.app.window.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Scene;

/** Puts a look on a scene. The usual look needs nothing beside the scene's own first stylesheet. */
public final class Dressing {
    private static final String LIGHT = new PrimerLight().getUserAgentStylesheetBSS();
    private static final String DARK = new PrimerDark().getUserAgentStylesheetBSS();
    private static final double USUAL_SIZE = 16;

    private Dressing() {}

    /** The theme that the look of the controls begins with. */
    public static void ground(Theme theme) {
        String wanted = theme == Theme.LIGHT ? LIGHT : DARK;
        if (!wanted.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(wanted);
        }
    }

    public static void apply(Scene scene, Look look) {
        ground(look.theme());
        List<String> sheets = new ArrayList<>(scene.getStylesheets().subList(0, 1));
        colours(look.theme()).ifPresent(sheets::add);
        if (look.percent() != Look.USUAL.percent()) {
            sheets.add(size(look.percent()));
        }
        if (!sheets.equals(scene.getStylesheets())) {
            scene.getStylesheets().setAll(sheets);
        }
    }

    private static Optional<String> colours(Theme theme) {
        return switch (theme) {
            case LIGHT -> Optional.empty();
            case DARK -> Optional.of(sheet("dark.css"));
            case HIGH_CONTRAST -> Optional.of(sheet("contrast.css"));
        };
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Dressing.class.getResource(name)).toExternalForm();
    }

    /** What stands beside the cards grows slower than the text: its words wrap, and the cards need the room. */
    private static String size(int percent) {
        String css = ".root { -fx-font-size: " + USUAL_SIZE * percent / 100 + "px; }\n"
                + ".areas { -fx-pref-width: " + width(296, percent) + "px; -fx-min-width: " + width(296, percent)
                + "px; }\n"
                + ".drawer { -fx-pref-width: " + width(340, percent) + "px; -fx-min-width: " + width(340, percent)
                + "px; }\n";
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static long width(int usual, int percent) {
        return Math.round(usual * (1 + (percent - 100) / 100.0 * 0.5));
    }
}
