package org.samut.app.window.sending;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.samut.app.window.desk.SendingDesk.Standing;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.part.Choice;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.failure.Refusal;
import org.samut.sync.client.line.ProxyChoice;
import org.samut.sync.client.line.ProxyChoice.SignIn;
import org.samut.sync.client.line.Way;

/** The server's keys and the network's proxy, and whether the server answers with them. */
final class LineSetupSheet {
    private final Texts texts;
    private final SendingViewModel sending;
    private final Overlay overlay;
    private final Runnable back;
    private final Choice kind = new Choice(3);
    private final TextField address = new TextField();
    private final TextField name = new TextField();
    private final PasswordField password = new PasswordField();
    private final TextField pins = new TextField();
    private final WrappedText said = new WrappedText("notice");
    private final VBox manual;

    /** @param back to where one came from */
    LineSetupSheet(Texts texts, SendingViewModel sending, Overlay overlay, Runnable back) {
        this.texts = texts;
        this.sending = sending;
        this.overlay = overlay;
        this.back = back;
        this.manual = new VBox(
                10,
                row("sending.proxy.address", "sending-proxy", address),
                row("sending.proxy.name", "sending-proxy-name", name),
                row("sending.proxy.password", "sending-proxy-password", password));
    }

    void lay() {
        Standing now = sending.standing().get().orElse(Standing.NONE);
        ProxyChoice proxy = now.chosen().choices().proxy();
        kind.setId("sending-proxy-kind");
        kind.label(0, texts.say("sending.proxy.system"));
        kind.label(1, texts.say("sending.proxy.none"));
        kind.label(2, texts.say("sending.proxy.manual"));
        kind.name(texts.say("sending.proxy"));
        kind.select(proxy.kind().ordinal());
        kind.onChosen(at -> fit());
        address.setText(proxy.kind() == ProxyChoice.Kind.MANUAL ? proxy.address() : "");
        address.setPromptText("proxy.example.go.th:3128");
        name.setText(proxy.signIn().map(SignIn::name).orElse(""));
        password.setText(proxy.signIn().map(SignIn::password).orElse(""));
        pins.setText(String.join(" ", now.chosen().pins()));
        Label title = new Label(texts.say("sending.proxy"));
        title.getStyleClass().add("group-title");
        Sheet sheet = new Sheet(Icon.LINE, texts.say("sending.setup.title"), "wide")
                .say(texts.say(
                        now.server().isPresent() ? "sending.server" : "sending.not.enrolled",
                        now.server().orElse("")))
                .say(title, kind, manual, row("sending.pins", "sending-pins", pins))
                .say(texts.say("sending.pins.help"), "muted")
                .say(said)
                .onAway(back);
        Sight.show(said, false);
        fit();
        sheet.button(texts.say("sending.test"), () -> keep(this::test)).setId("sending-test");
        sheet.button(texts.say("sheet.cancel"), back);
        sheet.primary(texts.say("sending.keep"), () -> keep(back)).setId("sending-keep");
        overlay.lay(sheet);
    }

    private VBox row(String key, String id, TextField field) {
        Label label = new Label(texts.say(key));
        field.setId(id);
        label.setLabelFor(field);
        field.setAccessibleText(texts.say(key));
        return new VBox(2, label, field);
    }

    private void fit() {
        boolean named = kind.selected() == ProxyChoice.Kind.MANUAL.ordinal();
        address.getParent().setVisible(named);
        address.getParent().setManaged(named);
        Sight.show(manual, kind.selected() != ProxyChoice.Kind.NONE.ordinal());
    }

    private void keep(Runnable then) {
        Optional<ProxyChoice> proxy = proxy();
        Optional<List<String>> keys = pins.getText().isBlank() ? Optional.of(List.of()) : Way.pins(pins.getText());
        if (proxy.isEmpty() || keys.isEmpty()) {
            say(texts.say(proxy.isEmpty() ? "sending.proxy.wrong" : "sending.pins.wrong"));
            return;
        }
        boolean otherKeys = !keys.get()
                .equals(sending.standing().get().orElse(Standing.NONE).chosen().pins());
        sending.choose(now -> now.through(proxy.get()), () -> {
            if (otherKeys) {
                sending.pin(keys.get(), then);
            } else {
                then.run();
            }
        });
    }

    private Optional<ProxyChoice> proxy() {
        Optional<SignIn> who = name.getText().isBlank()
                ? Optional.empty()
                : Optional.of(new SignIn(name.getText().strip(), password.getText()));
        return switch (ProxyChoice.Kind.values()[Math.max(0, kind.selected())]) {
            case SYSTEM -> Optional.of(ProxyChoice.SYSTEM.with(who));
            case NONE -> Optional.of(ProxyChoice.NONE);
            case MANUAL -> ProxyChoice.manual(address.getText()).map(one -> one.with(who));
        };
    }

    private void test() {
        say(texts.say("sending.testing"));
        sending.test(obstacle -> say(obstacle.map(this::said).orElseGet(() -> texts.say("sending.tested"))));
    }

    private String said(Refusal refusal) {
        return texts.say(refusal.happened()) + " " + texts.say(refusal.next());
    }

    private void say(String sentence) {
        said.setText(sentence);
        Sight.show(said, true);
    }
}
