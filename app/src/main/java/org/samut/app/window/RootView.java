package org.samut.app.window;

import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.samut.app.window.choosing.ChooseFormView;
import org.samut.app.window.choosing.ChooseLaoView;
import org.samut.app.window.filling.WorkbookView;
import org.samut.app.window.finishing.FinishingViewModel;
import org.samut.app.window.part.Icon;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Standing;

/** Everything that the window shows: the header, one screen below it, and what is asked above both. */
public final class RootView extends StackPane {
    private final BorderPane pane = new BorderPane();

    public RootView() {
        getChildren().add(pane);
    }

    public void begin(RootViewModel root) {
        root.screen().addListener((property, before, now) -> show(root));
        show(root);
    }

    public void refuse(Throwable failed) {
        pane.setCenter(new Label(Trouble.of(failed).happened().thai()));
    }

    public void leave(Runnable then) {
        then.run();
    }

    private void show(RootViewModel root) {
        Texts texts = root.texts();
        HeaderView header = new HeaderView(texts, root::otherLanguage);
        pane.setTop(header);
        switch (root.screen().get()) {
            case CHOOSE_LAO -> {
                header.title().textProperty().bind(texts.follow("header.program"));
                ChooseLaoView view = new ChooseLaoView(texts, root.choosing());
                pane.setCenter(view);
                root.later(view::begin);
            }
            case CHOOSE_FORM -> {
                root.lao().get().ifPresent(lao -> header.title().setText(lao.fullName()));
                pane.setCenter(new ChooseFormView(texts, root.choosing()));
            }
            default -> root.workbook().get().ifPresent(finishing -> workbook(root, finishing, header));
        }
    }

    private void workbook(RootViewModel root, FinishingViewModel finishing, HeaderView header) {
        WorkbookView view = new WorkbookView(root.texts(), finishing.filling(), finishing.line(), root.clock());
        header.title().setText(finishing.filling().lao().fullName());
        header.under().setText(finishing.filling().form().title());
        if (finishing.filling().form().standing() == Standing.MODEL) {
            Label model = new Label("", Icon.FLASK.of());
            model.getStyleClass().add("model-banner");
            model.setMaxWidth(Double.MAX_VALUE);
            model.textProperty().bind(root.texts().follow("header.model"));
            pane.setTop(new VBox(header, model));
        }
        pane.setCenter(view);
        root.later(view::complete);
    }
}
