package org.samut.app.window.signed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.samut.app.window.desk.ScanDesk.Offered;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.BuddhistDay;
import org.samut.app.window.text.Texts;
import org.samut.core.failure.Refusal;
import org.samut.core.office.signed.SignedWorkflow.Said;
import org.samut.core.office.signed.SignerChoice;
import org.samut.core.submission.Signing;

/** Who signed, as what, and when: asked with what is likely filled in. */
final class SignerFields extends VBox {
    /** Characters of a position that the narrow field shows in any size of text. */
    private static final int FITS = 40;

    private final Texts texts;
    private final TextField name = new TextField();
    private final ComboBox<SignerChoice> position = new ComboBox<>();
    private final WrappedText whole = new WrappedText("muted");
    private final TextField day = new TextField();
    private final WrappedText wrong = new WrappedText("wrong");

    SignerFields(Texts texts, Offered offered) {
        super(8);
        this.texts = texts;
        name.setId("signer-name");
        position.setId("signer-position");
        day.setId("signer-day");
        wrong.setId("signer-wrong");
        name.setText(offered.last().map(Signing.Signer::name).orElse(""));
        day.setText(BuddhistDay.write(offered.today(), texts.digits().get()));
        day.setPromptText(texts.say("signed.day.prompt"));
        day.setMaxWidth(Double.MAX_VALUE);
        positions(offered);
        getChildren()
                .addAll(
                        labelled("signed.name", name, name),
                        labelled("signed.position", position, position, whole),
                        labelled("signed.day", day, day),
                        wrong);
        complain("");
    }

    private void positions(Offered offered) {
        position.setItems(FXCollections.observableArrayList(offered.choices()));
        position.setMaxWidth(Double.MAX_VALUE);
        position.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(SignerChoice item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : word(item));
            }
        });
        position.setButtonCell(position.getCellFactory().call(null));
        position.valueProperty().addListener((property, was, now) -> {
            whole.setText(word(now));
            Sight.show(whole, word(now).length() > FITS);
        });
        position.setValue(offered.last()
                .flatMap(last -> offered.choices().stream()
                        .filter(one -> one.position().equals(last.position())
                                && one.role().equals(last.role()))
                        .findFirst())
                .orElse(offered.choices().get(0)));
    }

    private static String word(SignerChoice choice) {
        return choice.position().isEmpty() ? choice.role() : choice.position();
    }

    private VBox labelled(String key, Control control, Node... nodes) {
        Label label = new Label(texts.say(key));
        label.setLabelFor(control);
        control.setAccessibleText(texts.say(key));
        VBox box = new VBox(2, label);
        box.getChildren().addAll(nodes);
        return box;
    }

    /** What is said; empty after a complaint at the day's field. */
    Optional<Said> said() {
        Optional<LocalDate> on = BuddhistDay.read(day.getText());
        if (on.isEmpty() && !day.getText().isBlank()) {
            complain(texts.say("signed.day.unreadable"));
            day.requestFocus();
            return Optional.empty();
        }
        complain("");
        SignerChoice chosen = position.getValue();
        return Optional.of(new Said(new Signing.Signer(name.getText(), chosen.position(), chosen.role()), on));
    }

    /** Says why it is not recorded, and goes to the field. */
    void complain(List<Refusal> refusals) {
        Refusal first = refusals.get(0);
        complain(texts.say(first.happened()) + " " + texts.say(first.next()));
        (first.code().contains("day") ? day : name).requestFocus();
    }

    private void complain(String sentence) {
        wrong.setText(sentence);
        Sight.show(wrong, !sentence.isEmpty());
    }
}
