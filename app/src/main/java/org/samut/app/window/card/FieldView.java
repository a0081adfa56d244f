package org.samut.app.window.card;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.filling.FieldViewModel;
import org.samut.app.window.part.Choice;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Figures;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.Severity;
import org.samut.core.rule.Finding;
import org.samut.core.workbook.Entry;

/** The controls of one field. Made once, bound to one field after the other. */
final class FieldView {
    private final Texts texts;
    private final Label number = new Label();
    private final WrappedText label = new WrappedText("field-label");
    private final TextField input = new TextField();
    private final Label unit = new Label();
    private final FindingsUnder under;
    private final HBox entry = new HBox(8, input, unit);
    private final ChangeListener<Boolean> opened = (property, before, now) -> open(now);
    private final ChangeListener<List<Finding>> found = (property, before, now) -> found(now);
    private final ChangeListener<String> answered = (property, before, now) -> showAnswer();
    private final HBox title = new HBox(6, number, label);
    private final VBox body;
    private Optional<FieldViewModel> shown = Optional.empty();
    /** Most fields never need these two; they are made for the first that does. */
    private Optional<Choice> yesNo = Optional.empty();

    private Optional<Label> prior = Optional.empty();

    FieldView(Texts texts) {
        this.texts = texts;
        this.under = new FindingsUnder(texts);
        number.getStyleClass().add("field-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        unit.getStyleClass().add("unit");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        entry.getStyleClass().add("entry");
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox.setHgrow(input, Priority.SOMETIMES);
        body = new VBox(4, entry, under);
        body.getStyleClass().add("field");
        input.focusedProperty().addListener((property, before, now) -> focus(now));
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** What is asked; apart from the rest, so that the inputs of a row stand in one line. */
    Node title() {
        return title;
    }

    /** Where it is answered, last year's figure, and what is found. */
    Node body() {
        return body;
    }

    Node stop() {
        return yesNo.filter(Node::isVisible).<Node>map(Choice::stop).orElse(input);
    }

    boolean takesFocus() {
        return shown.isPresent() && !stop().isDisabled() && stop().isVisible();
    }

    Optional<FieldViewModel> shown() {
        return shown;
    }

    void show(FieldViewModel field, Optional<Entry> lastYear) {
        clear();
        shown = Optional.of(field);
        Item item = field.item();
        boolean choice = item.kind() == ItemKind.YES_NO;
        number.setText(item.kind() == ItemKind.FRAME ? "(1)" : item.kind() == ItemKind.SERVICE ? "(2)" : "");
        Sight.show(number, !number.getText().isEmpty());
        label.setText(field.label());
        Sight.show(title, !field.label().isEmpty() || number.isVisible());
        unit.setText(item.unit());
        Sight.show(unit, !item.unit().isEmpty());
        Sight.show(input, !choice);
        if (choice && yesNo.isEmpty()) {
            yesNo = Optional.of(newChoice());
        }
        prior(lastYear.map(entry -> texts.say("filling.lastyear", Figures.typed(entry), item.unit())));
        String asked = field.label().isEmpty() ? item.label().replace("{ประเภท}", "") : field.label();
        String spoken = number.getText() + " " + asked + " " + item.unit();
        input.setAccessibleText(spoken);
        yesNo.ifPresent(one -> {
            Sight.show(one, choice);
            one.label(0, texts.say("filling.yes"));
            one.label(1, texts.say("filling.no"));
            one.setAccessibleText(spoken);
        });
        input.textProperty().bindBidirectional(field.typed());
        field.typed().addListener(answered);
        field.open().addListener(opened);
        field.findings().addListener(found);
        open(field.open().get());
        found(field.findings().get());
        showAnswer();
    }

    /** A field whose label is the window's and not the form's. */
    void named(String name, String hint) {
        label.setText(name);
        Sight.show(title, true);
        input.setPromptText(hint);
        input.setAccessibleText(name);
        input.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(input, Priority.ALWAYS);
    }

    void clear() {
        shown.ifPresent(field -> {
            input.textProperty().unbindBidirectional(field.typed());
            field.typed().removeListener(answered);
            field.open().removeListener(opened);
            field.findings().removeListener(found);
        });
        shown = Optional.empty();
    }

    private void showAnswer() {
        shown.ifPresent(field -> yesNo.ifPresent(one -> one.select(
                field.entry() instanceof Entry.Words words ? (words.text().equals("yes") ? 0 : 1) : -1)));
    }

    private void open(boolean now) {
        input.setDisable(!now);
        yesNo.ifPresent(one -> one.setDisable(!now));
    }

    private Choice newChoice() {
        Choice made = new Choice(2);
        made.onChosen(at -> shown.ifPresent(field -> field.answer(at == 0 ? "yes" : "no")));
        entry.getChildren().add(made);
        return made;
    }

    private void prior(Optional<String> said) {
        if (said.isPresent() && prior.isEmpty()) {
            Label made = new Label();
            made.getStyleClass().add("prior");
            body.getChildren().add(1, made);
            prior = Optional.of(made);
        }
        prior.ifPresent(label -> {
            label.setText(said.orElse(""));
            Sight.show(label, said.isPresent());
        });
    }

    private void found(List<Finding> findings) {
        under.show(findings);
        boolean error = findings.stream().anyMatch(Finding::blocksSealing);
        boolean warning =
                findings.stream().anyMatch(finding -> finding.severity() == Severity.WARNING && !finding.explained());
        input.pseudoClassStateChanged(Styles.STATE_DANGER, error);
        input.pseudoClassStateChanged(FindingsUnder.WARNING, warning && !error);
    }

    private void focus(boolean now) {
        shown.ifPresent(now ? FieldViewModel::enter : FieldViewModel::commit);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE
                && shown.filter(FieldViewModel::isDirty).isPresent()) {
            shown.ifPresent(FieldViewModel::putBack);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            shown.ifPresent(FieldViewModel::commit);
        }
    }
}
