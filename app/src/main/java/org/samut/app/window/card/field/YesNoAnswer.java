package org.samut.app.window.card.field;

import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import org.samut.app.window.filling.FieldViewModel;
import org.samut.app.window.part.Choice;
import org.samut.app.window.text.Texts;
import org.samut.core.workbook.Entry;

/** Yes or no. */
final class YesNoAnswer implements Answer {
    private final Texts texts;
    private final Choice choice = new Choice(2);
    private final ChangeListener<String> answered = (property, before, now) -> look();
    private Optional<FieldViewModel> shown = Optional.empty();

    YesNoAnswer(Texts texts) {
        this.texts = texts;
        choice.onChosen(at -> shown.ifPresent(field -> field.answer(at == 0 ? "yes" : "no")));
    }

    @Override
    public Node node() {
        return choice;
    }

    @Override
    public Node stop() {
        return choice.stop();
    }

    @Override
    public void show(FieldViewModel field, String spoken) {
        shown = Optional.of(field);
        choice.label(0, texts.say("filling.yes"));
        choice.label(1, texts.say("filling.no"));
        choice.setAccessibleText(spoken);
        field.typed().addListener(answered);
        look();
    }

    @Override
    public void clear() {
        shown.ifPresent(field -> field.typed().removeListener(answered));
        shown = Optional.empty();
    }

    @Override
    public void open(boolean now) {
        choice.setDisable(!now);
    }

    private void look() {
        shown.ifPresent(field -> choice.select(
                field.entry() instanceof Entry.Words words ? (words.text().equals("yes") ? 0 : 1) : -1));
    }
}
