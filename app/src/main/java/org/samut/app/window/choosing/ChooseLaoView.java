package org.samut.app.window.choosing;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.lao.Lao;

/** Where the LAO is chosen, by any part of its name, district, province or code. */
public final class ChooseLaoView extends VBox {
    private final Texts texts;
    /** Whether this is the first of the three things that a first start asks. */
    private final boolean first;

    private final CustomTextField typed = new CustomTextField();
    private final WrappedText step = new WrappedText("step");
    private final WrappedText hint = new WrappedText("muted");
    private final ListView<Lao> list = new ListView<>();

    public ChooseLaoView(Texts texts, ChoosingViewModel choosing) {
        super(14);
        this.texts = texts;
        this.first = choosing.officer().isEmpty();
        getStyleClass().add("choosing");
        Label title = new Label();
        title.getStyleClass().add("big-title");
        title.textProperty().bind(texts.follow("choosing.lao.title"));
        again();
        typed.setLeft(Icon.SEARCH.of("in-field"));
        typed.setId("lao-search");
        typed.getStyleClass().add("big-field");
        typed.promptTextProperty().bind(texts.follow("choosing.lao.prompt"));
        typed.accessibleTextProperty().bind(texts.follow("choosing.lao.title"));
        typed.textProperty().bindBidirectional(choosing.typed());
        list.setId("lao-list");
        list.accessibleTextProperty().bind(texts.follow("choosing.lao.title"));
        list.setCellFactory(view -> new LaoCell());
        VBox.setVgrow(list, Priority.ALWAYS);
        Label empty = new Label();
        empty.getStyleClass().add("muted");
        empty.textProperty().bind(texts.follow("choosing.lao.empty"));
        list.setPlaceholder(empty);
        choosing.found().addListener((property, before, now) -> {
            list.getItems().setAll(now);
            list.getSelectionModel().selectFirst();
        });
        typed.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
            } else if (event.getCode() == KeyCode.ENTER) {
                choose(choosing);
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose(choosing);
            }
        });
        list.setOnMouseClicked(event -> choose(choosing));
        getChildren().addAll(step, title, hint, typed, list);
    }

    /** Shows the texts anew, after the language has changed. */
    public void again() {
        step.setText(first ? texts.say("choosing.step", 1, 3) : "");
        Sight.show(step, first);
        hint.setText(texts.say("choosing.lao.hint"));
        list.refresh();
    }

    /** Puts the caret where to type. */
    public void begin() {
        typed.requestFocus();
    }

    private void choose(ChoosingViewModel choosing) {
        Lao lao = list.getSelectionModel().getSelectedItem();
        if (lao != null) {
            choosing.choose(lao);
        }
    }

    /** One LAO: its full name, and where it is, since names repeat. */
    private final class LaoCell extends ListCell<Lao> {
        private final Label name = new Label();
        private final Label place = new Label();
        private final Label code = new Label();
        private final HBox row;

        LaoCell() {
            name.getStyleClass().add("lao-name");
            place.getStyleClass().add("muted");
            code.getStyleClass().add("lao-code");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            row = new HBox(12, new VBox(0, name, place), gap, code);
            row.getStyleClass().add("lao-row");
        }

        @Override
        protected void updateItem(Lao lao, boolean empty) {
            super.updateItem(lao, empty);
            if (empty || lao == null) {
                setGraphic(null);
                return;
            }
            name.setText(lao.fullName());
            place.setText(
                    lao.district().isEmpty()
                            ? texts.say("choosing.place.province", lao.province())
                            : texts.say("choosing.place", lao.district(), lao.province()));
            code.setText(lao.code());
            setGraphic(row);
            setAccessibleText(lao.described());
        }
    }
}
