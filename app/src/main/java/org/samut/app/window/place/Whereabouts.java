package org.samut.app.window.place;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;

/** Knows where a window stands, also what it goes back to while it fills the screen or is put away. For the screen's thread. */
public final class Whereabouts {
    private final Stage stage;
    private Optional<Rectangle2D> bounds = Optional.empty();

    public Whereabouts(Stage stage) {
        this.stage = stage;
        ChangeListener<Number> look = (property, before, now) -> look();
        List.of(stage.xProperty(), stage.yProperty(), stage.widthProperty(), stage.heightProperty())
                .forEach(side -> side.addListener(look));
    }

    /** Empty while the window was neither shown nor restored. */
    public Optional<Place> now() {
        look();
        return bounds.map(known -> new Place(known, stage.isMaximized()));
    }

    /** Puts the window where it stood; whether it can be reached there is for others to see. */
    public void restore(Place place) {
        bounds = Optional.of(place.bounds());
        stage.setX(place.bounds().getMinX());
        stage.setY(place.bounds().getMinY());
        stage.setWidth(place.bounds().getWidth());
        stage.setHeight(place.bounds().getHeight());
        stage.setMaximized(place.maximized());
    }

    private void look() {
        boolean own = stage.isShowing() && !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen();
        if (own && !Double.isNaN(stage.getX())) {
            bounds = Optional.of(new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()));
        }
    }
}
