package org.samut.app.window;

import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Stage;

/** How the window is dressed: theme, fonts, size, name. */
public final class Stages {
    private Stages() {}

    /** Puts theme and fonts in place and names the stage; before the first scene. */
    public static void dress(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheetBSS());
        Font.loadFont(Stages.class.getResourceAsStream("/fonts/SamutSarabun-Regular.ttf"), 16);
        Font.loadFont(Stages.class.getResourceAsStream("/fonts/SamutSarabun-Bold.ttf"), 16);
        stage.setTitle("สมุดตัวชี้วัด");
        stage.setMinWidth(1024);
        stage.setMinHeight(640);
    }

    public static Scene scene(Parent root) {
        Scene scene = new Scene(root, 1366, 768);
        scene.getStylesheets().add(Stages.class.getResource("samut.css").toExternalForm());
        return scene;
    }
}
