package org.samut.app.window.review;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.filling.Remarks;
import org.samut.app.window.filling.WorkbookViewModel;
import org.samut.app.window.history.Wording;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.review.Remark;
import org.samut.core.review.Reply;
import org.samut.core.review.Returned;

/** One remark with its reply, or with what is needed to write one. */
final class RemarkBlock extends VBox {
    private static final PseudoClass ANSWERED = PseudoClass.getPseudoClass("answered");

    private final Texts texts;
    private final WorkbookViewModel workbook;
    private final Remarks remarks;
    private final Remark remark;
    private final Button place = new Button();
    private final WrappedText words = new WrappedText("remark-words");
    private final Region mark = Icon.CHECK.of();
    private final WrappedText reply = new WrappedText("remark-reply");
    private final HBox replied = new HBox(6, mark, reply);
    private final TextArea text = new TextArea();
    private final WrappedText tooLong = new WrappedText("remark-long");
    private final Button done = new Button();
    private final Button explain = new Button();
    private final Button takeBack = new Button();
    private final FlowPane buttons = new FlowPane(6, 6, done, explain);
    private Optional<Reply> said = Optional.empty();

    RemarkBlock(Texts texts, WorkbookViewModel workbook, Remark remark) {
        super(6);
        this.texts = texts;
        this.workbook = workbook;
        this.remarks = workbook.remarks();
        this.remark = remark;
        getStyleClass().add("remark-block");
        place.getStyleClass().addAll("flat", "remark-place");
        place.setId("remark-" + remark.number());
        place.setOnAction(event -> remarks.leadTo(remark));
        HBox.setHgrow(reply, Priority.ALWAYS);
        text.setId("remark-text-" + remark.number());
        text.setWrapText(true);
        text.setPrefRowCount(2);
        text.textProperty().addListener((property, before, now) -> look());
        done.setId("remark-done-" + remark.number());
        explain.setId("remark-explain-" + remark.number());
        takeBack.setId("remark-back-" + remark.number());
        done.getStyleClass().add("small");
        explain.getStyleClass().add("small");
        takeBack.getStyleClass().addAll("flat", "small");
        for (Button button : new Button[] {done, explain, takeBack}) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        done.setOnAction(event -> remarks.reply(remark, Reply.Kind.DONE, text.getText()));
        explain.setOnAction(event -> remarks.reply(remark, Reply.Kind.EXPLAINED, text.getText()));
        takeBack.setOnAction(event -> {
            text.setText(said.map(Reply::text).orElse(""));
            remarks.takeBack(remark);
        });
        getChildren().addAll(place, words, replied, text, tooLong, buttons, takeBack);
    }

    void show(Returned.Asked asked) {
        said = asked.reply();
        boolean answered = said.isPresent();
        boolean open = remarks.mayReply();
        pseudoClassStateChanged(ANSWERED, answered);
        place.setText(where());
        words.setText(remark.text());
        reply.setText(said.map(this::sentence).orElseGet(() -> texts.say("review.unanswered")));
        (answered ? Icon.CHECK : Icon.WARNING).show(mark);
        text.setPromptText(texts.say("review.text"));
        text.setAccessibleText(texts.say("review.text.spoken", remark.number()));
        done.setText(texts.say("review.done"));
        explain.setText(texts.say("review.explain"));
        look();
        takeBack.setText(texts.say("review.back"));
        Sight.show(text, open && !answered);
        Sight.show(buttons, open && !answered);
        Sight.show(takeBack, open && answered);
    }

    /** A text that is too long is kept as it is typed and told, and cannot be said until it fits. */
    private void look() {
        boolean fits = text.getText().strip().length() <= Reply.LONGEST;
        done.setDisable(!fits);
        explain.setDisable(!fits || text.getText().isBlank());
        tooLong.setText(texts.say("review.long", Reply.LONGEST));
        Sight.show(tooLong, !fits);
    }

    private String where() {
        return remark.isOfTheWhole()
                ? texts.say("review.whole", remark.number())
                : texts.say("review.place", remark.number(), named(remark.place()));
    }

    private String named(String where) {
        return workbook.form().indicator(where).isPresent()
                ? where
                : new Wording(texts, workbook.form()).field(where).strip();
    }

    private String sentence(Reply one) {
        if (one.kind() == Reply.Kind.EXPLAINED) {
            return texts.say("review.said.explained", one.text());
        }
        return one.text().isEmpty() ? texts.say("review.said.done") : texts.say("review.said.done.words", one.text());
    }
}
