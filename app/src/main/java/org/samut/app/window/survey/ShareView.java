package org.samut.app.window.survey;

import java.math.BigDecimal;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.TargetBar;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.survey.SurveyResult;

/** How many in a hundred are satisfied and how many want it improved: a bar, and the same in words. */
final class ShareView extends VBox {
    private final Texts texts;
    private final TargetBar bar = new TargetBar();
    private final Label satisfied = new Label();
    private final Label improve = new Label();
    private final WrappedText people = new WrappedText("muted");

    ShareView(Texts texts) {
        super(2);
        this.texts = texts;
        getStyleClass().add("survey-share");
        setAccessibleRole(AccessibleRole.TEXT);
        satisfied.getStyleClass().add("survey-percent");
        FlowPane percents = new FlowPane(14, 0, satisfied, improve);
        percents.getStyleClass().add("survey-percents");
        getChildren().addAll(percents, bar, people);
    }

    void show(SurveyResult.Line line) {
        satisfied.setText(texts.say("survey.satisfied.percent", percent(line.satisfiedPercent())));
        improve.setText(texts.say("survey.improve.percent", percent(line.improvePercent())));
        bar.show(line.satisfiedPercent().map(BigDecimal::doubleValue).orElse(0.0) / 100, 0);
        people.setText(line.respondents()
                .map(all -> all.signum() == 0 ? texts.say("survey.nobody") : texts.say("survey.people", all))
                .orElseGet(() -> line.satisfied().isPresent() || line.improve().isPresent()
                        ? texts.say("survey.half")
                        : texts.say("survey.blank")));
        setAccessibleText(satisfied.getText() + " " + improve.getText() + " " + people.getText());
    }

    private String percent(Optional<BigDecimal> figure) {
        return figure.map(one -> texts.figures(one.toPlainString())).orElse("–");
    }
}
