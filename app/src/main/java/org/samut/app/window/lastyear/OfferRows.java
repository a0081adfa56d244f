package org.samut.app.window.lastyear;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.samut.app.window.history.Wording;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.Tick;
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
    private final Runnable changed;

    OfferRows(Texts texts, Wording wording, LastYearViewModel last, Runnable changed) {
        super(3);
        this.texts = texts;
        this.wording = wording;
        this.last = last;
        this.changed = changed;
        getStyleClass().add("lastyear-block");
    }

    void show(Indicator indicator, LaoType type, List<CarryOver.Offer> offers, List<String> unlike) {
        // One line: the card beside it has the whole text, and so has who points at it.
        Label title = new Label(indicator.code() + "  " + indicator.textFor(type));
        title.getStyleClass().add("lastyear-indicator");
        title.setTooltip(new Tooltip(title.getText()));
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
            same(lastYear + "  " + texts.say("lastyear.same"));
            return;
        }
        Tick ticked = new Tick(lastYear, "lastyear-tick");
        CheckBox take = ticked.box();
        take.setId("lastyear-" + field.replace('.', '-'));
        take.setSelected(last.isTicked(offer));
        take.setDisable(!last.mayWrite());
        take.setAccessibleText(lastYear + " " + thisYear);
        getChildren().add(ticked);
        if (!offer.replaces()) {
            take.setOnAction(event -> {
                last.tick(offer, take.isSelected());
                changed.run();
            });
            return;
        }
        say(thisYear, "lastyear-now");
        Tick replacing = new Tick(
                texts.say("lastyear.replace", wording.entry(field, offer.thisYear())),
                "lastyear-tick",
                "lastyear-replace");
        CheckBox may = replacing.box();
        may.setId("lastyear-replace-" + field.replace('.', '-'));
        may.setSelected(last.mayReplace(offer));
        Sight.show(replacing, take.isSelected());
        may.setOnAction(event -> last.replace(offer, may.isSelected()));
        take.setOnAction(event -> {
            last.tick(offer, take.isSelected());
            may.setSelected(false);
            Sight.show(replacing, take.isSelected());
            changed.run();
        });
        getChildren().add(replacing);
    }

    private void same(String sentence) {
        WrappedText words = new WrappedText();
        words.setText(sentence);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox same = new HBox(4, Icon.CHECK.of(), words);
        same.getStyleClass().add("lastyear-same");
        getChildren().add(same);
    }

    private void say(String sentence, String style) {
        WrappedText text = new WrappedText(style);
        text.setText(sentence);
        getChildren().add(text);
    }
}
