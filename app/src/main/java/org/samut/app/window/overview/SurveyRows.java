package org.samut.app.window.overview;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Press;
import org.samut.app.window.part.TargetBar;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.overview.SurveyGlance;

/** The questions to the citizens on the overview: how many are satisfied with each, and against last year. */
final class SurveyRows {
    private final Texts texts;
    private final OverviewViewModel overview;

    SurveyRows(Texts texts, OverviewViewModel overview) {
        this.texts = texts;
        this.overview = overview;
    }

    List<Node> of(SurveyGlance survey) {
        WrappedText title = new WrappedText("overview-panel-title");
        title.setText(texts.say("overview.survey"));
        HBox.setHgrow(title, Priority.ALWAYS);
        Button back = new Button(texts.say("overview.back"));
        back.setId("overview-back");
        back.getStyleClass().add("flat");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(event -> overview.turnSurvey());
        HBox head = new HBox(8, title, back);
        head.setAlignment(Pos.CENTER_LEFT);
        List<Node> rows = new ArrayList<>();
        rows.add(head);
        survey.questions().forEach(question -> rows.add(row(question)));
        return rows;
    }

    private Press row(SurveyGlance.Question question) {
        WrappedText text = new WrappedText("glance-text");
        text.setText(question.asked().number() + "  "
                + question.asked().textFor(overview.lao().type()));
        Label figure = new Label(question.now()
                .satisfiedPercent()
                .map(percent -> texts.say("overview.survey.percent", texts.figures(percent)))
                .orElse(texts.say("overview.blank")));
        figure.getStyleClass().add("glance-figure");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox facts =
                new HBox(8, figure, gap, new GlanceRow(texts, overview.lao().type()).change(question.change()));
        facts.setAlignment(Pos.BASELINE_LEFT);
        TargetBar bar = new TargetBar();
        bar.show(
                question.now()
                        .satisfiedPercent()
                        .map(one -> one.doubleValue() / 100)
                        .orElse(0.0),
                0);
        VBox all = new VBox(-4, text, facts, bar);
        HBox.setHgrow(all, Priority.ALWAYS);
        Press row = new Press(
                new HBox(8, Icon.PEOPLE.of("kind-icon"), all), () -> overview.leadTo(question.asked()), "glance-row");
        row.setId("glance-" + question.asked().code().replace('.', '-'));
        row.setAccessibleText(
                text.getText() + " " + figure.getText() + " " + new GlanceWords(texts).change(question.change()));
        return row;
    }
}
