package org.samut.app.window.support;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;
import javafx.stage.Screen;
import org.samut.core.support.Fact;

/** The screens and fonts that the window has now. On the screen's thread. */
final class ScreenFacts {
    private ScreenFacts() {}

    static List<Fact> now() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("face", "window"));
        int number = 1;
        for (Screen screen : Screen.getScreens()) {
            facts.add(new Fact(
                    "screen " + number++,
                    (int) screen.getBounds().getWidth() + "x"
                            + (int) screen.getBounds().getHeight() + " at " + screen.getOutputScaleX() + ", "
                            + screen.getDpi() + " dpi"));
        }
        boolean ours = Font.getFamilies().stream().anyMatch(family -> family.startsWith("Samut Sarabun"));
        facts.add(new Fact("own font", ours ? "loaded" : "missing"));
        facts.add(new Fact("font families", String.valueOf(Font.getFamilies().size())));
        return facts;
    }
}
