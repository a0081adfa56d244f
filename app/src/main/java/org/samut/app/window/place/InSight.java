package org.samut.app.window.place;

import java.util.List;
import javafx.geometry.Rectangle2D;

/** Where a window must stand so that a person can reach it: one of its screens may have gone or become smaller. */
public final class InSight {
    /** As much of its title as can be grasped. */
    private static final double GRASP_WIDTH = 120;

    private static final double GRASP_HEIGHT = 24;

    private InSight() {}

    /** The window as it is where it can be reached; else as near to that as the room of a screen allows. */
    public static Rectangle2D of(Rectangle2D window, Rectangle2D primary, List<Rectangle2D> screens) {
        Rectangle2D room = primary;
        double most = 0;
        boolean grasped = false;
        for (Rectangle2D screen : screens) {
            double wide = overlap(window.getMinX(), window.getMaxX(), screen.getMinX(), screen.getMaxX());
            double high = overlap(window.getMinY(), window.getMaxY(), screen.getMinY(), screen.getMaxY());
            if (wide * high > most) {
                most = wide * high;
                room = screen;
            }
            double title =
                    overlap(window.getMinY(), window.getMinY() + GRASP_HEIGHT, screen.getMinY(), screen.getMaxY());
            grasped |= wide >= GRASP_WIDTH && title >= GRASP_HEIGHT;
        }
        double width = Math.min(window.getWidth(), room.getWidth());
        double height = Math.min(window.getHeight(), room.getHeight());
        if (grasped && width == window.getWidth() && height == window.getHeight()) {
            return window;
        }
        return new Rectangle2D(
                within(window.getMinX(), width, room.getMinX(), room.getMaxX()),
                within(window.getMinY(), height, room.getMinY(), room.getMaxY()),
                width,
                height);
    }

    private static double overlap(double from, double to, double low, double high) {
        return Math.max(0, Math.min(to, high) - Math.max(from, low));
    }

    private static double within(double from, double size, double low, double high) {
        return Math.max(low, Math.min(from, high - size));
    }
}
