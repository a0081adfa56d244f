package org.samut.app.window.frame;

import javafx.scene.Node;
import org.samut.app.window.part.Icon;

/** A page in the middle of the window that stands beside the areas, such as the citizens' survey. */
public interface CentrePage {
    /** By which the window is told to open it, such as {@code survey}; not a text. */
    String name();

    /** The key of its title. */
    String title();

    Icon icon();

    /** What the page shows; called when it is first opened, and then the same. */
    Node content();

    /** The page is in sight now, or the language has changed under it. */
    void show();

    /** The page is out of sight. */
    default void hide() {}
}
