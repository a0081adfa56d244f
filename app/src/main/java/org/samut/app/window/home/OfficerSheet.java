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
import org.samut.core.failure.WorldFailure;

/** Asks under whose name entries are kept from now on. */
public final class OfficerSheet {
    private final Texts texts;
    private final Optional<String> officer;
    private final Naming naming;
    private final Runnable away;

    /** Keeps the name that was typed. */
    public interface Naming {
        void name(String officer, Consumer<WorldFailure> failed);
    }

    public OfficerSheet(Texts texts, Optional<String> officer, Naming naming, Runnable away) {
        this.texts = texts;
        this.officer = officer;
        this.naming = naming;
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
                        wrong.setText("");
                        naming.name(
                                name.getText().strip(),
                                failure -> wrong.setText(texts.say(failure.happened()) + " "
                                        + texts.say(failure.next()) + " "
                                        + texts.say("trouble.code", failure.code())));
                    }
                })
                .setId("officer-keep");
        return sheet;
    }
}
