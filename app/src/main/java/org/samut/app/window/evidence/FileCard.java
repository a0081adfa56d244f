package org.samut.app.window.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.samut.app.window.evidence.picture.FilePictures;
import org.samut.app.window.finishing.Papers;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Press;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.workbook.Entry;

/** One file: its small picture, what it is, its kind and note, and what can be done with it. */
final class FileCard extends VBox {
    private static final int THUMBNAIL = 64;

    private final Texts texts;
    private final EvidenceViewModel evidence;
    private final FilePictures pictures;
    private final Papers papers;
    private final StackPane thumbnail = new StackPane();
    private final WrappedText name = new WrappedText("file-name");
    private final WrappedText facts = new WrappedText("muted", "file-facts");
    private final VBox warnings = new VBox(4);
    private final ComboBox<String> kind = new ComboBox<>();
    private final TextField note = new TextField();
    private final Button shrink;
    private final Button remove;
    private Optional<EvidenceRow> shown = Optional.empty();
    private String pictured = "";
    private boolean showing;

    FileCard(Texts texts, EvidenceViewModel evidence, FilePictures pictures, EvidenceViewer viewer, Papers papers) {
        super(8);
        this.texts = texts;
        this.evidence = evidence;
        this.pictures = pictures;
        this.papers = papers;
        getStyleClass().add("file-card");
        thumbnail.getStyleClass().add("thumbnail");
        Press look = new Press(thumbnail, () -> shown.ifPresent(viewer::view), "file-look");
        look.accessibleTextProperty().bind(texts.follow("evidence.view"));
        VBox words = new VBox(2, name, facts);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox head = new HBox(10, look, words);
        kind.setMaxWidth(Double.MAX_VALUE);
        kind.setAccessibleText(texts.say("evidence.kind"));
        kind.setOnAction(event -> enter());
        note.setPromptText(texts.say("evidence.note"));
        note.setAccessibleText(texts.say("evidence.note"));
        note.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                enter();
            }
        });
        note.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                enter();
                event.consume();
            }
        });
        shrink = button(
                "evidence.shrink",
                Icon.SHRINK,
                () -> shown.ifPresent(row -> evidence.smaller().shrink(row.evidence())));
        remove = button("evidence.remove", Icon.CROSS, () -> shown.ifPresent(row -> evidence.remove(row.evidence())));
        remove.getStyleClass().add("file-remove");
        FlowPane buttons = new FlowPane(
                6,
                6,
                button("evidence.view", Icon.SEARCH, () -> shown.ifPresent(viewer::view)),
                button("evidence.open", Icon.FOLDER, this::open),
                shrink,
                remove);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(head, warnings, kind, note, buttons);
    }

    void show(EvidenceRow row) {
        shown = Optional.of(row);
        Entry.Attachment file = row.evidence().attachment();
        showing = true;
        name.setText(file.name());
        facts.setText(facts(row));
        List<String> kinds = new ArrayList<>(List.of(texts.say("evidence.kind.none")));
        evidence.indicator().get().ifPresent(at -> kinds.addAll(at.evidence()));
        if (!file.kind().isEmpty() && !kinds.contains(file.kind())) {
            kinds.add(file.kind());
        }
        kind.setItems(FXCollections.observableList(kinds));
        kind.getSelectionModel().select(Math.max(0, kinds.indexOf(file.kind())));
        if (!note.isFocused()) {
            note.setText(file.note());
        }
        boolean editable = evidence.isEditable();
        kind.setDisable(!editable);
        note.setDisable(!editable);
        Sight.show(shrink, editable && row.isImage() && !row.missing());
        Sight.show(remove, editable);
        warnings.getChildren().setAll(warnings(row));
        Sight.show(warnings, !warnings.getChildren().isEmpty());
        showing = false;
        picture(row);
    }

    private String facts(EvidenceRow row) {
        List<String> facts = new ArrayList<>();
        row.kind().ifPresent(kindOfFile -> facts.add(texts.say(kindOfFile.called())));
        facts.add(FileSize.of(row.evidence().attachment().size()));
        row.seen().ifPresent(seen -> {
            seen.pages().ifPresent(pages -> facts.add(texts.say("evidence.pages", pages)));
            seen.pixels().ifPresent(size -> facts.add(size.width() + " × " + size.height()));
        });
        return String.join(" · ", facts);
    }

    private List<Node> warnings(EvidenceRow row) {
        List<Node> made = new ArrayList<>();
        if (row.missing()) {
            made.add(warning(Icon.ERROR, texts.say("evidence.missing"), "failed"));
        }
        row.traces()
                .forEach(trace -> made.add(warning(
                        Icon.WARNING, texts.say(trace.sentence()) + " " + texts.say("evidence.personal"), "warned")));
        if (!row.alsoAt().isEmpty()) {
            made.add(warning(Icon.INFO, texts.say("evidence.also", String.join(", ", row.alsoAt())), "said"));
        }
        return made;
    }

    private static Node warning(Icon icon, String sentence, String style) {
        WrappedText text = new WrappedText("happened");
        text.setText(sentence);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(8, icon.of(), text);
        line.getStyleClass().addAll("evidence-notice", style);
        return line;
    }

    private void picture(EvidenceRow row) {
        if (pictured.equals(row.evidence().hash())) {
            return;
        }
        pictured = row.evidence().hash();
        Label ending = new Label(row.kind().map(one -> one.name()).orElse("?"));
        ending.getStyleClass().add("file-ending");
        thumbnail.getChildren().setAll(ending);
        row.kind()
                .ifPresent(one -> pictures.small(evidence.desk().file(pictured), one, made -> {
                    boolean still = pictured.equals(row.evidence().hash());
                    made.filter(image -> still).ifPresent(image -> {
                        ImageView view = new ImageView(image);
                        view.setPreserveRatio(true);
                        view.setFitWidth(THUMBNAIL);
                        view.setFitHeight(THUMBNAIL);
                        thumbnail.getChildren().setAll(view);
                    });
                }));
    }

    private void enter() {
        if (showing) {
            return;
        }
        int at = kind.getSelectionModel().getSelectedIndex();
        shown.ifPresent(row ->
                evidence.name(row.evidence(), at <= 0 ? "" : kind.getItems().get(at), note.getText()));
    }

    private void open() {
        shown.ifPresent(row -> evidence.open(row.evidence(), papers::open));
    }

    private Button button(String key, Icon icon, Runnable action) {
        Button button = new Button(texts.say(key), icon.of());
        button.getStyleClass().addAll("flat", "file-button");
        button.setOnAction(event -> action.run());
        return button;
    }
}
