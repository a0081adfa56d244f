package org.samut.app.window.finishing;

import java.net.URI;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;

/** Makes this PC known to a server: its address, and the activation code that the form's owner gave. */
final class EnrolSheet {
    private final Texts texts;
    private final FinishingViewModel finishing;
    private final Overlay overlay;
    private final Runnable then;
    private final TextField server = new TextField();
    private final TextField code = new TextField();
    private final WrappedText wrong = new WrappedText("wrong");

    EnrolSheet(Texts texts, FinishingViewModel finishing, Overlay overlay, Runnable then) {
        this.texts = texts;
        this.finishing = finishing;
        this.overlay = overlay;
        this.then = then;
        server.setId("server");
        server.setPromptText("https://");
        code.setId("activation-code");
    }

    void lay() {
        Sheet sheet = new Sheet(Icon.LINE, texts.say("enrol.title"))
                .say(texts.say("enrol.why"), "muted")
                .say(labelled("enrol.server", server), labelled("enrol.code", code), wrong)
                .onAway(overlay::clear);
        sheet.button(texts.say("sheet.cancel"), overlay::clear);
        sheet.primary(texts.say("enrol.yes"), this::enrol);
        overlay.lay(sheet);
    }

    private VBox labelled(String key, TextField field) {
        Label label = new Label(texts.say(key));
        field.setAccessibleText(texts.say(key));
        label.setLabelFor(field);
        return new VBox(2, label, field);
    }

    private void enrol() {
        Optional<URI> address = address(server.getText());
        if (address.isEmpty()) {
            wrong.setText(texts.say("enrol.address"));
            server.requestFocus();
        } else if (code.getText().isBlank()) {
            wrong.setText(texts.say("enrol.nocode"));
            code.requestFocus();
        } else {
            wrong.setText(texts.say("enrol.working"));
            finishing.enrol(address.get(), code.getText().strip(), then);
        }
    }

    private static Optional<URI> address(String typed) {
        try {
            URI address = URI.create(typed.strip());
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
