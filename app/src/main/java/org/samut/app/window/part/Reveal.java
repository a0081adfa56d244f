package org.samut.app.window.part;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Scrolls a pane no further than it takes to bring a part of its column whole into sight. */
public final class Reveal {
    private Reveal() {}

    /**
     * @param part where it is, in the column's coordinates
     * @param edge what is left above or below it, in pixels
     */
    public static void in(ScrollPane pane, Bounds part, double edge) {
        double high = pane.getViewportBounds().getHeight();
        double room = ((Region) pane.getContent()).getHeight() - high;
        if (room <= 0) {
            return;
        }
        double top = pane.getVvalue() * room;
        if (part.getMinY() < top) {
            pane.setVvalue(Math.max(0, part.getMinY() - edge) / room);
        } else if (part.getMaxY() > top + high) {
            pane.setVvalue(Math.min(room, part.getMaxY() + edge - high) / room);
        }
    }

    /** As far as can be seen now, and again once a child of the column has its size. */
    public static void onceLaid(ScrollPane pane, Node child, double edge) {
        in(pane, child.getBoundsInParent(), edge);
        Scene scene = pane.getScene();
        if (scene == null) {
            // A pane that is not shown is laid out when it is: there is nothing to scroll yet.
            return;
        }
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                in(pane, child.getBoundsInParent(), edge);
            }
        });
        pane.requestLayout();
    }
}
