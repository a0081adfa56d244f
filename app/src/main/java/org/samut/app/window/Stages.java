package org.samut.app.window;

import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.samut.app.window.look.Dressing;
import org.samut.app.window.look.Look;
import org.samut.app.window.place.InSight;

/** How the window is dressed: theme, fonts, size, name. */
public final class Stages {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;
    private static final double MIN_WIDTH = 910;
    private static final double MIN_HEIGHT = 500;
    private static final double FRAME = 60;

    private Stages() {}

    /** Puts theme and fonts in place and names the stage; before the first scene. */
    public static void dress(Stage stage) {
        Dressing.ground(Look.USUAL.theme());
        Font.loadFont(Stages.class.getResourceAsStream("/fonts/SamutSarabun-Regular.ttf"), 16);
        Font.loadFont(Stages.class.getResourceAsStream("/fonts/SamutSarabun-Bold.ttf"), 16);
        stage.setTitle("สมุดตัวชี้วัด");
        fit(stage, Screen.getPrimary().getVisualBounds());
    }

    /** Never larger than the screen has room: what lies beyond its edge cannot be reached. */
    private static void fit(Stage stage, Rectangle2D room) {
        stage.setMinWidth(Math.min(MIN_WIDTH, room.getWidth()));
        stage.setMinHeight(Math.min(MIN_HEIGHT, room.getHeight()));
        // The frame that the system draws needs room too.
        if (room.getWidth() < WIDTH + FRAME) {
            stage.setWidth(Math.min(WIDTH, room.getWidth()));
        }
        if (room.getHeight() < HEIGHT + FRAME) {
            stage.setHeight(Math.min(HEIGHT, room.getHeight()));
        }
    }

    /** Brings the window back whenever the screen that it stands on goes or shrinks. */
    static void keepInSight(Stage stage) {
        Screen.getScreens().addListener((ListChangeListener<Screen>) change -> bringBack(stage));
    }

    /** Moves the window to where it can be reached, where it is not. */
    static void bringBack(Stage stage) {
        if (Double.isNaN(stage.getX()) || stage.isIconified()) {
            return;
        }
        Rectangle2D there = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
        Rectangle2D wanted = InSight.of(
                there,
                Screen.getPrimary().getVisualBounds(),
                Screen.getScreens().stream().map(Screen::getVisualBounds).toList());
        if (!wanted.equals(there)) {
            boolean maximized = stage.isMaximized();
            stage.setMaximized(false);
            stage.setMinWidth(Math.min(MIN_WIDTH, wanted.getWidth()));
            stage.setMinHeight(Math.min(MIN_HEIGHT, wanted.getHeight()));
            stage.setX(wanted.getMinX());
            stage.setY(wanted.getMinY());
            stage.setWidth(wanted.getWidth());
            stage.setHeight(wanted.getHeight());
            stage.setMaximized(maximized);
        }
    }

    /** Puts the window before all others, also where it was put away. */
    static void bringToFront(Stage stage) {
        stage.setIconified(false);
        bringBack(stage);
        stage.toFront();
        stage.requestFocus();
    }

    public static Scene scene(Parent root) {
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.getStylesheets().add(Stages.class.getResource("samut.css").toExternalForm());
        return scene;
    }
}
