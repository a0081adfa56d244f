package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.samut.app.Composition;
import org.samut.app.window.look.Dressing;
import org.samut.app.window.look.Look;
import org.samut.app.window.look.Theme;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Everybody can use every screen: names for those who hear, contrast and size for those who see little, targets for
 * those whose hand trembles, a seen focus for those without a mouse. Pages of the drawer and of the middle are found by
 * themselves; any other screen joins with a line in {@link #screens}.
 */
@ExtendWith(ApplicationExtension.class)
class AccessTest {
    @TempDir
    Path folder;

    private ShownOffice shown;
    private Watched seen;
    private Stage stage;
    private final Map<String, List<String>> faults = new LinkedHashMap<>();

    @Start
    void start(Stage onto) throws Exception {
        stage = onto;
        Composition composition = OfficeOnDisk.filledBut(Files.createDirectories(folder.resolve("home")), "3.");
        shown = ShownOffice.on(stage, composition, folder);
        seen = new Watched(shown.scene());
    }

    @AfterEach
    void close() throws Exception {
        shown.close();
    }

    private interface Way {
        void go(FxRobot robot);
    }

    private Map<String, Way> screens() {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("area", robot -> seen.waitUntilSaid("91.67"));
        for (String tab : ids("page-")) {
            ways.put(tab, robot -> press(robot, tab));
        }
        ways.put("area again", robot -> robot.clickOn(".area-row"));
        ways.put("findings", robot -> robot.clickOn("#findings"));
        return ways;
    }

    private Map<String, Way> after() {
        Map<String, Way> ways = new LinkedHashMap<>();
        for (String tab : ids("drawer-")) {
            if (!tab.equals("drawer-close")) {
                ways.put(tab, robot -> press(robot, tab));
            }
        }
        ways.put("keys", robot -> {
            robot.type(KeyCode.F1, KeyCode.F1);
            seen.waitFor(() -> seen.scene().getRoot().lookup(".sheet") != null);
        });
        ways.put("search", robot -> {
            robot.type(KeyCode.ESCAPE);
            robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
            WaitForAsyncUtils.waitForFxEvents();
            robot.write("1.0");
        });
        ways.put("area after search", robot -> {
            robot.type(KeyCode.ESCAPE);
            robot.clickOn(".area-row");
        });
        ways.put("appearance", robot -> robot.clickOn("#menu").clickOn("#menu-look"));
        ways.put("home", robot -> {
            robot.clickOn("#look-done");
            robot.press(KeyCode.ALT).type(KeyCode.HOME).release(KeyCode.ALT);
            seen.waitUntilSaid("เล่มของหน่วยงาน");
            seen.waitFor(() -> seen.scene().getRoot().lookup(".workbook-card") != null);
        });
        ways.put("officer", robot -> {
            robot.clickOn("#other-officer");
            seen.waitUntilSaid("ชื่อและนามสกุล");
        });
        ways.put("forms", robot -> {
            robot.type(KeyCode.ESCAPE);
            robot.clickOn("#begin-workbook");
            seen.waitFor(() -> seen.scene().getRoot().lookup(".begin") != null);
        });
        return ways;
    }

    @Test
    void everyScreenIsForEverybody(FxRobot robot) {
        seen.waitUntilSaid("91.67");
        screens().forEach((name, way) -> look(robot, name, way));
        after().forEach((name, way) -> look(robot, name, way));
        assertEquals("", told());
    }

    private void look(FxRobot robot, String name, Way way) {
        try {
            way.go(robot);
        } catch (RuntimeException | AssertionError notThere) {
            faults.put(name + " is not reached", List.of(String.valueOf(notThere.getMessage())));
            return;
        }
        WaitForAsyncUtils.waitForFxEvents(5);
        ask(name + " unnamed", Access::unnamed);
        ask(name + " small", Access::small);
        ask(name + " focus unseen", Access::focusUnseen);
        for (Theme theme : Theme.values()) {
            dress(Look.USUAL.in(theme));
            ask(name + " faint " + theme, Access::faint);
            seen.picture("access-" + name.replace(' ', '-') + "-" + theme.name().toLowerCase(Locale.ROOT));
        }
        dress(Look.USUAL.at(200));
        ask(name + " cut at 200 %", Access::cut);
        seen.picture("access-" + name.replace(' ', '-') + "-200");
        dress(Look.USUAL.at(150));
        ask(name + " cut at 150 %", Access::cut);
        seen.picture("access-" + name.replace(' ', '-') + "-150");
        dress(Look.USUAL);
        size(910, 512);
        ask(name + " cut at 910 x 512", Access::cut);
        seen.picture("access-" + name.replace(' ', '-') + "-910x512");
        size(1366, 768);
    }

    private void dress(Look look) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> Dressing.apply(seen.scene(), look));
        WaitForAsyncUtils.waitForFxEvents(5);
    }

    private void size(double width, double height) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents(5);
    }

    private void ask(String what, Function<Scene, List<String>> question) {
        List<String> found = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> question.apply(seen.scene()));
        if (!found.isEmpty()) {
            faults.put(what, new ArrayList<>(found));
        }
    }

    private String told() {
        StringBuilder told = new StringBuilder();
        faults.forEach((what, found) -> {
            told.append('\n').append(what);
            found.stream().distinct().forEach(one -> told.append("\n    ").append(one));
        });
        return told.toString();
    }

    private List<String> ids(String start) {
        return seen.scene().getRoot().lookupAll("*").stream()
                .map(node -> String.valueOf(node.getId()))
                .filter(id -> id.startsWith(start))
                .distinct()
                .toList();
    }

    /** By the keyboard, since it may lie below what is in sight. */
    private void press(FxRobot robot, String id) {
        robot.interact(() -> seen.scene().getRoot().lookup("#" + id).requestFocus());
        robot.type(KeyCode.SPACE);
    }
}
