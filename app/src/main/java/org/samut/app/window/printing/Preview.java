package org.samut.app.window.printing;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.samut.app.window.keys.Key;
import org.samut.app.window.part.Icon;
import org.samut.app.window.part.Sight;
import org.samut.app.window.text.Texts;

/** One page of a PDF at a time, to be turned over and enlarged. */
final class Preview extends VBox {
    private static final PseudoClass DRAFT = PseudoClass.getPseudoClass("draft");

    /** Percent of the size on paper, as a screen of 96 pixels an inch has it; before them the window's width. */
    private static final List<Integer> SIZES = List.of(50, 75, 100, 125, 150, 200);

    private static final double PIXELS_A_POINT = 96 / 72.0;
    private static final double MARGIN = 24;
    private static final int WIDTH_OF_WINDOW = 0;

    private final Texts texts;
    private final PagePictures pictures;
    private final ImageView picture = new ImageView();
    private final ProgressIndicator waiting = new ProgressIndicator();
    private final StackPane sheet = new StackPane(picture);
    private final StackPane middle = new StackPane(sheet, waiting);
    private final ScrollPane scroll = new ScrollPane(middle);
    private final Label place = new Label();
    private final Label size = new Label();
    private final Button before;
    private final Button after;
    private final FlowPane tools;
    private List<BookPages.Size> pages = List.of();
    private int page;
    private int percent = WIDTH_OF_WINDOW;

    Preview(Texts texts, PagePictures pictures) {
        this.texts = texts;
        this.pictures = pictures;
        getStyleClass().add("preview");
        before = tool("print-before", "printing.page.before", Icon.LEFT, () -> turn(-1));
        after = tool("print-after", "printing.page.after", Icon.RIGHT, () -> turn(1));
        Button smaller = tool("print-smaller", "printing.zoom.smaller", Icon.MINUS, () -> zoom(-1));
        Button larger = tool("print-larger", "printing.zoom.larger", Icon.PLUS, () -> zoom(1));
        Button width = tool("print-width", "printing.zoom.width", Icon.WHOLE, () -> zoom(0));
        place.setId("print-place");
        place.setMinWidth(Region.USE_PREF_SIZE);
        size.setMinWidth(Region.USE_PREF_SIZE);
        size.setId("print-size");
        tools = new FlowPane(12, 4, row(before, place, after), row(smaller, size, larger, width));
        tools.getStyleClass().add("preview-tools");
        sheet.getStyleClass().add("preview-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        picture.setSmooth(true);
        waiting.setMaxSize(48, 48);
        middle.getStyleClass().add("preview-middle");
        scroll.getStyleClass().add("preview-scroll");
        scroll.setId("print-preview");
        scroll.setAccessibleRole(AccessibleRole.SCROLL_PANE);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setPannable(true);
        scroll.setFocusTraversable(true);
        scroll.setMinHeight(160);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.viewportBoundsProperty().addListener((property, was, now) -> {
            if (was.getWidth() != now.getWidth()) {
                show();
            }
        });
        scroll.addEventFilter(ScrollEvent.SCROLL, this::wheel);
        getChildren().addAll(tools, scroll);
        say();
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(6, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button tool(String id, String key, Icon icon, Runnable action) {
        Button button = new Button("", icon.of());
        button.setId(id);
        button.getStyleClass().add("preview-tool");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.accessibleTextProperty().bind(texts.follow(key));
        Tooltip name = new Tooltip();
        name.textProperty().bind(texts.follow(key));
        button.setTooltip(name);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** What stands beside the tools, such as the mark of a draft. */
    void beside(Node node) {
        tools.getChildren().add(0, node);
    }

    /** Turns to another PDF, at the page where the last one was, if it has one. */
    void open(byte[] pdf, boolean draft) {
        waiting();
        sheet.pseudoClassStateChanged(DRAFT, draft);
        pictures.open(pdf, sizes -> {
            pages = sizes;
            page = Math.min(page, sizes.size() - 1);
            show();
        });
    }

    /** Another one is being made. */
    void waiting() {
        Sight.show(waiting, true);
    }

    int pages() {
        return pages.size();
    }

    void close() {
        pictures.close();
        picture.setImage(null);
        pages = List.of();
    }

    /** Says its words anew. */
    void say() {
        place.setText(texts.say("printing.page", pages.isEmpty() ? 0 : page + 1, pages.size()));
        size.setText(
                percent == WIDTH_OF_WINDOW
                        ? texts.say("printing.zoom.fits")
                        : texts.say("printing.zoom.percent", percent));
        scroll.setAccessibleText(texts.say("printing.page", pages.isEmpty() ? 0 : page + 1, pages.size()));
        before.setDisable(page <= 0);
        after.setDisable(page >= pages.size() - 1);
    }

    private void show() {
        say();
        double wide = scroll.getViewportBounds().getWidth();
        if (pages.isEmpty() || wide < 2 * MARGIN) {
            return;
        }
        BookPages.Size points = pages.get(page);
        double scale = percent == WIDTH_OF_WINDOW ? (wide - MARGIN) / points.width() : PIXELS_A_POINT * percent / 100;
        picture.setFitWidth(Math.floor(points.width() * scale));
        picture.setFitHeight(Math.floor(points.height() * scale));
        pictures.page(page, scale * pixels(), this::show);
    }

    private void show(Image image) {
        Sight.show(waiting, false);
        picture.setImage(image);
    }

    /** How many dots of the screen a pixel of the window is. */
    private double pixels() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : Math.min(2, Math.max(1, window.getOutputScaleX()));
    }

    private void turn(int by) {
        int wanted = Math.max(0, Math.min(pages.size() - 1, page + by));
        if (wanted != page) {
            page = wanted;
            scroll.setVvalue(0);
            show();
        }
    }

    /** A step larger or smaller, or with 0 as wide as there is room. */
    private void zoom(int by) {
        if (by == 0) {
            percent = WIDTH_OF_WINDOW;
        } else {
            double now = percent != WIDTH_OF_WINDOW || pages.isEmpty()
                    ? percent
                    : picture.getFitWidth() / pages.get(page).width() / PIXELS_A_POINT * 100;
            percent = by > 0
                    ? SIZES.stream().filter(one -> one > now + 1).findFirst().orElse(largest())
                    : SIZES.stream()
                            .filter(one -> one < now - 1)
                            .reduce((a, b) -> b)
                            .orElse(SIZES.get(0));
        }
        show();
    }

    private static int largest() {
        return SIZES.get(SIZES.size() - 1);
    }

    private void wheel(ScrollEvent event) {
        if (event.isShortcutDown()) {
            zoom(event.getDeltaY() > 0 ? 1 : -1);
            event.consume();
        }
    }

    /** The keys of the text's size are those of the page's size here. */
    boolean takes(KeyEvent event) {
        switch (Key.of(event).orElse(Key.AWAY)) {
            case LARGER -> zoom(1);
            case SMALLER -> zoom(-1);
            case USUAL_SIZE -> zoom(0);
            default -> {
                return turns(event);
            }
        }
        return true;
    }

    private boolean turns(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown() || typing) {
            return false;
        }
        switch (event.getCode()) {
            case PAGE_DOWN -> turn(1);
            case PAGE_UP -> turn(-1);
            case HOME -> turn(-pages.size());
            case END -> turn(pages.size());
            default -> {
                return false;
            }
        }
        return true;
    }
}
