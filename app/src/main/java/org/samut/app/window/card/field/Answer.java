package org.samut.app.window.card.field;

import javafx.scene.Node;
import org.samut.app.window.filling.FieldViewModel;

/** A way of answering a field that is not one line of text. Made once, bound to one field after the other. */
interface Answer {
    Node node();

    /** What takes the focus. */
    Node stop();

    /** @param spoken what is asked, for those who hear it */
    void show(FieldViewModel field, String spoken);

    void clear();

    /** Whether it can be answered now. */
    void open(boolean now);
}
