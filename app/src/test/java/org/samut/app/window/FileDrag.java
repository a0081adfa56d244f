package org.samut.app.window;

import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import org.testfx.api.FxRobot;

/** A file that is dragged over the window and let go. */
final class FileDrag {
    private FileDrag() {}

    /** Drags as from a file window that stands beside this one. */
    static void to(FxRobot robot, Scene scene, Path file, Node to) {
        Label source = new Label(file.getFileName().toString());
        robot.interact(() -> {
            source.setStyle("-fx-background-color: yellow; -fx-padding: 8px;");
            source.setOnDragDetected(event -> {
                Dragboard board = source.startDragAndDrop(TransferMode.COPY);
                ClipboardContent content = new ClipboardContent();
                content.putFiles(List.of(file.toFile()));
                board.setContent(content);
                event.consume();
            });
            StackPane root = (StackPane) scene.getRoot();
            StackPane.setAlignment(source, Pos.TOP_LEFT);
            root.getChildren().add(source);
        });
        robot.drag(source).moveTo(to).drop();
        robot.interact(() -> ((StackPane) scene.getRoot()).getChildren().remove(source));
    }
}
