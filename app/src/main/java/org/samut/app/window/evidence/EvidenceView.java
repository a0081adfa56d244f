package org.samut.app.window.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.evidence.picture.FilePictures;
import org.samut.app.window.finishing.Papers;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.form.Indicator;

/** The files beside one indicator: the kinds that the owner names, the place to drop, what is on its way, the files. */
final class EvidenceView extends ScrollPane {
    private final Texts texts;
    private final EvidenceViewModel evidence;
    private final FilePictures pictures;
    private final EvidenceViewer viewer;
    private final Papers papers;
    private final WrappedText about = new WrappedText("evidence-about");
    private final VBox kinds = new VBox(4);
    private final VBox place = new VBox(6);
    private final VBox working = new VBox(6);
    private final VBox smaller = new VBox(8);
    private final VBox notices = new VBox(8);
    private final WrappedText limits = new WrappedText("muted");
    private final Label count = new Label();
    private final VBox files = new VBox(10);
    private final ProgressBar bar = new ProgressBar();
    private final WrappedText onItsWay = new WrappedText();
    private final Map<String, FileCard> cards = new HashMap<>();

    EvidenceView(Texts texts, EvidenceViewModel evidence, FilePictures pictures, EvidenceViewer viewer, Papers papers) {
        this.texts = texts;
        this.evidence = evidence;
        this.pictures = pictures;
        this.viewer = viewer;
        this.papers = papers;
        getStyleClass().add("evidence");
        getStylesheets().add(css());
        place.getStyleClass().add("evidence-place");
        smaller.getStyleClass().add("evidence-smaller");
        count.getStyleClass().add("evidence-about");
        VBox column = new VBox(10, about, notices, working, smaller, kinds, place, count, files);
        column.getStyleClass().add("evidence-column");
        setContent(column);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        FileDrop.on(this, () -> evidence, event -> evidence.indicator().get(), at -> {});
        evidence.indicator().addListener((property, before, now) -> again());
        evidence.rows().addListener((property, before, now) -> list());
        evidence.notices().all().addListener((property, before, now) -> say());
        evidence.intake().working().addListener((property, before, now) -> work(before.isPresent()));
        evidence.smaller().made().addListener((property, before, now) -> compare());
        bar.setMaxWidth(Double.MAX_VALUE);
    }

    /** The page's own style sheet, which its viewer takes too. */
    static String css() {
        return Objects.requireNonNull(EvidenceView.class.getResource("attached.css"))
                .toExternalForm();
    }

    /** Shows everything anew, for another indicator or in another language. */
    void again() {
        boolean somewhere = evidence.indicator().get().isPresent();
        about.setText(evidence.indicator()
                .get()
                .map(at -> texts.say("evidence.of", at.code()))
                .orElse(""));
        Sight.show(about, somewhere);
        cards.clear();
        place(somewhere);
        work(false);
        say();
        compare();
        list();
    }

    private void place(boolean somewhere) {
        place.setAlignment(Pos.CENTER);
        if (!somewhere) {
            place.getChildren().setAll(wrapped("evidence.nowhere", "muted"));
            return;
        }
        if (!evidence.isEditable()) {
            place.getChildren().setAll(wrapped("evidence.sealed", "muted"));
            return;
        }
        Button choose = new Button(texts.say("evidence.choose"), Icon.FOLDER.of());
        choose.setId("evidence-choose");
        choose.getStyleClass().add("accent");
        choose.setOnAction(event -> choose(""));
        Button paste = new Button(texts.say("evidence.paste"), Icon.CLIP.of());
        paste.setId("evidence-paste");
        paste.setOnAction(event -> evidence.indicator().get().ifPresent(at -> FileDrop.paste(evidence, at)));
        FlowPane buttons = new FlowPane(8, 8, choose, paste);
        buttons.setAlignment(Pos.CENTER);
        limits.setText(texts.say(evidence.takesZip() ? "evidence.limits.zip" : "evidence.limits"));
        place.getChildren().setAll(wrapped("evidence.drop", "evidence-drop"), buttons, limits);
    }

    private void choose(String kind) {
        Optional<Indicator> at = evidence.indicator().get();
        at.ifPresent(
                indicator -> evidence.attach(indicator, papers.whichFiles(texts.say("evidence.choose.title")), kind));
    }

    private void kinds() {
        List<Node> made = new ArrayList<>();
        Map<String, Integer> counted = evidence.kinds();
        if (!counted.isEmpty()) {
            made.add(wrapped("evidence.kinds", "muted"));
        }
        counted.forEach((kind, there) -> made.add(kind(kind, there)));
        kinds.getChildren().setAll(made);
    }

