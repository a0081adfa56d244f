package org.samut.app.window;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.samut.app.window.look.Dressing;
import org.samut.app.window.look.Look;
import org.samut.app.window.look.Theme;
import org.samut.core.text.Language;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Asks of each state of the window what everybody must be able to do with it, and gathers what is at fault. Colours and
 * the focus are the same in both languages and asked in one; names and the room for the words in each.
 */
final class Inspection {
    static final double WIDTH = 1366;
    static final double HEIGHT = 768;
    /** What a screen of that size has where the system draws everything at 150 %. */
    private static final double SMALL_WIDTH = 910;

    private static final double SMALL_HEIGHT = 512;
    private static final double EM = 16;

    private final Stage stage;
    private final Language language;
    private final Set<String> focused = new HashSet<>();
    private final Map<String, List<String>> faults = new LinkedHashMap<>();

    Inspection(Stage stage, Language language) {
        this.stage = stage;
        this.language = language;
    }

    /** Of what the window shows now. */
    void of(String name) {
        String state = language.name().toLowerCase(Locale.ROOT) + " " + name;
        settle();
        ask(state + " unnamed", Access::unnamed);
        if (language == Language.THAI) {
            ask(state + " small", Access::small);
            ask(state + " focus unseen", scene -> Access.focusUnseen(scene, focused));
            for (Theme theme : Theme.values()) {
                ask(state + " faint " + theme, scene -> {
                    Dressing.apply(scene, Look.USUAL.in(theme));
                    scene.getRoot().applyCss();
                    return Access.faint(scene);
                });
            }
        }
        dress(Look.USUAL.at(200));
        room(state + " at 200 %", EM * 2);
        dress(Look.USUAL);
        size(SMALL_WIDTH, SMALL_HEIGHT);
        room(state + " at 910 x 512", EM);
        size(WIDTH, HEIGHT);
    }

    /** A state that could not be come to. */
    void missed(String name, Throwable why) {
        faults.put(language + " " + name + " is not reached", List.of(String.valueOf(why.getMessage())));
    }

    String told() {
        StringBuilder told = new StringBuilder();
        faults.forEach((what, found) -> {
            told.append('\n').append(what);
            found.stream().distinct().forEach(one -> told.append("\n    ").append(one));
        });
        return told.toString();
    }

    private void room(String state, double em) {
        ask(state + " cut", Access::cut);
        ask(state + " unreachable", Access::unreachable);
        ask(state + " cramped", scene -> Access.cramped(scene, em));
    }

    private void ask(String what, Function<Scene, List<String>> question) {
        List<String> found = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> question.apply(stage.getScene()));
        if (!found.isEmpty()) {
            faults.put(what, new ArrayList<>(found));
            Pictures.takeSoon(stage.getScene(), "access-" + what.replaceAll("[^A-Za-z0-9]+", "-"));
        }
    }

    private void dress(Look look) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Dressing.apply(stage.getScene(), look));
        settle();
    }

    private void size(double width, double height) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        settle();
    }

    /** Words that wrap take their height a step after their width. */
    private void settle() {
        WaitForAsyncUtils.waitForFxEvents(2);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            for (int step = 0; step < 3; step++) {
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
            }
        });
    }
}
