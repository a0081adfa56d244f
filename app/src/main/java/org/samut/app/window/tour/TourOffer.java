package org.samut.app.window.tour;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;

/** A bar below the window that offers the tour once; it covers nothing and takes no focus. */
public final class TourOffer extends HBox {

    /** @param answered told whether the tour is wanted */
    public TourOffer(Texts texts, Consumer<Boolean> answered) {
        super(12);
        getStyleClass().add("tour-offer");
        getStylesheets()
                .add(TourOffer.class
                        .getResource("/org/samut/app/window/tour/tour.css")
                        .toExternalForm());
        WrappedText words = new WrappedText();
        Button wanted = new Button();
        wanted.setId("tour-begin");
        wanted.getStyleClass().add("accent");
        wanted.setMinWidth(Region.USE_PREF_SIZE);
        wanted.setOnAction(event -> answered.accept(true));
        Button away = new Button();
        away.setId("tour-no");
        away.setMinWidth(Region.USE_PREF_SIZE);
        away.setOnAction(event -> answered.accept(false));
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Icon.INFO.of(), words, wanted, away);
        wanted.textProperty().bind(texts.follow("tour.offer.yes"));
        away.textProperty().bind(texts.follow("tour.offer.no"));
        words.setText(texts.say("tour.offer"));
        texts.follow(this, () -> words.setText(texts.say("tour.offer")));
    }
}
