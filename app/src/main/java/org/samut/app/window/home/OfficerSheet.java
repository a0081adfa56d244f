package org.samut.app.window.home;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;

/** Asks under whose name entries are kept from now on. */
public final class OfficerSheet {
    private final Texts texts;
    private final Optional<String> officer;
    private final Consumer<String> named;
    private final Runnable away;

    public OfficerSheet(Texts texts, Optional<String> officer, Consumer<String> named, Runnable away) {
        this.texts = texts;
        this.officer = officer;
        this.named = named;
        this.away = away;
    }

    public Sheet sheet() {
        TextField name = new TextField(officer.orElse(""));
        name.setId("officer-name");
        Label label = new Label(texts.say("officer.name"));
        label.setLabelFor(name);
        name.setAccessibleText(texts.say("officer.name"));
        WrappedText wrong = new WrappedText("wrong");
        Sheet sheet = new Sheet(Icon.PERSON, texts.say("officer.title"))
                .say(texts.say("officer.means"), "muted")
                .say(new VBox(2, label, name), wrong)
                .onAway(away);
        sheet.button(texts.say("sheet.cancel"), away);
        sheet.primary(texts.say("officer.keep"), () -> {
                    if (name.getText().isBlank()) {
                        wrong.setText(texts.say("officer.missing"));
                        name.requestFocus();
                    } else {
                        named.accept(name.getText().strip());
                    }
                })
                .setId("officer-keep");
        return sheet;
    }
}
