package org.samut.app.window;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.Choice;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.TargetBar;
import org.samut.app.window.part.WrappedText;

/** Uses the time in which the store is read to load what the first frame will need: controls, skins, styles, words. */
final class WarmUp {
    private WarmUp() {}

    /** On the screen's thread; never shown. */
    static void once() {
        WrappedText text = new WrappedText("indicator-text");
        text.setText("ร้อยละของจำนวนถนนลาดยางในความรับผิดชอบทั้งหมด");
        Choice choice = new Choice(3);
        VBox card = new VBox(text, new TextField("0"), choice, new TargetBar(), new Label("0", Icon.CHECK.of()));
        card.getStyleClass().add("card");
        VBox all = new VBox(new ScrollPane(card), new Button("ตรวจสอบ", Icon.CHECK.of()), new MenuButton("เพิ่มเติม"));
        Scene scene = Stages.scene(all);
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        text.resize(80, 200);
        text.layout();
    }
}
