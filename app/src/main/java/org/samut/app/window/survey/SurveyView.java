package org.samut.app.window.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.samut.app.window.filling.FieldViewModel;
import org.samut.app.window.filling.SurveyViewModel;
import org.samut.app.window.part.Reveal;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Survey;
import org.samut.core.form.head.Standing;
import org.samut.core.survey.SurveyResult;

/** The citizens' survey: the questions by area, what they come to, and all of them together. */
final class SurveyView extends ScrollPane {
    private final Texts texts;
    private final SurveyViewModel survey;
    private final Label title = new Label();
    private final WrappedText lead = new WrappedText("muted");
    private final WrappedText model = new WrappedText("survey-model");
    private final WrappedText past = new WrappedText("survey-past");
    private final List<QuestionView> questions = new ArrayList<>();
    private final Label allTitle = new Label();
    private final ShareView all;
    private final WrappedText counts = new WrappedText();
    private final CountField reason;
    private final VBox column = new VBox(14);

    SurveyView(Texts texts, SurveyViewModel survey) {
        this.texts = texts;
        this.survey = survey;
        this.all = new ShareView(texts);
        this.reason = new CountField(texts, survey.reason());
        getStyleClass().addAll("cards", "survey");
        getStylesheets()
                .add(SurveyView.class
                        .getResource("/org/samut/app/window/survey/survey.css")
                        .toExternalForm());
        column.getStyleClass().add("cards-column");
        title.getStyleClass().add("area-title");
        column.getChildren().add(new VBox(2, title, lead, model, past));
        byArea().forEach((area, asked) -> column.getChildren().add(card(area, asked)));
        allTitle.getStyleClass().add("survey-area");
        VBox total = new VBox(6, allTitle, counts, all, reason);
        total.getStyleClass().addAll("card", "survey-total");
        column.getChildren().add(total);
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        survey.result().addListener((property, before, now) -> figures());
        survey.wantsReason().addListener((property, before, now) -> ask(now));
        survey.onLead(this::lead);
        show();
    }

    /** Shows the texts anew. */
    void show() {
        title.setText(texts.say("survey.title"));
        lead.setText(texts.say("survey.lead"));
        model.setText(texts.say("survey.model"));
        Sight.show(
                model,
                survey.survey().questions().stream().anyMatch(question -> question.standing() == Standing.MODEL));
        allTitle.setText(texts.say("survey.all"));
        reason.name(texts.say("survey.reason"), texts.say("survey.reason"));
        Sight.show(reason, survey.wantsReason().get());
        figures();
    }

    /** What was asked last year, by the code of the question, where it was worded otherwise. */
    void asked(Map<String, String> lastYear) {
        questions.forEach(question -> question.asked(lastYear));
    }

    private String percent(Optional<BigDecimal> figure) {
        return figure.map(one -> texts.figures(one.toPlainString())).orElse("–");
    }

    private Map<String, List<Survey.Question>> byArea() {
        Map<String, List<Survey.Question>> byArea = new LinkedHashMap<>();
        survey.survey()
                .questions()
                .forEach(question -> byArea.computeIfAbsent(question.area(), area -> new ArrayList<>())
                        .add(question));
        return byArea;
    }

    private VBox card(String area, List<Survey.Question> asked) {
        Label heading = new Label(area);
        heading.getStyleClass().add("survey-area");
        VBox card = new VBox(16, heading);
        card.getStyleClass().add("card");
        for (Survey.Question question : asked) {
            QuestionView view = new QuestionView(texts, survey, question, survey.type());
            questions.add(view);
            card.getChildren().add(view);
        }
        return card;
    }

    private void figures() {
        SurveyResult before = survey.lastYear();
        questions.forEach(question -> question.show(survey.result().get(), before));
        Sight.show(past, before.answered() > 0);
        past.setText(texts.say("survey.past.all", percent(before.total().satisfiedPercent()), before.answered()));
        counts.setText(texts.say(
                "survey.counts", survey.result().get().answered(), survey.area().total()));
        all.show(survey.result().get().total());
    }

    /** Where the reason goes out of sight under the person, they go on at the numbers. */
    private void ask(boolean wanted) {
        boolean stranded = !wanted && reason.input().isFocused();
        Sight.show(reason, wanted);
        if (stranded) {
            List<CountField> stops = stops();
            focus(stops.get(stops.size() - 1));
        }
    }

    private List<CountField> stops() {
        List<CountField> stops = new ArrayList<>();
        questions.forEach(question -> stops.addAll(question.stops()));
        if (reason.isVisible()) {
            stops.add(reason);
        }
        return stops;
    }

    private void lead(FieldViewModel field) {
        stops().stream().filter(stop -> stop.field() == field).findFirst().ifPresent(this::focus);
    }

    /** Enter goes from number to number in reading order, as on the cards. */
    private void key(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        List<CountField> stops = stops();
        Optional<CountField> at =
                stops.stream().filter(stop -> stop.input().isFocused()).findFirst();
        at.ifPresent(from -> {
            from.field().commit();
            int to = stops.indexOf(from) + (event.isShiftDown() ? -1 : 1);
            if (to >= 0 && to < stops.size()) {
                focus(stops.get(to));
            }
            event.consume();
        });
    }

    private void focus(CountField stop) {
        if (stop.input().getScene() == null) {
            // A scroll pane takes in its content with its skin, and that comes with the styles.
            applyCss();
        }
        stop.input().requestFocus();
        Node shown = stop.getParent() == null ? stop : stop.getParent().getParent();
        layout();
        Bounds bounds = column.sceneToLocal(shown.localToScene(shown.getBoundsInLocal()));
        Reveal.in(this, bounds, 12);
    }
}
