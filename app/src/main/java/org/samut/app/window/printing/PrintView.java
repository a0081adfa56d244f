package org.samut.app.window.printing;

import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.Fitted;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Scrolling;
import org.samut.app.window.part.Sight;
import org.samut.app.window.text.Texts;

/** The book's pages at the left, what is to be done with them at the right; one below the other where there is little room. */
final class PrintView extends BorderPane {
    /** Both side by side, in times of the text's size. */
    private static final double ROOM_FOR_BOTH = 46;

    private static final double ROOM_FOR_WAYS = 26;

    private final Texts texts;
    private final PrintingViewModel printing;
    private final Preview preview;
    private final PrintOptions options;
    private final Scrolling scrolledOptions;
    private final VBox panel;
    private final Label draft = new Label("", Icon.PEN.of());
    private Optional<Boolean> beside = Optional.empty();

    PrintView(Texts texts, PrintingViewModel printing, Preview preview, PrintActions actions) {
        this.texts = texts;
        this.printing = printing;
        this.preview = preview;
        options = new PrintOptions(texts, printing, preview::pages);
        scrolledOptions = new Scrolling(options, "print-options-scroll");
        panel = new VBox(8);
        panel.getStyleClass().add("print-panel");
        PrintButtons buttons = new PrintButtons(texts, printing, options, actions);
        VBox.setVgrow(scrolledOptions, Priority.ALWAYS);
        panel.getChildren().addAll(scrolledOptions, buttons);
        getStyleClass().add("print-page");
        getStylesheets()
                .add(Objects.requireNonNull(PrintView.class.getResource("print-page.css"))
                        .toExternalForm());
        draft.getStyleClass().add("model-mark");
        draft.setId("print-draft");
        draft.setMinWidth(Region.USE_PREF_SIZE);
        preview.beside(draft);
        widthProperty().addListener((property, was, now) -> fit());
        heightProperty().addListener((property, was, now) -> fit());
        // The letters' size comes in the midst of a pass over all nodes, when none may come or go: seen to at the next
        // layout.
        draft.fontProperty().addListener((property, was, now) -> requestLayout());
        printing.paper().addListener((property, was, now) -> open());
        printing.making().addListener((property, was, now) -> {
            if (now) {
                preview.waiting();
            }
        });
        fit();
    }

    /** It is in sight now, or the language has changed. */
    void show() {
        draft.setText(texts.say("printing.draft"));
        options.say();
        preview.say();
        if (preview.pages() == 0) {
            open();
        }
        Sight.show(
                draft,
                printing.paper().get().filter(PrintingViewModel.Paper::isDraft).isPresent());
    }

    void hide() {
        preview.close();
    }

    boolean takes(KeyEvent key) {
        return preview.takes(key);
    }

    private void open() {
        printing.paper().get().ifPresent(now -> {
            Sight.show(draft, now.isDraft());
            preview.open(now.pdf(), now.isDraft());
        });
    }

    @Override
    protected void layoutChildren() {
        fit();
        super.layoutChildren();
    }

    private void fit() {
        double em = draft.getFont().getSize();
        boolean now = getWidth() / em >= ROOM_FOR_BOTH && getHeight() / em >= ROOM_FOR_WAYS;
        if (beside.filter(before -> before == now).isPresent()) {
            return;
        }
        beside = Optional.of(now);
        setCenter(null);
        setRight(null);
        if (now) {
            options.setMinHeight(Region.USE_COMPUTED_SIZE);
            HBox.setHgrow(preview, Priority.ALWAYS);
            setCenter(preview);
            setRight(panel);
        } else {
            Region column = new VBox(10, preview, panel);
            column.getStyleClass().add("print-column");
            ScrollPane whole = new Fitted(column);
            whole.setFitToHeight(false);
            setCenter(whole);
        }
        preview.setPrefHeight(now ? Region.USE_COMPUTED_SIZE : 22 * em);
    }
}
