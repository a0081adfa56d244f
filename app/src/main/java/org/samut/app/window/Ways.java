package org.samut.app.window;

import javafx.scene.Node;
import org.samut.app.window.finishing.AttachingSheet;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.text.Texts;

/** The ways away from what the window shows: none is gone before all that was typed is on the disk. */
final class Ways {
    private final RootViewModel root;
    private final Overlay overlay;
    private final Node window;

    /** @param window takes the focus, by which the field that has it is committed */
    Ways(RootViewModel root, Overlay overlay, Node window) {
        this.root = root;
        this.overlay = overlay;
        this.window = window;
    }

    void home() {
        window.requestFocus();
        waitForFiles();
        root.goHome();
    }

    void chooseForm() {
        waitForFiles();
        root.chooseForm();
    }

    void chooseLao() {
        waitForFiles();
        root.chooseLao();
    }

    /** Out of the window; asks where what was typed cannot be written. */
    void leave(Runnable then) {
        window.requestFocus();
        waitForFiles();
        root.leave(then, failure -> {
            Texts texts = root.texts();
            Sheet sheet = new Sheet(Icon.ERROR, texts.say("leave.title"), "bad")
                    .say(texts.say(failure.happened()))
                    .say(texts.say(failure.next()))
                    .say(texts.say("leave.means"), "notice")
                    .onAway(overlay::clear);
            sheet.button(texts.say("leave.anyway"), then);
            sheet.primary(texts.say("leave.back"), overlay::clear);
            overlay.lay(sheet);
        });
    }

    /** Says which file it is that leaving the workbook waits for. */
    private void waitForFiles() {
        root.underWay().ifPresent(files -> overlay.lay(AttachingSheet.of(root.texts(), files, overlay)));
    }
}
