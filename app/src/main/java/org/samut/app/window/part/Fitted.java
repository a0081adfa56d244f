package org.samut.app.window.part;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** A page that fills the room there is, and is scrolled as a whole where it needs more at least. */
public final class Fitted extends ScrollPane {
    public Fitted(Region page) {
        super(page);
        getStyleClass().add("scrolling");
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setMinHeight(0);
        // The page is in the window from its skin on, and may want the focus before the first frame.
        setSkin(createDefaultSkin());
    }
}
