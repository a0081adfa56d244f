package org.samut.app.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.samut.app.window.desk.TourDesk;
import org.samut.app.window.text.Texts;
import org.samut.app.window.tour.TourOffer;
import org.samut.app.window.tour.TourView;

/** The tour of the window: offered once below the first workbook, and laid over all where it is wanted. */
final class Touring {
    private final List<Node> layers;
    private final BorderPane pane;

    /**
     * @param layers all that the window shows, what lies on top last
     * @param pane the window without what is asked above it
     */
    Touring(List<Node> layers, BorderPane pane) {
        this.layers = layers;
        this.pane = pane;
    }

    /** Shows a first-time officer around; over what lies below, which goes on as before. */
    void begin(Texts texts) {
        leave();
        TourView tour = new TourView(texts, pane, this::leave);
        layers.add(tour);
        tour.begin();
    }

    void leave() {
        layers.removeIf(TourView.class::isInstance);
    }

    /** Offers the tour below the first workbook; who cannot be asked now is asked another time. */
    void offer(RootViewModel root) {
        TourDesk desk = root.desk().tour();
        root.threads()
                .onDisk(
                        desk::wasOffered,
                        offered -> {
                            if (!offered && root.screen().get() == RootViewModel.Screen.WORKBOOK) {
                                pane.setBottom(new TourOffer(root.texts(), wanted -> answer(root, desk, wanted)));
                            }
                        },
                        failure -> {});
    }

    private void answer(RootViewModel root, TourDesk desk, boolean wanted) {
        pane.setBottom(null);
        root.threads()
                .onDisk(
                        () -> {
                            desk.offered();
                            return wanted;
                        },
                        kept -> {},
                        failure -> {});
        if (wanted) {
            begin(root.texts());
        }
    }
}
