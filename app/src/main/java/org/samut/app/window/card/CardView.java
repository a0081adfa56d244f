package org.samut.app.window.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.card.field.Answers;
import org.samut.app.window.card.field.FieldView;
import org.samut.app.window.card.field.FindingsUnder;
import org.samut.app.window.filling.CardViewModel;
import org.samut.app.window.filling.FieldViewModel;
import org.samut.app.window.filling.Remarks;
import org.samut.app.window.part.Choice;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.form.head.Standing;
import org.samut.core.result.IndicatorState;
import org.samut.core.result.Result;
import org.samut.core.rule.Finding;

/** The card of one indicator. Made once, bound to one indicator after the other. */
final class CardView extends VBox {
    private static final List<IndicatorState> CHOICES =
            List.of(IndicatorState.VALUE, IndicatorState.NO_SERVICE, IndicatorState.NOT_CARRIED_OUT);

    private final Texts texts;
    private final Answers answers;
    private final Label code = new Label();
    private final WrappedText text = new WrappedText("indicator-text");
    private final WrappedText standing = new WrappedText();
    private final HBox mark = new HBox(4, Icon.FLASK.of(), standing);
    private final List<FieldView> fields = new ArrayList<>();
    private final ResultView result;
    private final Choice choice = new Choice(3);
    private final CardGrid grid;
    private final FindingsUnder elsewhere;
    private final RemarksUnder remarked;
    private final ChangeListener<Result> resulted = (property, before, now) -> result(now);
    private final ChangeListener<IndicatorState> chosen = (property, before, now) -> choice(now);
    private final ChangeListener<List<Finding>> found = (property, before, now) -> found(now);
    private final ChangeListener<Boolean> asked = (property, before, now) -> reason(now);
    private final ChangeListener<Boolean> noted = (property, before, now) -> note(now);
    private final ChangeListener<Boolean> doubted = (property, before, now) -> doubt();
    private final ChangeListener<Boolean> edited = (property, before, now) -> editable(now);
    private Optional<CardViewModel> shown = Optional.empty();
    /** Made for the first warning that wants one. */
    private Optional<SaidView> reason = Optional.empty();
    /** Made for the first note. */
    private Optional<SaidView> note = Optional.empty();
    /** Made once the first frame is painted. */
    private Optional<CardFooter> footer = Optional.empty();

    CardView(Texts texts, Answers answers, Remarks remarks) {
        super(10);
        this.texts = texts;
        this.answers = answers;
        this.result = new ResultView(texts);
        this.grid = new CardGrid(code.fontProperty(), choice, result);
        this.elsewhere = new FindingsUnder(texts);
        this.remarked = new RemarksUnder(texts, remarks);
        getStyleClass().add("card");
        code.getStyleClass().add("code");
        code.setMinWidth(Region.USE_PREF_SIZE);
        mark.getStyleClass().add("model-mark");
        mark.setMaxWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        VBox title = new VBox(4, text, mark);
        HBox.setHgrow(title, Priority.ALWAYS);
        choice.onChosen(at -> shown.ifPresent(card -> card.choose(CHOICES.get(at))));
        getChildren().addAll(new HBox(12, code, title), grid, remarked, elsewhere);
    }

    Optional<CardViewModel> shown() {
        return shown;
    }

    /** The fields and the reason, in reading order. */
    List<FieldView> stops() {
        List<FieldView> all = new ArrayList<>();
        shown.ifPresent(card -> {
            all.addAll(fields.subList(0, card.fields().size()));
            reason.filter(Node::isVisible).ifPresent(view -> all.add(view.field()));
            note.filter(Node::isVisible).ifPresent(view -> all.add(view.field()));
        });
        return all;
    }

    Optional<Node> stop(FieldViewModel wanted) {
        Optional<Node> field = stops().stream()
                .filter(view -> view.shown().filter(wanted::equals).isPresent() && view.takesFocus())
                .map(FieldView::stop)
                .findFirst();
        return field.isPresent() || shown.isEmpty() || !choice.isVisible() ? field : Optional.of(choice.stop());
    }

    boolean hasFooter() {
        return footer.isPresent();
    }

