package org.samut.app.window.workbook;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.failure.WorldFailure;

/** Says above the bottom line that no backup could be made, and what to do; takes no place while all is well. */
final class BackupNotice extends VBox {
    private final Texts texts;
    private final ObservableValue<Optional<WorldFailure>> failure;
    private final WrappedText said = new WrappedText("notice");

    BackupNotice(Texts texts, ObservableValue<Optional<WorldFailure>> failure) {
        this.texts = texts;
        this.failure = failure;
        getStyleClass().add("backup-notice");
        getChildren().add(said);
        failure.addListener((property, before, now) -> show());
        texts.follow(this, this::show);
        show();
    }

    private void show() {
        Optional<WorldFailure> now = failure.getValue();
        said.setText(now.map(one -> texts.say(one.happened()) + " " + texts.say(one.next()))
                .orElse(""));
        Sight.show(this, now.isPresent());
    }
}
