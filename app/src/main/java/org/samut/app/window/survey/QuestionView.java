package org.samut.app.window.survey;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.filling.SurveyViewModel;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Survey;
import org.samut.core.form.head.Standing;
import org.samut.core.lao.LaoType;
import org.samut.core.survey.SurveyResult;

/** One question to the citizens: its text, the two counts, and what they come to. */
final class QuestionView extends VBox {
    private final Texts texts;
    private final Survey.Question question;
    private final LaoType type;
    private final CountField satisfied;
    private final CountField improve;
    private final Label model = new Label("", Icon.FLASK.of());
    private final ShareView share;
    private final WrappedText past = new WrappedText("survey-past");
    private final WrappedText otherwise = new WrappedText("survey-past");
    private Optional<String> asked = Optional.empty();

    QuestionView(Texts texts, SurveyViewModel survey, Survey.Question question, LaoType type) {
        super(8);
        this.texts = texts;
        this.question = question;
        this.type = type;
        this.satisfied = new CountField(texts, survey.satisfied(question));
        this.improve = new CountField(texts, survey.improve(question));
        this.share = new ShareView(texts);
        getStyleClass().add("survey-question");
        Label number = new Label(question.number());
        number.getStyleClass().add("code");
        number.setMinWidth(Region.USE_PREF_SIZE);
        WrappedText text = new WrappedText("indicator-text");
        text.setText(question.textFor(type));
        model.getStyleClass().add("model-mark");
        Sight.show(model, question.standing() == Standing.MODEL);
        VBox title = new VBox(4, text, model);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox.setHgrow(share, Priority.ALWAYS);
        HBox counts = new HBox(20, satisfied, improve, share);
        Sight.show(otherwise, false);
        otherwise.setId("otherwise-" + question.code().replace('.', '-'));
        past.setId("past-" + question.code().replace('.', '-'));
        getChildren().addAll(new HBox(12, number, title), counts, past, otherwise);
    }

    List<CountField> stops() {
        return List.of(satisfied, improve);
    }

    /** Says how the question was worded last year, where it was worded otherwise: the figures then say less. */
    void asked(Map<String, String> lastYear) {
        asked = Optional.ofNullable(lastYear.get(question.code())).map(type::worded);
        sayOtherwise();
    }

    private void sayOtherwise() {
        asked.ifPresent(text -> otherwise.setText(texts.say("survey.past.otherwise", text)));
        Sight.show(otherwise, asked.isPresent() && past.isVisible());
    }

    /** Shows the texts and the figures anew. */
    void show(SurveyResult result, SurveyResult lastYear) {
        model.setText(texts.say("survey.model.mark"));
        String spoken = texts.say("survey.question.spoken", question.number());
        satisfied.name(texts.say("survey.satisfied"), spoken + " " + texts.say("survey.satisfied"));
        improve.name(texts.say("survey.improve"), spoken + " " + texts.say("survey.improve"));
        Optional<SurveyResult.Line> line = result.line(question.code());
        line.ifPresent(share::show);
        Optional<SurveyResult.Line> before = lastYear.line(question.code()).filter(SurveyResult.Line::isComplete);
        Sight.show(past, before.isPresent());
        before.ifPresent(one -> past.setText(texts.say(
                "survey.past",
                one.satisfied().orElseThrow(),
                percent(one.satisfiedPercent()),
                one.improve().orElseThrow(),
                percent(one.improvePercent()))));
        sayOtherwise();
    }

    private String percent(Optional<BigDecimal> figure) {
        return figure.map(one -> texts.figures(one.toPlainString())).orElse("–");
    }
}
