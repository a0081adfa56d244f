package org.samut.app.window.evidence;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.samut.app.window.evidence.picture.FilePictures;
import org.samut.app.window.finishing.Overlay;
import org.samut.app.window.finishing.Papers;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sheet;
import org.samut.app.window.part.Sight;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;
import org.samut.core.evidence.kind.FileKind;

/** A file looked at within the window: a picture or a PDF's pages to enlarge and turn over, or a document's text. */
final class EvidenceViewer {
    private static final double BESIDE = 130;
    private static final double ABOVE_AND_BELOW = 270;
    private static final double STEP = 1.25;
    private static final double MOST = 8;
    private static final int MOST_LINES = 300;

    private final Texts texts;
    private final EvidenceViewModel evidence;
    private final FilePictures pictures;
    private final Overlay overlay;
    private final Papers papers;

    EvidenceViewer(Texts texts, EvidenceViewModel evidence, FilePictures pictures, Overlay overlay, Papers papers) {
        this.texts = texts;
        this.evidence = evidence;
        this.pictures = pictures;
        this.overlay = overlay;
        this.papers = papers;
    }

    void view(EvidenceRow row) {
        new Showing(row).lay();
    }

    /** One file being looked at. */
    private final class Showing {
        private final EvidenceRow row;
        private final FileKind kind;
        private final int pages;
        private final ImageView picture = new ImageView();
        private final StackPane middle = new StackPane(picture);
        private final ScrollPane scroll = new ScrollPane(middle);
        private final Label place = new Label();
        private final Button before = tool("evidence.viewer.before", Icon.LEFT, () -> turn(-1));
        private final Button after = tool("evidence.viewer.after", Icon.RIGHT, () -> turn(1));
        private int page;
        private double zoom = 1;

        Showing(EvidenceRow row) {
            this.row = row;
            this.kind = row.kind().orElse(FileKind.OTHER);
            this.pages = row.seen()
                    .flatMap(seen -> seen.pages().stream().boxed().findFirst())
                    .orElse(1);
        }

        void lay() {
            Sheet sheet = new Sheet(Icon.CLIP, row.evidence().attachment().name(), "viewer");
            sheet.getStylesheets().add(EvidenceView.css());
            boolean turns = kind == FileKind.PDF;
            boolean pictured = turns || kind.isImage();
            scroll.getStyleClass().add("viewer-scroll");
            scroll.setFitToWidth(true);
            scroll.setFitToHeight(true);
            scroll.setPannable(pictured);
            picture.setPreserveRatio(true);
            picture.setSmooth(true);
            picture.setAccessibleText(row.evidence().attachment().name());
            HBox tools = new HBox(
                    6,
                    before,
                    place,
                    after,
                    tool("evidence.viewer.smaller", Icon.MINUS, () -> zoom(1 / STEP)),
                    tool("evidence.viewer.larger", Icon.PLUS, () -> zoom(STEP)),
                    tool("evidence.viewer.whole", Icon.WHOLE, this::whole));
            tools.setAlignment(Pos.CENTER);
            Sight.show(tools, pictured);
            List.of(before, after, place).forEach(node -> Sight.show(node, turns && pages > 1));
            VBox body = new VBox(8, tools, scroll);
            // All the room that the window has beside the sheet's own edges, title and buttons.
            sheet.layoutBoundsProperty().addListener((property, was, now) -> {
                scroll.setPrefWidth(now.getWidth() - BESIDE);
                scroll.setPrefHeight(Math.max(120, now.getHeight() - ABOVE_AND_BELOW));
            });
            sheet.say(body).onAway(overlay::clear);
            sheet.button(texts.say("evidence.open"), () -> evidence.open(row.evidence(), papers::open));
            sheet.primary(texts.say("sheet.close"), overlay::clear);
            sheet.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
            scroll.addEventFilter(ScrollEvent.SCROLL, this::wheel);
            scroll.viewportBoundsProperty().addListener((property, was, now) -> fit());
            overlay.lay(sheet);
            if (row.missing()) {
                instead(texts.say("evidence.missing"));
            } else if (pictured) {
                load();
            } else {
                lines();
            }
        }

