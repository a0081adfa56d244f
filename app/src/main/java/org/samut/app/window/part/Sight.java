package org.samut.app.window.part;

import javafx.scene.Node;

/** Whether a node is in sight; one that is not takes no place either. */
public final class Sight {
    private Sight() {}

    public static void show(Node node, boolean inSight) {
        node.setVisible(inSight);
        node.setManaged(inSight);
    }
}
