package org.samut.app.window.choosing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.desk.FormOnDesk;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Press;
import org.samut.app.window.part.Scrolling;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Form;
import org.samut.core.form.head.Standing;
import org.samut.core.text.Dates;

/** Where a form is chosen: one card for each, and how far its workbook is. */
public final class ChooseFormView extends VBox {
    private final Texts texts;
    private final ChoosingViewModel choosing;
    private final boolean first;
    private final WrappedText step = new WrappedText("step");
    private final Label title = new Label();
    private final WrappedText hint = new WrappedText("muted");
    private final VBox list = new VBox(12);

    /**
     * @param first whether this is the last of the three things that a first start asks
     * @param whichFile asks for a form's file by a title; empty when the person thought better of it
     */
    public ChooseFormView(
            Texts texts, ChoosingViewModel choosing, boolean first, Function<String, Optional<Path>> whichFile) {
        super(14);
        this.texts = texts;
        this.choosing = choosing;
        this.first = first;
        getStyleClass().add("choosing");
        title.getStyleClass().add("big-title");
        Button take = new Button("", Icon.FOLDER.of());
        take.setId("import-form");
        take.textProperty().bind(texts.follow("choosing.form.take"));
        take.setOnAction(
                event -> whichFile.apply(texts.say("choosing.form.take.which")).ifPresent(choosing::importForm));
        getChildren().addAll(step, title, hint, new Scrolling(list), new FlowPane(take));
        choosing.forms().addListener((property, before, now) -> show());
        choosing.warnings().addListener((property, before, now) -> show());
        show();
    }

    /** Shows the texts anew, after the language has changed. */
    public void again() {
        show();
    }

    /** Puts the focus where Enter chooses, also where the forms were known before this was in sight. */
    public void begin() {
        // What scrolls has its content in the scene from its skin on, not only from the next frame on.
        applyCss();
        list.getChildren().stream().filter(Node::isFocusTraversable).findFirst().ifPresent(Node::requestFocus);
    }

    private void show() {
        List<FormOnDesk> forms = choosing.forms().get();
        step.setText(first ? texts.say("choosing.step", 3, 3) : "");
        Sight.show(step, first);
        title.setText(texts.say("choosing.form.title"));
        hint.setText(texts.say(forms.isEmpty() ? "choosing.form.none" : "choosing.form.hint"));
        List<Node> rows = new ArrayList<>();
        choosing.warnings().get().forEach(warning -> {
            WrappedText said = new WrappedText("notice");
            said.setText(texts.say(warning));
            rows.add(said);
        });
        List<Press> cards = forms.stream().map(this::card).toList();
        rows.addAll(cards);
        list.getChildren().setAll(rows);
        begin();
    }

    private Press card(FormOnDesk on) {
        Form form = on.form();
        WrappedText name = new WrappedText("indicator-text");
        name.setText(form.title());
        WrappedText owner = new WrappedText("muted");
        owner.setText(form.owner());
        WrappedText facts = new WrappedText("muted");
        facts.setText(texts.say(
                "choosing.form.facts",
                form.areas().size(),
                form.indicators().count(),
                texts.figures(Dates.day(form.window().opens(), texts.language().get())),
                texts.figures(Dates.day(form.window().closes(), texts.language().get()))));
        VBox words = new VBox(4, name, owner, facts);
        if (form.standing() == Standing.MODEL) {
            Label model = new Label(texts.say("choosing.form.model"), Icon.FLASK.of());
            model.getStyleClass().add("model-mark");
            words.getChildren().add(model);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        Label begin = new Label(texts.say(on.workbook().isPresent() ? "choosing.form.goon" : "choosing.form.begin"));
        begin.getStyleClass().add("begin");
        begin.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(16, words, begin);
        Press card = new Press(row, () -> choosing.open(on), "form-card");
        card.setAccessibleText(form.title());
        return card;
    }
}
