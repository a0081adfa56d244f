package org.samut.app.window.lastyear;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.samut.app.window.history.Wording;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Indicator;
import org.samut.core.lao.LaoType;
import org.samut.core.lastyear.CarryOver;

/** One indicator's fields with last year's figures and a tick at each that may be taken. */
final class OfferRows extends VBox {
    private final Texts texts;
    private final Wording wording;
    private final LastYearViewModel last;
    private final Runnable ticked;

    OfferRows(Texts texts, Wording wording, LastYearViewModel last, Runnable ticked) {
        super(3);
        this.texts = texts;
        this.wording = wording;
        this.last = last;
        this.ticked = ticked;
        getStyleClass().add("lastyear-block");
    }

    void show(Indicator indicator, LaoType type, List<CarryOver.Offer> offers, List<String> unlike) {
        Label title = new Label(indicator.code() + "  " + indicator.textFor(type));
        title.getStyleClass().add("lastyear-indicator");
        getChildren().add(title);
        offers.forEach(this::add);
        for (String sentence : unlike) {
            say(sentence, "muted");
        }
    }

    private void add(CarryOver.Offer offer) {
        String field = offer.item().id();
        String lastYear = texts.say("lastyear.value", wording.field(field), wording.entry(field, offer.lastYear()));
        String thisYear = texts.say("lastyear.now", wording.entry(field, offer.thisYear()));
        if (offer.isTaken()) {
            Label same = new Label(lastYear + "  " + texts.say("lastyear.same"), Icon.CHECK.of());
            same.getStyleClass().add("lastyear-same");
            getChildren().add(same);
            return;
        }
        CheckBox take = new CheckBox(lastYear);
        take.setId("lastyear-" + field.replace('.', '-'));
        take.getStyleClass().add("lastyear-tick");
        take.setSelected(last.isTicked(offer));
        take.setDisable(!last.mayWrite());
        take.setAccessibleText(lastYear + " " + thisYear);
        getChildren().add(take);
        if (!offer.replaces()) {
            take.setOnAction(event -> {
                last.tick(offer, take.isSelected());
                ticked.run();
            });
            return;
        }
        say(thisYear, "lastyear-now");
        CheckBox may = new CheckBox(texts.say("lastyear.replace", wording.entry(field, offer.thisYear())));
        may.setId("lastyear-replace-" + field.replace('.', '-'));
        may.getStyleClass().addAll("lastyear-tick", "lastyear-replace");
        may.setSelected(last.mayReplace(offer));
        Sight.show(may, take.isSelected());
        may.setOnAction(event -> last.replace(offer, may.isSelected()));
        take.setOnAction(event -> {
            last.tick(offer, take.isSelected());
            may.setSelected(false);
            Sight.show(may, take.isSelected());
            ticked.run();
        });
        getChildren().add(may);
    }

    private void say(String sentence, String style) {
        WrappedText text = new WrappedText(style);
        text.setText(sentence);
        getChildren().add(text);
    }
}