        private void load() {
            ProgressIndicator waiting = new ProgressIndicator();
            waiting.setMaxSize(48, 48);
            middle.getChildren().setAll(picture, waiting);
            place.setText(texts.say("evidence.viewer.page", page + 1, pages));
            before.setDisable(page == 0);
            after.setDisable(page >= pages - 1);
            int wanted = page;
            pictures.large(evidence.desk().file(row.evidence().hash()), kind, wanted, made -> {
                if (wanted == page) {
                    made.ifPresentOrElse(this::show, () -> instead(texts.say("evidence.viewer.none")));
                }
            });
        }

        private void show(Image image) {
            picture.setImage(image);
            middle.getChildren().setAll(picture);
            scroll.setVvalue(0);
            fit();
        }

        private void fit() {
            double wide = scroll.getViewportBounds().getWidth();
            double high = scroll.getViewportBounds().getHeight();
            if (picture.getImage() != null && wide > 0) {
                // A page is read at the window's width, a picture is seen whole.
                double byWidth = wide / picture.getImage().getWidth();
                double byHeight = high / picture.getImage().getHeight();
                double scale = Math.min(1, kind == FileKind.PDF ? byWidth : Math.min(byWidth, byHeight)) * zoom;
                picture.setFitWidth(Math.floor(picture.getImage().getWidth() * scale));
            }
        }

        private void zoom(double by) {
            zoom = Math.max(1 / MOST, Math.min(MOST, zoom * by));
            fit();
        }

        private void whole() {
            double high = scroll.getViewportBounds().getHeight();
            if (picture.getImage() != null && high > 0) {
                zoom = 1;
                fit();
                double shown = picture.getFitWidth()
                        / picture.getImage().getWidth()
                        * picture.getImage().getHeight();
                zoom = Math.min(1, high / shown);
                fit();
            }
        }

        private void turn(int by) {
            int wanted = page + by;
            if (wanted >= 0 && wanted < pages && kind == FileKind.PDF) {
                page = wanted;
                load();
            }
        }

        private void lines() {
            evidence.firstLines(row.evidence(), MOST_LINES, found -> {
                VBox text = new VBox(4);
                text.getStyleClass().add("viewer-text");
                text.getChildren().add(said(texts.say("evidence.viewer.text"), "muted"));
                found.forEach(line -> text.getChildren().add(said(line.replaceAll("\t+", "  |  "), "viewer-line")));
                if (found.size() == MOST_LINES) {
                    text.getChildren().add(said(texts.say("evidence.viewer.more"), "muted"));
                }
                if (found.isEmpty()) {
                    instead(texts.say("evidence.viewer.none"));
                } else {
                    scroll.setContent(text);
                    scroll.setFitToHeight(false);
                }
            });
        }

        private void instead(String sentence) {
            middle.getChildren().setAll(said(sentence, "viewer-none"));
        }

        private void key(KeyEvent event) {
            switch (event.getCode()) {
                case PAGE_DOWN, RIGHT -> turn(1);
                case PAGE_UP, LEFT -> turn(-1);
                case HOME -> turn(-page);
                case END -> turn(pages - 1 - page);
                case PLUS, ADD, EQUALS -> zoom(STEP);
                case MINUS, SUBTRACT -> zoom(1 / STEP);
                case DIGIT0, NUMPAD0 -> whole();
                default -> {
                    return;
                }
            }
            event.consume();
        }

        private void wheel(ScrollEvent event) {
            if (event.isShortcutDown()) {
                zoom(event.getDeltaY() > 0 ? STEP : 1 / STEP);
                event.consume();
            }
        }

        private Button tool(String key, Icon icon, Runnable action) {
            Button button = new Button("", icon.of());
            button.getStyleClass().add("viewer-tool");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setAccessibleText(texts.say(key));
            button.setTooltip(new Tooltip(texts.say(key)));
            button.setOnAction(event -> action.run());
            return button;
        }
    }

    private static Node said(String sentence, String style) {
        WrappedText text = new WrappedText(style);
        text.setText(sentence);
        return text;
    }
}
