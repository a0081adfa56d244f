package org.samut.app.window.evidence;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;

/** A notice on the page, with an icon and a cross. */
final class NoticeView extends HBox {
    NoticeView(Texts texts, Notice notice, Runnable away) {
        super(8);
        getStyleClass().addAll("evidence-notice", notice.tone().name().toLowerCase(Locale.ROOT));
        Region icon = switch (notice.tone()) {
            case SAID -> Icon.INFO.of();
            case WARNED -> Icon.WARNING.of();
            case FAILED -> Icon.ERROR.of();
        };
        VBox words = new VBox(2);
        WrappedText happened = new WrappedText("happened");
        happened.setText(notice.happenedIn(texts));
        words.getChildren().add(happened);
        String next = notice.nextIn(texts);
        if (!next.isEmpty()) {
            WrappedText todo = new WrappedText("next");
            todo.setText(next);
            words.getChildren().add(todo);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        Button cross = new Button("", Icon.CROSS.of());
        cross.getStyleClass().addAll("flat", "quiet");
        cross.setAccessibleText(texts.say("evidence.notice.away"));
        cross.setOnAction(event -> away.run());
        getChildren().setAll(icon, words, cross);
    }
}
