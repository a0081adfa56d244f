package org.samut.app.window.paste;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.text.Texts;
import org.samut.core.table.Block;

/** Ctrl+V with a block of cells in the clipboard, while the person is at a figure of the cards. */
public final class PasteKey {
    private final PasteViewModel paste;
    private final PasteSheet sheet;

    public PasteKey(Texts texts, PasteViewModel paste, Overlay overlay) {
        this.paste = paste;
        this.sheet = new PasteSheet(texts, paste, overlay);
    }

    /** Takes the key within this node. */
    public void listen(Node window) {
        window.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean isPaste = event.isShortcutDown() && event.getCode() == KeyCode.V
                    || event.isShiftDown() && event.getCode() == KeyCode.INSERT;
            if (!isPaste || event.isAltDown() || !paste.isAtFigure()) {
                return;
            }
            Optional<String> block = Optional.ofNullable(
                            Clipboard.getSystemClipboard().getString())
                    .filter(Block::isIn);
            if (block.isPresent() && !paste.isEditable()) {
                event.consume();
                sheet.laySealed();
            } else if (block.isPresent() && event.getTarget() instanceof TextInputControl) {
                event.consume();
                paste.plan(block.get(), sheet::lay);
            }
        });
    }
}
