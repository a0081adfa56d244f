package org.samut.app.window.frame;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.samut.app.window.part.Icon;

/** A page in the middle of the window that stands beside the areas, such as the citizens' survey. */
public interface CentrePage {
    /** By which the window is told to open it, such as {@code survey}; not a text. */
    String name();

    /** The key of its title. */
    String title();

    Icon icon();

    /** How far a page is that is filled in. */
    record Progress(int done, int total, int errors, int warnings) {}

    /** How far it is, where there is something to fill in. */
    default Optional<ObservableValue<Progress>> progress() {
        return Optional.empty();
    }

    /** What the page shows; called when it is first opened, and then the same. */
    Node content();

    /** The page is in sight now, or the language has changed under it. */
    void show();

    /** Whether it stands among the areas; else it is opened from elsewhere. */
    default boolean isListed() {
        return true;
    }

    /** Takes a key while it is in sight, before the window takes it; false where it is none of the page's keys. */
    default boolean takes(KeyEvent key) {
        return false;
    }

    /** The page is out of sight. */
    default void hide() {}
}
