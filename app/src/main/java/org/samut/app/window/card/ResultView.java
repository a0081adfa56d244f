package org.samut.app.window.card;

import java.math.BigDecimal;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.TargetBar;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Indicator;
import org.samut.core.form.scoring.Compare;
import org.samut.core.form.scoring.Scoring;
import org.samut.core.result.Result;

/** What comes out for an indicator: the figure, the target beside it, and the result in the form's word. */
final class ResultView extends VBox {
    private static final PseudoClass MET = PseudoClass.getPseudoClass("met");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");

    private final Texts texts;
    private final Label figure = new Label();
    private final TargetBar bar = new TargetBar();
    private final Label target = new Label();
    private final Region icon = Icon.CHECK.of();
    private final WrappedText word = new WrappedText("word");
    private final HBox verdict = new HBox(6, icon, word);

    ResultView(Texts texts) {
        super(4);
        this.texts = texts;
        getStyleClass().add("result");
        figure.getStyleClass().add("figure");
        target.getStyleClass().add("target");
        verdict.getStyleClass().add("verdict");
        HBox.setHgrow(word, Priority.ALWAYS);
        getChildren().addAll(figure, bar, target, verdict);
    }

    /** {@code doubtful}: an error stands against the figures, so that what comes out of them says nothing yet. */
    void show(Indicator indicator, Result result, boolean doubtful) {
        figure.setText(result.figure()
                .map(number -> texts.figures(number) + unit(indicator))
                .or(() -> result.points().map(points -> texts.say("filling.points", texts.figures(points))))
                .orElse("–"));
        Optional<BigDecimal> aim = result.target();
        target.setText(aim.map(number -> aim(indicator, number)).orElse(""));
        Sight.show(target, aim.isPresent());
        boolean drawn =
                indicator.scoring() instanceof Scoring.ByTarget byTarget && byTarget.measure() == Scoring.Measure.RATIO;
        Sight.show(bar, drawn);
        bar.show(
                result.figure().map(number -> number.doubleValue() / 100).orElse(0.0),
                aim.map(number -> number.doubleValue() / 100).orElse(0.0));
        Result.Verdict came = doubtful ? Result.Verdict.NOT_ANSWERED : result.verdict();
        pseudoClassStateChanged(MET, came == Result.Verdict.MET);
        pseudoClassStateChanged(BELOW, came == Result.Verdict.BELOW);
        (came == Result.Verdict.MET ? Icon.CHECK : came == Result.Verdict.BELOW ? Icon.BELOW : Icon.NONE).show(icon);
        boolean answered = came != Result.Verdict.NOT_ANSWERED;
        word.setText(answered ? result.word() : texts.say(doubtful ? "filling.doubtful" : "filling.unanswered"));
        Sight.show(icon, answered);
    }

    private String unit(Indicator indicator) {
        if (indicator.scoring() instanceof Scoring.ByTarget byTarget) {
            return byTarget.measure() == Scoring.Measure.RATIO ? " %" : " " + ownUnit(indicator);
        }
        return "";
    }

    private String aim(Indicator indicator, BigDecimal number) {
        boolean above = indicator.scoring() instanceof Scoring.ByTarget byTarget && byTarget.compare() == Compare.GT;
        return texts.say(above ? "filling.target.above" : "filling.target", texts.figures(number) + unit(indicator));
    }

    private static String ownUnit(Indicator indicator) {
        return indicator.service().map(item -> item.unit()).orElse("");
    }
}