    private Node kind(String kind, int there) {
        Region mark = (there > 0 ? Icon.CHECK : Icon.NONE).of(there > 0 ? "there" : "lacking");
        WrappedText name = new WrappedText("evidence-kind");
        name.setText(
                there > 0 ? texts.say("evidence.kind.there", kind, there) : texts.say("evidence.kind.lacking", kind));
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox row = new HBox(8, mark, name);
        row.setAlignment(Pos.CENTER_LEFT);
        if (evidence.isEditable()) {
            Button add = new Button(texts.say("evidence.kind.add"));
            add.setMinWidth(Region.USE_PREF_SIZE);
            add.getStyleClass().add("kind-add");
            add.setAccessibleText(texts.say("evidence.kind.add.this", kind));
            add.setOnAction(event -> choose(kind));
            row.getChildren().add(add);
        }
        return row;
    }

    private void list() {
        kinds();
        List<Node> made = new ArrayList<>();
        List<EvidenceRow> rows = evidence.rows().get();
        for (EvidenceRow row : rows) {
            FileCard card = cards.computeIfAbsent(
                    row.evidence().field(), field -> new FileCard(texts, evidence, pictures, viewer, papers));
            card.show(row);
            made.add(card);
        }
        // Who has attached something knows by then what may be attached.
        Sight.show(limits, rows.isEmpty());
        count.setText(rows.isEmpty() ? texts.say("evidence.none") : texts.say("evidence.count", rows.size()));
        Sight.show(count, evidence.indicator().get().isPresent());
        boolean hadFocus = getScene() != null && isWithin(files, getScene().getFocusOwner());
        files.getChildren().setAll(made);
        if (hadFocus && !isWithin(files, getScene().getFocusOwner())) {
            // So that the key that undoes a removal is still heard here.
            requestFocus();
        }
    }

    private static boolean isWithin(Node outer, Node inner) {
        for (Node node = inner; node != null; node = node.getParent()) {
            if (node == outer) {
                return true;
            }
        }
        return false;
    }

    private void work(boolean was) {
        Optional<Intake.Working> now = evidence.intake().working().get();
        Sight.show(working, now.isPresent());
        now.ifPresent(one -> {
            onItsWay.setText(
                    one.of() > 1
                            ? texts.say("evidence.working.many", one.name(), one.number(), one.of())
                            : texts.say("evidence.working", one.name()));
            bar.setProgress(one.part() > 0 ? one.part() : -1);
            if (!was || working.getChildren().isEmpty()) {
                Button cancel = new Button(texts.say("evidence.cancel"));
                cancel.setId("evidence-cancel");
                cancel.setOnAction(event -> evidence.intake().cancel());
                HBox line = new HBox(8, bar, cancel);
                line.setAlignment(Pos.CENTER_LEFT);
                HBox.setHgrow(bar, Priority.ALWAYS);
                working.getChildren().setAll(onItsWay, line);
            }
        });
    }

    private void compare() {
        Optional<Smaller> made = evidence.smaller().made().get();
        Sight.show(smaller, made.isPresent());
        made.ifPresent(one -> {
            WrappedText question = new WrappedText();
            question.setText(texts.say(
                    "evidence.small.ask", one.of().attachment().name(), measure(one.before()), measure(one.after())));
            Button yes = new Button(texts.say("evidence.small.yes"));
            yes.setId("evidence-small-yes");
            yes.getStyleClass().add("accent");
            yes.setOnAction(event -> evidence.smaller().take());
            Button no = new Button(texts.say("evidence.small.no"));
            no.setOnAction(event -> evidence.smaller().keepLarge());
            smaller.getChildren()
                    .setAll(question, wrapped("evidence.small.means", "muted"), new FlowPane(8, 8, yes, no));
            yes.requestFocus();
        });
    }

    private static String measure(Smaller.Measure measure) {
        return FileSize.of(measure.bytes()) + " (" + measure.width() + " × " + measure.height() + ")";
    }

    private void say() {
        notices.getChildren()
                .setAll(evidence.notices().all().get().stream()
                        .map(notice -> new NoticeView(
                                texts, notice, () -> evidence.notices().dismiss(notice)))
                        .toList());
        Sight.show(notices, !notices.getChildren().isEmpty());
    }

    private WrappedText wrapped(String key, String style) {
        WrappedText text = new WrappedText(style);
        text.setText(texts.say(key));
        return text;
    }
}
