package org.samut.app.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.samut.app.Composition;
import org.samut.app.window.office.OfficeDesk;
import org.samut.app.window.place.Place;
import org.samut.app.window.place.Whereabouts;
import org.samut.core.settings.Settings;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window comes back where it was left, unless nobody could reach it there. */
@ExtendWith(ApplicationExtension.class)
class PlaceTest {
    @TempDir
    Path folder;

    private Stage stage;

    @Start
    void start(Stage onto) throws Exception {
        stage = onto;
        stage.setMaximized(false);
        stage.setScene(new Scene(new StackPane()));
        stage.show();
        OfficeOnDisk.begun(folder).close();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> stage.setMaximized(false));
    }

    @Test
    void theNextStartFindsTheWindowWhereItWasClosed(FxRobot robot) throws Exception {
        Whereabouts before = whereabouts(robot);
        put(robot, 200, 60, 1_000, 620);
        Place left = before.now().orElseThrow();
        assertEquals(new Place(new Rectangle2D(200, 60, 1_000, 620), false), left);
        keep(left);
        put(robot, 0, 0, 1_366, 768);
        Place found = found().orElseThrow();
        robot.interact(() -> new Whereabouts(stage).restore(found));
        assertEquals(new Rectangle2D(200, 60, 1_000, 620), bounds());
    }

    @Test
    void aWindowThatFillsTheScreenRemembersWhatItGoesBackTo(FxRobot robot) {
        Whereabouts whereabouts = whereabouts(robot);
        put(robot, 200, 60, 1_000, 620);
        robot.interact(() -> stage.setMaximized(true));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Optional.of(new Place(new Rectangle2D(200, 60, 1_000, 620), true)), whereabouts.now());
    }

    @Test
    void whereItsScreenIsGoneItComesToOneThatIsThere(FxRobot robot) throws Exception {
        keep(new Place(new Rectangle2D(9_000, -300, 1_000, 620), false));
        Place found = found().orElseThrow();
        robot.interact(() -> {
            new Whereabouts(stage).restore(found);
            Stages.bringBack(stage);
        });
        assertTrue(Screen.getPrimary().getVisualBounds().contains(bounds()), bounds().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1 2 3", "a b c d", "0 0 99 700", "0 0 1000 700 min", "0 0 999999999999 700", "1e3 0 900 700"
            })
    void whatMakesNoSenseCountsAsNothing(String kept) throws Exception {
        try (Composition composition = Composition.open(folder, OfficeOnDisk.CLOCK)) {
            composition.store().settings().keep(Settings.PLACE, kept);
            assertEquals(Optional.empty(), new OfficeDesk(composition).looks().place());
        }
    }

    private void keep(Place place) throws Exception {
        try (Composition composition = Composition.open(folder, OfficeOnDisk.CLOCK)) {
            new OfficeDesk(composition).looks().keep(place);
        }
    }

    private Optional<Place> found() throws Exception {
        try (Composition composition = Composition.open(folder, OfficeOnDisk.CLOCK)) {
            return new OfficeDesk(composition).looks().place();
        }
    }

    private Whereabouts whereabouts(FxRobot robot) {
        Whereabouts[] made = new Whereabouts[1];
        robot.interact(() -> made[0] = new Whereabouts(stage));
        return made[0];
    }

    private void put(FxRobot robot, double x, double y, double width, double height) {
        robot.interact(() -> {
            stage.setX(x);
            stage.setY(y);
            stage.setWidth(width);
            stage.setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Rectangle2D bounds() {
        return new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
    }
}
