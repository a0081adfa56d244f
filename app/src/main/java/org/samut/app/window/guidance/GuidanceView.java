package org.samut.app.window.guidance;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.samut.app.window.filling.CardViewModel;
import org.samut.app.window.filling.FieldViewModel;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Indicator;
import org.samut.core.form.Item;
import org.samut.core.form.ItemKind;
import org.samut.core.form.head.Standing;
import org.samut.core.lao.LaoType;
import org.samut.core.workbook.Workbook;

/** What there is to know of one indicator; its formula follows the figures while they are typed. */
final class GuidanceView extends ScrollPane {
    private final Texts texts;
    private final WorkbookViewModel workbook;
    private final Markdown markdown;
    private final VBox column = new VBox(10);
    private final WrappedText figures = new WrappedText("guidance-figures");
    private final ChangeListener<Object> changed = (property, before, now) -> figures();
    private Optional<CardViewModel> followed = Optional.empty();

    GuidanceView(Texts texts, WorkbookViewModel workbook, Consumer<URI> browse) {
        this.texts = texts;
        this.workbook = workbook;
        this.markdown = new Markdown(browse);
        getStyleClass().add("guidance");
        getStylesheets()
                .add(GuidanceView.class
                        .getResource("/org/samut/app/window/guidance/guidance.css")
                        .toExternalForm());
        column.getStyleClass().add("guidance-column");
        figures.setId("guidance-figures");
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    void show(Optional<Indicator> indicator) {
        hide();
        if (indicator.isEmpty()) {
            WrappedText none = new WrappedText("muted");
            none.setText(texts.say("guidance.none"));
            column.getChildren().setAll(none);
            return;
        }
        CardViewModel card = workbook.card(indicator.get());
        followed = Optional.of(card);
        card.result().addListener(changed);
        card.fields().forEach(field -> field.typed().addListener(changed));
        column.getChildren().setAll(sections(indicator.get(), card));
        figures();
        setVvalue(0);
    }

    void hide() {
        followed.ifPresent(card -> {
            card.result().removeListener(changed);
            card.fields().forEach(field -> field.typed().removeListener(changed));
        });
        followed = Optional.empty();
    }

    private List<Node> sections(Indicator indicator, CardViewModel card) {
        FormulaWords words = new FormulaWords(texts, indicator);
        LaoType type = workbook.lao().type();
        List<Node> made = new ArrayList<>();
        Label code = new Label(indicator.code());
        code.getStyleClass().add("code");
        code.setMinWidth(USE_PREF_SIZE);
        WrappedText text = new WrappedText("indicator-text");
        text.setText(card.text());
        HBox.setHgrow(text, Priority.ALWAYS);
        made.add(new HBox(10, code, text));
        if (workbook.form().standing() == Standing.MODEL || indicator.standing() == Standing.MODEL) {
            Label model = new Label(texts.say("guidance.model"), Icon.FLASK.of());
            model.getStyleClass().add("model-mark");
            made.add(model);
        }
        WrappedText formula = new WrappedText("guidance-formula");
        formula.setText(words.formula(workbook.form(), type));
        VBox computed = new VBox(4, heading("guidance.formula"), formula, figures);
        words.targets().forEach(target -> computed.getChildren().add(line(target)));
        computed.getStyleClass().add("guidance-box");
        made.add(computed);
        String units = card.fields().stream()
                .map(this::unit)
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(" · "));
        if (!units.isEmpty()) {
            made.add(new VBox(2, heading("guidance.units"), line(units)));
        }
        if (indicator.guidance().isBlank()) {
            made.add(line(texts.say("guidance.without")));
        } else {
            made.addAll(markdown.blocks(indicator.guidance()));
        }
        if (!indicator.evidence().isEmpty()) {
            VBox kinds = new VBox(2, heading("guidance.evidence"));
            indicator.evidence().forEach(kind -> kinds.getChildren().add(line("•  " + kind)));
            made.add(kinds);
        }
        if (!indicator.basis().isEmpty()) {
            made.add(new VBox(2, heading("guidance.basis"), line(indicator.basis())));
        }
        return made;
    }

    private String unit(FieldViewModel field) {
        Item item = field.item();
        String number = item.kind() == ItemKind.FRAME ? "(1) " : item.kind() == ItemKind.SERVICE ? "(2) " : "";
        if (item.unit().isEmpty()) {
            return "";
        }
        return number
                + (item.decimals() == 0
                        ? texts.say("guidance.unit.whole", item.unit())
                        : texts.say("guidance.unit.decimals", item.unit(), item.decimals()));
    }

    private void figures() {
        followed.ifPresent(card -> {
            Workbook now = workbook.workbook().get();
            for (FieldViewModel field : card.fields()) {
                now = now.with(field.item().id(), field.entry());
            }
            String live = new FormulaWords(texts, card.indicator())
                    .live(now, Optional.ofNullable(card.result().get()));
            figures.setText(texts.say("guidance.figures", live));
        });
    }

    private Label heading(String key) {
        Label heading = new Label(texts.say(key));
        heading.getStyleClass().add("guidance-heading");
        return heading;
    }

    private static WrappedText line(String said) {
        WrappedText line = new WrappedText();
        line.setText(said);
        return line;
    }
}