    void footer(CardFooter made) {
        footer = Optional.of(made);
        shown.ifPresent(made::show);
        getChildren().add(made);
    }

    /** Chooses what there is to answer, by the keyboard. */
    void choose(int at) {
        shown.filter(card -> card.mayHaveNoService() || at != 1).ifPresent(card -> card.choose(CHOICES.get(at)));
    }

    void show(CardViewModel card) {
        clear();
        shown = Optional.of(card);
        // Whoever drops a file on the card learns from this what it is the card of.
        setUserData(card.indicator());
        code.setText(card.indicator().code());
        text.setText(card.text());
        boolean model = card.indicator().standing() == Standing.MODEL;
        standing.setText(texts.say("filling.model"));
        Sight.show(mark, model);
        while (fields.size() < card.fields().size()) {
            fields.add(new FieldView(texts, answers));
        }
        for (int at = 0; at < card.fields().size(); at++) {
            fields.get(at).show(card.fields().get(at), card.prior(card.fields().get(at)));
        }
        grid.show(fields.subList(0, card.fields().size()));
        choice.label(0, texts.say("filling.choice.value"));
        choice.label(1, texts.say("filling.choice.none"));
        choice.label(2, texts.say("filling.choice.notdone", ""));
        Sight.show(choice, card.mayHaveNoService());
        card.result().addListener(resulted);
        card.doubtful().addListener(doubted);
        card.choice().addListener(chosen);
        card.elsewhere().addListener(found);
        card.wantsReason().addListener(asked);
        card.wantsNote().addListener(noted);
        card.editable().addListener(edited);
        result(card.result().get());
        choice(card.choice().get());
        found(card.elsewhere().get());
        remarked.show(card);
        reason(card.wantsReason().get());
        note(card.wantsNote().get());
        footer.ifPresent(one -> one.show(card));
        editable(card.editable().get());
        Sight.show(this, true);
    }

    void clear() {
        shown.ifPresent(card -> {
            fields.forEach(FieldView::clear);
            remarked.clear();
            reason.ifPresent(SaidView::clear);
            note.ifPresent(SaidView::clear);
            footer.ifPresent(CardFooter::clear);
            card.wantsNote().removeListener(noted);
            card.result().removeListener(resulted);
            card.doubtful().removeListener(doubted);
            card.choice().removeListener(chosen);
            card.elsewhere().removeListener(found);
            card.wantsReason().removeListener(asked);
            card.editable().removeListener(edited);
        });
        shown = Optional.empty();
    }

    private void result(Result now) {
        shown.ifPresent(
                card -> result.show(card.indicator(), now, card.doubtful().get()));
    }

    private void doubt() {
        shown.ifPresent(card -> result(card.result().get()));
    }

    private void choice(IndicatorState now) {
        choice.select(Math.max(0, CHOICES.indexOf(now)));
    }

    private void found(List<Finding> now) {
        elsewhere.show(now);
    }

    private void reason(boolean now) {
        if (now && reason.isEmpty()) {
            reason = Optional.of(said("reason", true));
        }
        show(
                reason,
                now,
                card -> reason.ifPresent(view ->
                        view.show(card.reason(), texts.say("filling.reason"), texts.say("filling.reason.hint"))));
    }

    private void note(boolean now) {
        if (now && note.isEmpty()) {
            note = Optional.of(said("note", false));
        }
        show(
                note,
                now,
                card -> note.ifPresent(
                        view -> view.show(card.note(), texts.say("card.note"), texts.say("card.note.hint"))));
    }

    private SaidView said(String style, boolean oneLine) {
        SaidView made = new SaidView(new FieldView(texts, answers), style, oneLine);
        // The reason stands above the note, both above the footer.
        int at = getChildren().size() - (footer.isPresent() ? 1 : 0);
        getChildren().add(oneLine && note.isPresent() ? at - 1 : at, made);
        return made;
    }

    private void show(Optional<SaidView> view, boolean now, Consumer<CardViewModel> what) {
        view.ifPresent(one -> {
            if (now) {
                shown.ifPresent(what);
            } else {
                one.clear();
            }
            Sight.show(one, now);
        });
    }

    private void editable(boolean now) {
        choice.setDisable(!now);
    }
}
