package org.samut.app.window.frame;

import java.util.Optional;
import javafx.scene.Node;
import org.samut.app.window.part.Icon;
import org.samut.core.form.Indicator;

/** One page of the drawer at the window's right, which shows one page at a time. */
public interface DrawerPage {
    /** By which the drawer is told to open it, such as {@code findings}; not a text. */
    String name();

    /** The key of its title. */
    String title();

    Icon icon();

    /** What the page shows; called when it is first opened, and then the same. */
    Node content();

    /** The page is in sight, and the person is at this indicator now, or at none; also after the language changed. */
    void show(Optional<Indicator> indicator);

    /** The page is out of sight; it need not follow anything until it is shown again. */
    default void hide() {}
}
