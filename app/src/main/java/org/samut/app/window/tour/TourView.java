package org.samut.app.window.tour;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.WrappedText;
import org.samut.app.window.text.Texts;

/**
 * The tour over the window: a frame around one part after the other, and a bubble beside it that says what it is for.
 * What lies under it can be used all the while; Esc or the cross ends it. A part that is not there is passed over.
 */
public final class TourView extends Pane {
    private static final double MARGIN = 12;
    private static final double GAP = 10;

    private final Texts texts;
    private final Node window;
    private final Runnable over;
    private final Region frame = new Region();
    private final Label step = new Label();
    private final Label title = new Label();
    private final WrappedText text = new WrappedText();
    private final Button back = new Button();
    private final Button next = new Button();
    private final Button away = new Button("", Icon.CROSS.of());
    private final VBox bubble;
    private final ChangeListener<Object> moved = (property, before, now) -> requestLayout();
    private final ChangeListener<Object> language = (property, before, now) -> say();
    private final Optional<Node> focusedBefore;
    private List<Stop> stops = List.of();
    private Optional<Node> target = Optional.empty();
    private int at;

    /**
     * Over this part of the window.
     *
     * @param over told when the tour is left or has come to its end
     */
    public TourView(Texts texts, Node window, Runnable over) {
        this.texts = texts;
        this.window = window;
        this.over = over;
        this.focusedBefore = Optional.ofNullable(window.getScene()).map(scene -> scene.getFocusOwner());
        setPickOnBounds(false);
        getStylesheets()
                .add(TourView.class
                        .getResource("/org/samut/app/window/tour/tour.css")
                        .toExternalForm());
        frame.getStyleClass().add("tour-frame");
        frame.setMouseTransparent(true);
        frame.setManaged(false);
        step.getStyleClass().add("tour-step");
        title.getStyleClass().add("tour-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        away.setId("tour-away");
        away.getStyleClass().addAll("flat", "quiet");
        back.setId("tour-back");
        next.setId("tour-next");
        next.getStyleClass().add("accent");
        back.setOnAction(event -> go(at - 1));
        next.setOnAction(event -> go(at + 1));
        away.setOnAction(event -> end());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, step, gap, back, next);
        buttons.getStyleClass().add("tour-buttons");
        HBox head = new HBox(8, title, away);
        head.getStyleClass().add("tour-buttons");
        bubble = new VBox(8, head, text, buttons);
        bubble.setId("tour");
        bubble.getStyleClass().add("tour-bubble");
        bubble.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren().addAll(frame, bubble);
    }

    /** Begins at the first part that is there. */
    public void begin() {
        stops = Stop.ALL.stream().filter(stop -> part(stop).isPresent()).toList();
        texts.language().addListener(language);
        window.layoutBoundsProperty().addListener(moved);
        sceneProperty().addListener((property, before, now) -> {
            if (now == null) {
                letGo();
            }
        });
        away.accessibleTextProperty().bind(texts.follow("tour.away"));
        back.textProperty().bind(texts.follow("tour.back"));
        go(0);
    }

    /** Ends the tour, and goes back to where the person was. */
    public void end() {
        boolean within = bubble.isFocusWithin();
        over.run();
        if (within) {
            focusedBefore.ifPresent(Node::requestFocus);
        }
    }

    private void letGo() {
        follow(Optional.empty());
        texts.language().removeListener(language);
        window.layoutBoundsProperty().removeListener(moved);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            end();
        } else if (event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.PAGE_DOWN) {
            go(at + 1);
        } else if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.PAGE_UP) {
            go(at - 1);
        } else {
            return;
        }
        event.consume();
    }

    private void go(int to) {
        if (to < 0) {
            return;
        }
        if (to >= stops.size()) {
            end();
            return;
        }
        at = to;
        follow(part(stops.get(at)));
        say();
        next.requestFocus();
    }

    private void say() {
        Stop stop = stops.get(at);
        boolean last = at == stops.size() - 1;
        step.setText(texts.say("tour.step", at + 1, stops.size()));
        title.setText(texts.say(stop.title()));
        text.setText(texts.say(stop.text()));
        back.setDisable(at == 0);
        next.setText(texts.say(last ? "tour.end" : "tour.next"));
        // The bubble's words reach a screen reader with the button that has the focus.
        next.setAccessibleText(title.getText() + ". " + text.getText() + " " + next.getText());
        requestLayout();
    }

    private void follow(Optional<Node> now) {
        target.ifPresent(node -> {
            node.localToSceneTransformProperty().removeListener(moved);
            node.boundsInLocalProperty().removeListener(moved);
        });
        target = now;
        target.ifPresent(node -> {
            node.localToSceneTransformProperty().addListener(moved);
            node.boundsInLocalProperty().addListener(moved);
        });
    }

    /** The first such part that can be seen. */
    private Optional<Node> part(Stop stop) {
        return window.lookupAll(stop.points()).stream()
                .filter(node -> isSeen(node) && node.getLayoutBounds().getWidth() > 0)
                .findFirst();
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return node.getScene() != null;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.min(bubble.prefWidth(-1), getWidth() - 2 * MARGIN);
        double height = bubble.prefHeight(width);
        Optional<Bounds> part =
                target.filter(TourView::isSeen).map(node -> sceneToLocal(node.localToScene(node.getLayoutBounds())));
        frame.setVisible(part.isPresent());
        double x = (getWidth() - width) / 2;
        double y = (getHeight() - height) / 2;
        if (part.isPresent()) {
            Bounds there = part.get();
            double left = Math.max(2, there.getMinX() - 4);
            double top = Math.max(2, there.getMinY() - 4);
            double right = Math.min(getWidth() - 2, there.getMaxX() + 4);
            double bottom = Math.min(getHeight() - 2, there.getMaxY() + 4);
            frame.resizeRelocate(left, top, Math.max(8, right - left), Math.max(8, bottom - top));
            if (bottom + GAP + height + MARGIN <= getHeight()) {
                x = left;
                y = bottom + GAP;
            } else if (top - GAP - height >= MARGIN) {
                x = left;
                y = top - GAP - height;
            } else {
                x = right + GAP + width + MARGIN <= getWidth() ? right + GAP : left - GAP - width;
                y = top;
            }
        }
        bubble.resizeRelocate(
                snapPositionX(Math.max(MARGIN, Math.min(x, getWidth() - width - MARGIN))),
                snapPositionY(Math.max(MARGIN, Math.min(y, getHeight() - height - MARGIN))),
                width,
                height);
    }
}
