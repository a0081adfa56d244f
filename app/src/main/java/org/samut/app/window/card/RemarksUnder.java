package org.samut.app.window.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.filling.CardViewModel;
import org.samut.app.window.filling.Remarks;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.review.Returned;

/** The owner's remarks on an indicator below its fields, each with the reply or a way to it. Rows are kept. */
final class RemarksUnder extends VBox {
    private static final PseudoClass ANSWERED = PseudoClass.getPseudoClass("answered");

    private final Texts texts;
    private final Remarks remarks;
    private final List<Row> rows = new ArrayList<>();
    private final ChangeListener<Optional<Returned>> changed = (property, before, now) -> fill();
    private Optional<CardViewModel> shown = Optional.empty();

    RemarksUnder(Texts texts, Remarks remarks) {
        super(4);
        this.texts = texts;
        this.remarks = remarks;
        Sight.show(this, false);
    }

    void show(CardViewModel card) {
        clear();
        shown = Optional.of(card);
        remarks.returned().addListener(changed);
        fill();
    }

    void clear() {
        remarks.returned().removeListener(changed);
        shown = Optional.empty();
    }

    private void fill() {
        List<Returned.Asked> asked =
                shown.map(card -> remarks.of(card.indicator().code())).orElse(List.of());
        while (rows.size() < asked.size()) {
            rows.add(new Row());
        }
        for (int at = 0; at < asked.size(); at++) {
            rows.get(at).show(asked.get(at));
        }
        if (getChildren().size() != asked.size()) {
            getChildren().setAll(rows.subList(0, asked.size()));
        }
        Sight.show(this, !asked.isEmpty());
    }

    /** Which of the fields it speaks of, such as {@code (1)}; empty where it is of the indicator. */
    private String field(Returned.Asked asked) {
        Optional<Item> item = shown.flatMap(card -> card.indicator().items().stream()
                .filter(one -> one.id().equals(asked.remark().place()))
                .findFirst());
        if (item.filter(one -> one.kind() == ItemKind.FRAME).isPresent()) {
            return "(1) ";
        }
        return item.filter(one -> one.kind() == ItemKind.SERVICE).isPresent() ? "(2) " : "";
    }

    /** One remark. */
    private final class Row extends HBox {
        private final Region icon = Icon.BELL.of();
        private final WrappedText words = new WrappedText();
        private final Button open = new Button();

        Row() {
            super(8);
            getStyleClass().add("remark-under");
            HBox.setHgrow(words, Priority.ALWAYS);
            open.getStyleClass().addAll("flat", "remark-open");
            open.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().addAll(icon, words, open);
        }

        void show(Returned.Asked asked) {
            boolean answered = asked.reply().isPresent();
            (answered ? Icon.CHECK : Icon.BELL).show(icon);
            pseudoClassStateChanged(ANSWERED, answered);
            words.setText(texts.say(
                    "review.under",
                    asked.remark().number(),
                    field(asked) + asked.remark().text()));
            open.setText(texts.say(answered ? "review.under.answered" : "review.under.answer"));
            open.setAccessibleText(open.getText() + ". " + words.getText());
            open.setOnAction(event -> remarks.leadTo(asked.remark()));
        }
    }
}
