package org.samut.app.window.finishing;

import javafx.beans.value.ChangeListener;
import javafx.scene.control.ProgressBar;
import org.samut.app.window.filling.UnderWay;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;

/** Says that a file is still being attached before the workbook is left or sealed: wait for it, or go on without. */
public final class AttachingSheet {
    private AttachingSheet() {}

    /** Lies there until it is pressed away or replaced; who laid it clears it once no file is on its way. */
    public static Sheet of(Texts texts, UnderWay files, Overlay overlay) {
        WrappedText name = new WrappedText();
        name.setId("attaching");
        files.file().get().ifPresent(one -> name.setText(texts.say("attaching.file", one)));
        ChangeListener<Object> follow = (property, before, now) -> {
            if (files.file().get().isPresent()) {
                name.setText(texts.say("attaching.file", files.file().get().get()));
            }
        };
        files.file().addListener(follow);
        name.sceneProperty().addListener((property, before, now) -> {
            if (now == null) {
                files.file().removeListener(follow);
            }
        });
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(texts.say("attaching.title"));
        Runnable back = () -> {
            files.stay();
            overlay.clear();
        };
        Sheet sheet = new Sheet(Icon.CLIP, texts.say("attaching.title"))
                .say(name, bar)
                .say(texts.say("attaching.means"), "muted")
                .onAway(back);
        sheet.button(texts.say("attaching.without"), files::giveUp).setId("attaching-without");
        sheet.button(texts.say("attaching.back"), back).setId("attaching-back");
        return sheet;
    }
}
