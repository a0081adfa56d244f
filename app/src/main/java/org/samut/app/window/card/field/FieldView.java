package org.samut.app.window.card.field;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import org.samut.app.window.part.LengthLimit;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.Severity;
import org.samut.core.rule.Finding;
import org.samut.core.workbook.Entry;

/** The controls of one field. Made once, bound to one field after the other. */
public final class FieldView {
    private final Texts texts;
    private final Answers answers;
    private final Label number = new Label();
    private final WrappedText label = new WrappedText("field-label");
    private final TextField input = new TextField();
    private final Label unit = new Label();
    private final FindingsUnder under;
    private final HBox entry = new HBox(8, input, unit);
    private final ChangeListener<Boolean> opened = (property, before, now) -> open(now);
    private final ChangeListener<List<Finding>> found = (property, before, now) -> found(now);
    private final ChangeListener<String> typed = (property, before, now) -> look();
    private final HBox title = new HBox(6, number, label);
    private final VBox body;
    private Optional<FieldViewModel> shown = Optional.empty();
    private Optional<Entry> lastYear = Optional.empty();
    private boolean typing;
    /** Most fields never need these; they are made for the first that does. */
    private final Map<ItemKind, Answer> others = new EnumMap<>(ItemKind.class);

    private Optional<Answer> other = Optional.empty();
    private Optional<WrappedText> prior = Optional.empty();
    private Optional<WrappedText> told = Optional.empty();

    public FieldView(Texts texts, Answers answers) {
        this.texts = texts;
        this.answers = answers;
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
        input.textProperty().addListener((property, before, now) -> typed(now));
        input.focusedProperty().addListener((property, before, now) -> focus(now));
        input.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** What is asked; apart from the rest, so that the inputs of a row stand in one line. */
    public Node title() {
        return title;
    }

    /** Where it is answered, last year's figure, and what is found. */
    public Node body() {
        return body;
    }

    public Node stop() {
        return other.map(Answer::stop).orElse(input);
    }

    public boolean takesFocus() {
        return shown.isPresent() && !stop().isDisabled() && stop().isVisible();
    }

    public Optional<FieldViewModel> shown() {
        return shown;
    }

    public void show(FieldViewModel field, Optional<Entry> before) {
        show(field, before, answers.wanted(field.item()));
    }

    /** One line of words, whatever the field's kind. */
    public void showLine(FieldViewModel field) {
        show(field, Optional.empty(), Optional.empty());
    }

    private void show(FieldViewModel field, Optional<Entry> before, Optional<ItemKind> kind) {
        clear();
        shown = Optional.of(field);
        lastYear = before;
        Item item = field.item();
        number.setText(
                texts.figures(item.kind() == ItemKind.FRAME ? "(1)" : item.kind() == ItemKind.SERVICE ? "(2)" : ""));
        Sight.show(number, !number.getText().isEmpty());
        label.setText(field.label());
        Sight.show(title, !field.label().isEmpty() || number.isVisible());
        unit.setText(item.unit());
        Sight.show(unit, !item.unit().isEmpty());
        Sight.show(input, kind.isEmpty());
        String asked = field.label().isEmpty() ? item.label().replace("{ประเภท}", "") : field.label();
        String spoken = number.getText() + " " + asked + " " + item.unit();
        input.setAccessibleText(spoken);
        input.setPromptText("");
        other = kind.map(one -> others.computeIfAbsent(one, this::make));
        others.values().forEach(one -> Sight.show(one.node(), false));
        other.ifPresent(one -> {
            Sight.show(one.node(), true);
            one.show(field, spoken);
        });
        field.typed().addListener(typed);
        field.open().addListener(opened);
        field.findings().addListener(found);
        open(field.open().get());
        found(field.findings().get());
        look();
    }

    /** A field whose label is the window's and not the form's. */
    public void named(String name, String hint) {
        label.setText(name);
        Sight.show(title, true);
        input.setPromptText(hint);
        input.setAccessibleText(name);
        other.ifPresent(one -> one.stop().setAccessibleText(name));
        input.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(input, Priority.ALWAYS);
        if (told.isEmpty()) {
            WrappedText made = new WrappedText("wrong");
            told = Optional.of(made);
            Sight.show(made, false);
            body.getChildren().add(1, made);
            LengthLimit.on(input, length -> {
                Sight.show(made, length > 0);
                made.setText(length > 0 ? texts.say("card.length", length, LengthLimit.MOST) : "");
            });
        }
    }

    public void clear() {
        shown.ifPresent(field -> {
            field.typed().removeListener(typed);
            field.open().removeListener(opened);
            field.findings().removeListener(found);
        });
        other.ifPresent(Answer::clear);
        other = Optional.empty();
        shown = Optional.empty();
    }

    private Answer make(ItemKind kind) {
        Answer made = answers.make(kind);
        entry.getChildren().add(made.node());
        HBox.setHgrow(made.node(), kind == ItemKind.TEXT || kind == ItemKind.TABLE ? Priority.ALWAYS : Priority.NEVER);
        return made;
    }

    private void typed(String now) {
        if (!typing && other.isEmpty()) {
            typing = true;
            shown.ifPresent(field -> field.typed().set(now));
            typing = false;
            lastYear();
        }
    }

    /** Shows what the field holds: a figure with the chosen digits, anything else as it was typed. */
    private void look() {
        if (!typing && other.isEmpty()) {
            typing = true;
            shown.ifPresent(field -> {
                String held = field.typed().get();
                String text = field.entry() instanceof Entry.Figure ? texts.figures(held) : held;
                if (!text.equals(input.getText())) {
                    input.setText(text);
                }
            });
            typing = false;
        }
        lastYear();
    }

    private void open(boolean now) {
        input.setDisable(!now);
        other.ifPresent(one -> one.open(now));
    }

    private void lastYear() {
        if (lastYear.isPresent() && prior.isEmpty()) {
            WrappedText made = new WrappedText("prior");
            body.getChildren().add(1, made);
            prior = Optional.of(made);
        }
        prior.ifPresent(line -> {
            line.setText(shown.flatMap(
                            field -> lastYear.map(before -> LastYear.said(texts, field.item(), before, field.entry())))
                    .orElse(""));
            Sight.show(line, lastYear.isPresent());
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
        if (!now) {
            look();
        }
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
