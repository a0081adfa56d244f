package org.samut.app.window.part;

import java.util.function.IntConsumer;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.TextInputControl;

/** Keeps a text no longer than a submission carries; what is too much is not taken in, and told. */
public final class LengthLimit {
    /** Characters of a reason, a note or an answer in words. */
    public static final int MOST = 100_000;

    private LengthLimit() {}

    /** @param told hears how long the text would have been; 0 once it fits again */
    public static void on(TextInputControl input, IntConsumer told) {
        input.setTextFormatter(new TextFormatter<String>(change -> {
            int length = change.getControlNewText().length();
            boolean fits = length <= MOST || length < change.getControlText().length();
            if (change.isContentChange()) {
                told.accept(fits ? 0 : length);
            }
            if (!fits) {
                change.setRange(
                        change.getControlText().length(),
                        change.getControlText().length());
                change.setText("");
                change.setCaretPosition(change.getControlCaretPosition());
                change.setAnchor(change.getControlAnchor());
            }
            return change;
        }));
    }
}
